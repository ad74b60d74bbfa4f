using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Where each known column stands in a file's header.</summary>
internal sealed class DecisionColumns
{
    public static readonly string[] Names =
    [
        "participant", "case", "arm", "group", "reference", "own", "aid", "final", "confidenceOwn", "confidenceFinal", "seconds", "list",
    ];

    private static readonly string[] Required = ["participant", "case", "final"];

    private readonly Dictionary<string, int> _places;

    private DecisionColumns(Dictionary<string, int> places, int count) => (_places, Count) = (places, count);

    public int Count { get; }

    public int Place(string name) => _places.GetValueOrDefault(name, -1);

    public static Outcome<DecisionColumns> From(string[] header)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var faults = new FaultList();
        for (var i = 0; i < header.Length; i++)
        {
            var name = header[i].Trim();
            if (!Names.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(1, name, "colonne inconnue. Colonnes permises : " + Allowed() + ".", "unknown column. Allowed: " + Allowed() + ".");
            }
            else if (!places.TryAdd(name, i))
            {
                faults.Add(1, name, "la colonne figure deux fois.", "the column appears twice.");
            }
        }

        foreach (var name in Required.Where(n => !places.ContainsKey(n)))
        {
            faults.Add(1, name, "cette colonne est obligatoire.", "this column is required.");
        }

        return faults.Any ? faults.ToProblem() : new DecisionColumns(places, header.Length);
    }

    private static string Allowed() => string.Join(", ", Names);
}
