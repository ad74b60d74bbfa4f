using System.Globalization;
using CsvHelper;

namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>Cases as CSV: <c>id</c>, <c>attributes.&lt;id&gt;</c>, <c>truth.&lt;id&gt;</c>, <c>reference.kind|option|rank</c>, <c>groups.&lt;id&gt;</c>, <c>vignette.fr|en</c>. An empty cell is a value that is not there.</summary>
public static class CaseCsv
{
    /// <summary>Writes cases; the header comes first where asked, so that chunks can be joined.</summary>
    /// <param name="to">Where to write; lines end with LF.</param>
    /// <param name="pack">The pack: its attributes are the columns.</param>
    /// <param name="groups">The groups, in the order of the columns.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="withHeader">Whether the header is written first.</param>
    public static void Write(TextWriter to, ScenarioPack pack, IReadOnlyList<string> groups, IEnumerable<Case> cases, bool withHeader)
    {
        using var csv = CsvWriter.Create(to, new CsvWriterOptions { Separator = ',', NewLine = "\n" }, true);
        var seen = pack.Attributes.Where(a => a.SeenByAid).Select(a => a.Id).ToList();
        var all = pack.Attributes.Select(a => a.Id).ToList();
        if (withHeader)
        {
            Row(csv, ["id", .. seen.Select(a => $"attributes.{a}"), .. all.Select(a => $"truth.{a}"), "reference.kind", "reference.option", "reference.rank", .. groups.Select(g => $"groups.{g}"), "vignette.fr", "vignette.en"]);
        }
        foreach (var c in cases)
        {
            Row(csv,
            [
                c.Id, .. seen.Select(a => Cell(c.Attributes, a)), .. all.Select(a => Cell(c.Truth, a)),
                c.Reference?.Kind, c.Reference?.Option, c.Reference?.Rank?.ToString(CultureInfo.InvariantCulture),
                .. groups.Select(g => c.Groups.GetValueOrDefault(g)), c.File?.Fr.ToPlainText(), c.File?.En.ToPlainText(),
            ]);
        }
    }

    /// <summary>Reads a CSV file. Columns other than those above are refused as unknown attributes only where they begin with <c>attributes.</c> or <c>truth.</c>; others are ignored.</summary>
    /// <param name="from">The file, with its header.</param>
    /// <param name="pack">The pack that declares the attributes.</param>
    /// <param name="reads">The attributes that must be there.</param>
    public static IEnumerable<Outcome<Case>> Read(TextReader from, ScenarioPack pack, IReadOnlyList<string> reads)
    {
        using var csv = CsvReader.Create(from, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true }, true);
        csv.ReadHeader();
        var header = csv.Headers.ToArray();
        while (csv.Read())
        {
            string? Cell(string column) => Array.IndexOf(header, column) is var at and >= 0 && at < csv.FieldCount && csv.GetString(at) is { Length: > 0 } cell ? cell : null;
            var line = (int)csv.LineNumber;
            if (Cell("id") is not { } id)
            {
                yield return new CaseLineProblem(line, null, new("la colonne « id » est vide ou manque.", "the column \"id\" is empty or missing."));
                continue;
            }
            var (attributes, truth) = (new ReadAttributes(pack, line), new ReadAttributes(pack, line));
            foreach (var column in header)
            {
                if (Cell(column) is not { } cell) { continue; }
                if (column.StartsWith("attributes.", StringComparison.Ordinal)) { attributes.Take(column["attributes.".Length..], cell, null); }
                if (column.StartsWith("truth.", StringComparison.Ordinal)) { truth.Take(column["truth.".Length..], cell, null); }
            }
            var reference = Cell("reference.kind") is { } kind
                ? new ReferenceAnswer(kind, Cell("reference.option"), int.TryParse(Cell("reference.rank"), NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : null) : null;
            var groups = header.Where(h => h.StartsWith("groups.", StringComparison.Ordinal) && Cell(h) is not null).ToDictionary(h => h["groups.".Length..], h => Cell(h)!);
            yield return attributes.Complete(reads).Then(values => truth.Complete([]).Then(real => Outcome<Case>.Ok(new(id, pack.Id, values, real, reference, null, groups))));
        }
    }

    private static string? Cell(IReadOnlyDictionary<string, AttributeValue> values, string id) => values.TryGetValue(id, out var value) ? value.ToString() : null;

    private static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) { csv.WriteField(cell); }
        csv.EndRecord();
    }
}
