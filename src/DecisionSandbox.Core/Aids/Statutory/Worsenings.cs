using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Statutory;

/// <summary>One letter worse, and the aid no longer says GIR 1 to 4.</summary>
/// <param name="Before">The eight letters before.</param>
/// <param name="After">The eight letters after one of them worsened by one step.</param>
/// <param name="Item">The attribute that worsened.</param>
public sealed record Worsening(string Before, string After, string Item);

/// <summary>What an aid makes of every single step for the worse: of a rule that follows need one expects that it never takes the right away.</summary>
/// <param name="Age">The age at which all profiles were asked.</param>
/// <param name="Steps">How many steps there are.</param>
/// <param name="Losing">Those after which the right is lost.</param>
public sealed record Worsenings(int Age, int Steps, IReadOnlyList<Worsening> Losing)
{
    /// <summary>Asks the aid about all 6,561 profiles at one age.</summary>
    /// <param name="aid">An aid of <c>apa-aggir</c> that reads the age and the eight letters; it may abstain.</param>
    /// <param name="age">The age.</param>
    /// <returns>The steps, in the order of the profiles; a profile on which the aid abstains counts in none.</returns>
    public static Worsenings Of(IDecisionAid aid, int age)
    {
        ArgumentNullException.ThrowIfNull(aid);
        var opens = AggirGrid.AllProfiles.ToDictionary(letters => letters, letters => aid.Suggest(Profile(age, letters)) is { IsOk: true } said ? said.Value.Option == AggirAid.OptionFor(true) : (bool?)null);
        var (steps, losing) = (0, new List<Worsening>());
        foreach (var before in AggirGrid.AllProfiles)
        {
            for (var item = 0; item < before.Length; item++)
            {
                if (before[item] == 'C') { continue; }
                var after = string.Concat(before.AsSpan(0, item), ((char)(before[item] + 1)).ToString(), before.AsSpan(item + 1));
                steps++;
                if (opens[before] == true && opens[after] == false) { losing.Add(new(before, after, AggirGrid.Items[item])); }
            }
        }
        return new(age, steps, losing);
    }

    private static Case Profile(int age, string letters)
    {
        var values = AggirGrid.Items.Select((id, i) => (id, Value: AttributeValue.Level(letters[i].ToString()))).ToDictionary(v => v.id, v => v.Value);
        values["age"] = AttributeValue.Of(age);
        return new(letters, "apa-aggir", values, NoValues, null, null, NoGroups);
    }

    private static readonly Dictionary<string, AttributeValue> NoValues = [];
    private static readonly Dictionary<string, string> NoGroups = [];
}
