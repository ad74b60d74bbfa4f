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
    /// <summary>The 95 % interval of α: the same texts resampled.</summary>
    public Interval? AlphaCi95 { get; init; }

    /// <summary>The codes that anybody gave, in the order of their names: rows and columns of <see cref="Table"/>.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>How many texts the first coder (row) and the second (column) gave which codes.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Table { get; init; } = [];

    /// <summary>The share of texts that both gave the same code, 0..1; chance is not taken out.</summary>
    public double Same => 1 - ((double)Disagreements.Count / Texts);

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

    /// <summary>The agreement of codes that are at hand already.</summary>
    /// <param name="rows">One for each text; a code may be empty where somebody did not code. The interval depends on their order.</param>
    /// <param name="seed">Seed of the intervals.</param>
    /// <returns>The agreement, or a problem where no text has two codes.</returns>
    public static Outcome<DoubleCoding> Of(IReadOnlyList<(string Text, string CoderA, string CoderB)> rows, long seed = 1)
    {
        ArgumentNullException.ThrowIfNull(rows);
        (string Text, string A, string B)[] both = [.. rows.Where(r => r.CoderA.Length > 0 && r.CoderB.Length > 0)];
        if (both.Length == 0)
        {
            return UnreadableDecisions.Because(0, null, "aucun texte n’est codé par deux personnes.", "no text is coded by two people.");
        }

        string[] codes = [.. both.SelectMany(r => new[] { r.A, r.B }).Distinct().Order(StringComparer.Ordinal)];
        var place = codes.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => pair.i);
        (int A, int B)[] coded = [.. both.Select(r => (place[r.A], place[r.B]))];
        var options = new AnalysisOptions { Seed = seed };
        return new DoubleCoding(
            both.Length,
            rows.Count(r => (r.CoderA.Length > 0) != (r.CoderB.Length > 0)),
            Kappa(coded),
            CaseResampling.Interval(coded, Kappa, options),
            Alpha(coded),
            [.. both.Where(r => r.A != r.B)])
        {
            AlphaCi95 = CaseResampling.Interval(coded, Alpha, options),
            Codes = codes,
            Table = [.. Counts(coded).Select(row => (IReadOnlyList<int>)[.. row.Select(count => (int)count)])],
        };

        double[][] Counts((int A, int B)[] pairs)
        {
            var table = Enumerable.Range(0, codes.Length).Select(_ => new double[codes.Length]).ToArray();
            foreach (var (a, b) in pairs)
            {
                table[a][b]++;
            }

            return table;
        }

        double? Kappa((int A, int B)[] pairs) => CohenKappa.Of(Counts(pairs));

        static double? Alpha((int A, int B)[] pairs) => KrippendorffAlpha.Of(pairs.Select(pair => new double[] { pair.A, pair.B }), Measurement.Nominal);
    }
}
