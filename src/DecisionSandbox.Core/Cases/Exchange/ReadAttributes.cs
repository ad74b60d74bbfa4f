using System.Globalization;

namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>Attributes as they come from outside, checked one by one against the pack.</summary>
internal sealed class ReadAttributes(ScenarioPack pack, int line)
{
    public Dictionary<string, AttributeValue> Values { get; } = [];

    public CaseLineProblem? Problem { get; private set; }

    /// <summary>Takes one value: a level's id, or a number in invariant notation.</summary>
    /// <param name="id">The attribute's id.</param>
    /// <param name="text">The value as written.</param>
    /// <param name="isNumber">Whether it was written as a number; null where the file does not tell (CSV).</param>
    public void Take(string id, string text, bool? isNumber)
    {
        if (Problem is not null) { return; }
        if (pack.Attributes.FirstOrDefault(a => a.Id == id) is not { } attribute)
        {
            Refuse(id, $"cet attribut n'est pas connu ; le pack {pack.Id} connaît : {Known()}.", $"this attribute is not known; the pack {pack.Id} knows: {Known()}.");
        }
        else if (Checked(attribute, text, isNumber) is not { } value)
        {
            Refuse(id, $"« {text} » n'est pas permis ; {Allowed(attribute).Fr}.", $"\"{text}\" is not allowed; {Allowed(attribute).En}.");
        }
        else if (!Values.TryAdd(id, value))
        {
            Refuse(id, "l'attribut est donné deux fois ; gardez-en un.", "the attribute is given twice; keep one.");
        }
    }

    /// <summary>The values, once every attribute that the aid reads is there.</summary>
    public Outcome<IReadOnlyDictionary<string, AttributeValue>> Complete(IEnumerable<string> reads)
    {
        if (Problem is null && reads.FirstOrDefault(r => !Values.ContainsKey(r)) is { } missing)
        {
            var allowed = Allowed(pack.Attribute(missing));
            Refuse(missing, $"cet attribut manque ; {allowed.Fr}.", $"this attribute is missing; {allowed.En}.");
        }
        return Problem is { } problem ? problem : Outcome<IReadOnlyDictionary<string, AttributeValue>>.Ok(Values);
    }

    private string Known() => string.Join(", ", pack.Attributes.Select(a => a.Id));

    private void Refuse(string id, string fr, string en) => Problem = new(line, id, new(fr, en));

    private static AttributeValue? Checked(CaseAttribute attribute, string text, bool? isNumber)
    {
        if (!attribute.IsNumber) { return isNumber != true && attribute.Levels.Any(l => l.Id == text) ? AttributeValue.Level(text) : null; }
        return isNumber != false
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= attribute.Minimum && number <= attribute.Maximum
            && (!attribute.IsInteger || number == decimal.Truncate(number))
            ? AttributeValue.Of(attribute.IsInteger ? decimal.Truncate(number) : number) : null;
    }

    private static Text Allowed(CaseAttribute attribute)
    {
        if (!attribute.IsNumber)
        {
            var levels = string.Join(", ", attribute.Levels.Select(l => l.Id));
            return new($"sont permis : {levels}", $"allowed are: {levels}");
        }
        var (low, high) = (attribute.Minimum.ToString(CultureInfo.InvariantCulture), attribute.Maximum.ToString(CultureInfo.InvariantCulture));
        return attribute.IsInteger
            ? new($"est permis : un nombre entier de {low} à {high}", $"allowed is: a whole number from {low} to {high}")
            : new($"est permis : un nombre de {low} à {high}", $"allowed is: a number from {low} to {high}");
    }
}
