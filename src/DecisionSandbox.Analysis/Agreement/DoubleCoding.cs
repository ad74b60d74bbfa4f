using CsvHelper;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Agreement;

/// <summary>Two coders gave each free text a code, blind to the arm and to each other: do they agree?</summary>
/// <param name="Texts">Texts that both coded.</param>
/// <param name="OneOnly">Texts that only one coded: counted, in no agreement.</param>
/// <param name="Kappa">Cohen's κ, or null where chance leaves nothing to explain.</param>
/// <param name="KappaCi95">Its 95 % interval: texts resampled.</param>
/// <param name="Alpha">Krippendorff's α, nominal.</param>
/// <param name="Disagreements">Texts to talk about: the text's id and both codes.</param>
public sealed record DoubleCoding(
    int Texts, int OneOnly, double? Kappa, Interval? KappaCi95, double? Alpha, IReadOnlyList<(string Text, string CoderA, string CoderB)> Disagreements)
{
    private static readonly string[] Header = ["text", "coderA", "coderB"];

    /// <summary>Reads <c>text,coderA,coderB</c>, one line for each text; a cell may be empty where somebody did not code.</summary>
    /// <param name="text">The file; left open.</param>
    /// <param name="seed">Seed of the interval.</param>
    public static Outcome<DoubleCoding> Read(TextReader text, long seed = 1)
    {
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', HasHeader = false, DetectSeparatorHint = false, TrackLineNumbers = true }, leaveOpen: true);
        if (!csv.Read() || csv.FieldCount != Header.Length || Header.Where((name, i) => csv.GetString(i).Trim() != name).Any())
        {
            return UnreadableDecisions.Because(1, null, "l’en-tête doit être text,coderA,coderB.", "the header must be text,coderA,coderB.");
        }

        var (rows, seen, faults) = (new List<(string Text, string A, string B)>(), new HashSet<string>(StringComparer.Ordinal), new FaultList());
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (csv.FieldCount != Header.Length)
            {
                faults.Add(line, null, "il faut trois cellules.", "three cells are needed.");
            }
            else if (string.IsNullOrWhiteSpace(csv.GetString(0)) || !seen.Add(csv.GetString(0)))
            {
                faults.Add(line, "text", "le texte n’a pas d’identifiant, ou il figure deux fois.", "the text has no id, or stands twice.");
            }
            else
            {
                rows.Add((csv.GetString(0), csv.GetString(1).Trim(), csv.GetString(2).Trim()));
            }
        }

        return faults.Any ? faults.ToProblem() : Of(rows, seed);
    }

    private static Outcome<DoubleCoding> Of(List<(string Text, string A, string B)> rows, long seed)
    {
        var codes = new Names();
        (string Text, string A, string B)[] both = [.. rows.Where(r => r.A.Length > 0 && r.B.Length > 0)];
        if (both.Length == 0)
        {
            return UnreadableDecisions.Because(0, null, "aucun texte n’est codé par deux personnes.", "no text is coded by two people.");
        }

        (int A, int B)[] coded = [.. both.Select(r => (codes.Code(r.A), codes.Code(r.B)))];
        return new DoubleCoding(
            both.Length,
            rows.Count(r => (r.A.Length > 0) != (r.B.Length > 0)),
            Kappa(coded),
            CaseResampling.Interval(coded, Kappa, new AnalysisOptions { Seed = seed }),
            KrippendorffAlpha.Of(coded.Select(c => new double[] { c.A, c.B }), Measurement.Nominal),
            [.. both.Where(r => r.A != r.B)]);

        double? Kappa((int A, int B)[] pairs)
        {
            var table = Enumerable.Range(0, codes.Count).Select(_ => new double[codes.Count]).ToArray();
            foreach (var (a, b) in pairs)
            {
                table[a][b]++;
            }

            return CohenKappa.Of(table);
        }
    }
}
