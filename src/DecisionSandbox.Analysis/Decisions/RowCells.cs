using System.Buffers;
using System.Globalization;
using CsvHelper;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Turns the reader's current row into a decision.</summary>
internal sealed class RowCells(CsvReader csv, DecisionColumns columns, FaultList faults)
{
    // Control characters, a byte order mark within the file, a space of no width: what differs by them alone would count as another person or another answer.
    private static readonly SearchValues<char> Invisible =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n')), '\u200B', '\uFEFF']);

    private readonly int _participant = columns.Place("participant");
    private readonly int _case = columns.Place("case");
    private readonly int _final = columns.Place("final");
    private readonly int _arm = columns.Place("arm");
    private readonly int _group = columns.Place("group");
    private readonly int _reference = columns.Place("reference");
    private readonly int _own = columns.Place("own");
    private readonly int _aid = columns.Place("aid");
    private readonly int _list = columns.Place("list");
    private readonly int _confidenceOwn = columns.Place("confidenceOwn");
    private readonly int _confidenceFinal = columns.Place("confidenceFinal");
    private readonly int _seconds = columns.Place("seconds");

    /// <summary>The decision, or null where the line is faulty (the fault is then in the list).</summary>
    public Decision? Read()
    {
        var (line, before) = ((int)csv.LineNumber, faults.Total);
        if (csv.FieldCount != columns.Count)
        {
            faults.Add(
                line, null,
                Count(csv.FieldCount) + " cellules au lieu de " + Count(columns.Count) + " : guillemet ou virgule en trop ?",
                Count(csv.FieldCount) + " cells instead of " + Count(columns.Count) + ": a stray quote or comma?");
            return null;
        }

        var participant = Required(line, _participant, "participant");
        var @case = Required(line, _case, "case");
        var final = Required(line, _final, "final");
        var confidenceOwn = Number(line, _confidenceOwn, "confidenceOwn");
        var confidenceFinal = Number(line, _confidenceFinal, "confidenceFinal");
        var seconds = Number(line, _seconds, "seconds");
        if (participant is null || @case is null || final is null || faults.Total > before)
        {
            return null;
        }

        return new Decision(participant, @case, final)
        {
            Arm = Optional(_arm),
            Group = Optional(_group),
            Reference = Optional(_reference),
            Own = Optional(_own),
            Aid = Optional(_aid),
            ConfidenceOwn = confidenceOwn,
            ConfidenceFinal = confidenceFinal,
            Seconds = seconds,
            List = Optional(_list),
            Line = line,
        };
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string? Required(int line, int place, string column)
    {
        var before = faults.Total;
        var text = Optional(place);
        if (text is null && faults.Total == before)
        {
            faults.Add(line, column, "la cellule est vide, elle est obligatoire.", "the cell is empty but required.");
        }

        return text;
    }

    private string? Optional(int place)
    {
        var text = place < 0 ? null : csv.GetString(place);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var at = text.AsSpan().IndexOfAny(Invisible);
        if (at < 0)
        {
            return text;
        }

        var code = "U+" + ((int)text[at]).ToString("X4", CultureInfo.InvariantCulture);
        faults.Add((int)csv.LineNumber, columns.NameAt(place), "elle contient un caractère invisible (" + code + ") : ôtez-le.", "it contains an invisible character (" + code + "): take it out.");
        return null;
    }

    private double? Number(int line, int place, string column)
    {
        var text = Optional(place);
        if (text is null)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            if (number >= 0 || column != "seconds")
            {
                return number;
            }

            faults.Add(line, column, "« " + text + " » : une durée ne peut pas être négative.", "“" + text + "”: a time cannot be negative.");
            return null;
        }

        text = FaultList.Short(text);
        faults.Add(line, column, "« " + text + " » n’est pas un nombre (point décimal, sans unité).", "“" + text + "” is not a number (decimal point, no unit).");
        return null;
    }
}
