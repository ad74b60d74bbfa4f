using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using DecisionSandbox.Core.Aids;

namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>Reads a file of cases for one aid, line by line. Nothing is guessed: the first faulty line ends the reading, by its number.</summary>
/// <param name="pack">Declares the attributes and what each may be.</param>
/// <param name="reads">The attributes that must be there.</param>
public sealed class CaseReader(ScenarioPack pack, IReadOnlyList<string> reads)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, CaseAttribute> _known = pack.Attributes.ToDictionary(attribute => attribute.Id);

    /// <summary>The cases of a file of JSON lines with their lines, blank ones passed over; a failed outcome is the last.</summary>
    /// <param name="open">Opens the file, in UTF-8; it is closed when the reading ends.</param>
    public IEnumerable<Outcome<(int Line, Case Case)>> Json(Func<Stream> open) => Until(ReadJson(open));

    /// <summary>The cases of a CSV file with their lines; a failed outcome is the last. Columns other than <c>id</c> and <c>attributes.&lt;id&gt;</c> are not read.</summary>
    /// <param name="open">Opens the file, in UTF-8; it is closed when the reading ends.</param>
    public IEnumerable<Outcome<(int Line, Case Case)>> Csv(Func<Stream> open) => Until(ReadCsv(open));

    private static IEnumerable<Outcome<(int Line, Case Case)>> Until(IEnumerable<Outcome<(int Line, Case Case)>> cases)
    {
        foreach (var read in cases)
        {
            yield return read;
            if (!read.IsOk) { yield break; }
        }
    }

    private IEnumerable<Outcome<(int Line, Case Case)>> ReadJson(Func<Stream> open)
    {
        using var lines = new StreamReader(open(), Utf8);
        for (var number = 1; ; number++)
        {
            var line = NextLine(lines, number);
            if (line.Problem is { } problem) { yield return problem; }
            if (!line.IsOk || line.Value is not { } text) { yield break; }
            if (!string.IsNullOrWhiteSpace(text)) { yield return OfJson(number, text); }
        }
    }

    private static Outcome<string?> NextLine(StreamReader lines, int number)
    {
        try { return lines.ReadLine(); }
        catch (DecoderFallbackException) { return CaseLineProblem.Unreadable(number, "UTF-8"); }
    }

    private Outcome<(int Line, Case Case)> OfJson(int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) { return CaseLineProblem.Unreadable(number, root.ValueKind.ToString()); }
            if (root.EnumerateObject().CountBy(key => key.Name).FirstOrDefault(key => key.Value > 1).Key is { } twice) { return CaseLineProblem.Unreadable(number, $"« {twice} » × 2"); }
            if (!root.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String) { return CaseLineProblem.Unreadable(number, "id"); }
            if (!root.TryGetProperty("attributes", out var attributes) || attributes.ValueKind != JsonValueKind.Object) { return CaseLineProblem.Unreadable(number, "attributes"); }
            var values = new Dictionary<string, AttributeValue>();
            foreach (var property in attributes.EnumerateObject())
            {
                var value = property.Value.ValueKind switch
                {
                    JsonValueKind.String => AttributeValue.Level(property.Value.GetString()!),
                    // Levels may be named by figures, as the numbers of children in nursery: 1 is the level "1".
                    JsonValueKind.Number when _known.TryGetValue(property.Name, out var attribute) && !attribute.IsNumber => AttributeValue.Level(property.Value.GetRawText()),
                    JsonValueKind.Number when property.Value.TryGetDecimal(out var figure) => AttributeValue.Of(figure),
                    // True, null, 1e400, an object: shown as it stands and refused below, with what is allowed.
                    _ => AttributeValue.Level(property.Value.GetRawText()),
                };
                if (!values.TryAdd(property.Name, value)) { return Twice(number, property.Name); }
            }
            return Checked(number, id.GetString()!, values);
        }
        catch (JsonException)
        {
            return CaseLineProblem.Unreadable(number, "JSON");
        }
    }

    private IEnumerable<Outcome<(int Line, Case Case)>> ReadCsv(Func<Stream> open)
    {
        using var text = new StreamReader(open(), Utf8);
        using var csv = CsvReader.Create(text, CsvCells.Rfc4180, leaveOpen: true);
        var cells = new CsvCells(csv);
        if (cells.Next() is not { } header) { yield return CaseLineProblem.UnreadableRow(1, new("le fichier est vide", "the file is empty")); yield break; }
        if (header.Fault is { } fault) { yield return CaseLineProblem.UnreadableRow(header.Line, fault); yield break; }
        if (header.Cells.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            yield return CaseLineProblem.UnreadableRow(header.Line, new($"la colonne « {twice.Key} » y est deux fois", $"the column “{twice.Key}” is there twice"));
            yield break;
        }
        if (!header.Cells.Contains("id")) { yield return CaseLineProblem.UnreadableRow(header.Line, new("la colonne « id » manque", "the column “id” is missing")); yield break; }
        while (cells.Next() is { } row)
        {
            yield return row.Fault is { } broken ? CaseLineProblem.UnreadableRow(row.Line, broken)
                : row.Cells.Count != header.Cells.Count ? CaseLineProblem.UnreadableRow(row.Line, new($"{row.Cells.Count} cellules pour {header.Cells.Count} colonnes", $"{row.Cells.Count} cells for {header.Cells.Count} columns"))
                : OfCells(row.Line, header.Cells, row.Cells);
        }
    }

    private Outcome<(int Line, Case Case)> OfCells(int line, IReadOnlyList<string> header, IReadOnlyList<string> cells)
    {
        const string Prefix = "attributes.";
        var values = new Dictionary<string, AttributeValue>();
        var id = "";
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i] == "id") { id = cells[i]; }
            else if (header[i].StartsWith(Prefix, StringComparison.Ordinal) && cells[i].Length > 0)
            {
                var name = header[i][Prefix.Length..];
                values[name] = _known.TryGetValue(name, out var attribute) && attribute.IsNumber && decimal.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
                    ? AttributeValue.Of(figure)
                    : AttributeValue.Level(cells[i]);
            }
        }
        return id.Length == 0 ? CaseLineProblem.UnreadableRow(line, new("la cellule « id » est vide", "the cell “id” is empty")) : Checked(line, id, values);
    }

    private static CaseLineProblem Twice(int line, string attribute) => new(line, new Text(
        $"l’attribut « {attribute} » est donné deux fois ; gardez-en un.", $"the attribute “{attribute}” is given twice; keep one."));

    private Outcome<(int Line, Case Case)> Checked(int line, string id, Dictionary<string, AttributeValue> values)
    {
        var @case = new Case(id, pack.Id, values, new Dictionary<string, AttributeValue>(), null, null, new Dictionary<string, string>());
        if (values.Keys.FirstOrDefault(name => !_known.ContainsKey(name)) is { } unknown)
        {
            var allowed = string.Join(", ", pack.Attributes.Where(attribute => attribute.SeenByAid).Select(attribute => attribute.Id));
            return new CaseLineProblem(line, new Text(
                $"l’attribut « {unknown} » est inconnu. Attributs de {pack.Id} : {allowed}.",
                $"the attribute “{unknown}” is unknown. Attributes of {pack.Id}: {allowed}."));
        }
        foreach (var name in values.Keys.Concat(reads.Except(values.Keys)))
        {
            if (AttributeReading.Value(@case, _known[name]).Problem is { } problem) { return new CaseLineProblem(line, problem.Message); }
        }
        return (line, @case);
    }
}
