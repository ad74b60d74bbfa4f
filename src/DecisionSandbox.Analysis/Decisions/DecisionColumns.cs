using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Where each known column stands in a file's header.</summary>
internal sealed class DecisionColumns
{
    public static readonly string[] Names =
    [
        "participant", "case", "arm", "group", "reference", "own", "aid", "final", "confidenceOwn", "confidenceFinal", "seconds", "list",
    ];

    public static readonly string[] Required = ["participant", "case", "final"];

    private readonly Dictionary<string, int> _places;

    private DecisionColumns(Dictionary<string, int> places, int count, IReadOnlyList<string> aside) => (_places, Count, LeftAside) = (places, count, aside);

    public int Count { get; }

    /// <summary>Columns that a mapping does not name.</summary>
    public IReadOnlyList<string> LeftAside { get; }

    /// <summary>The name of a column that is read.</summary>
    public string NameAt(int place) => _places.First(known => known.Value == place).Key;

    public int Place(string name) => _places.GetValueOrDefault(name, -1);

    public static Outcome<DecisionColumns> From(string[] header, IReadOnlyDictionary<string, string>? mapping = null)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var (faults, aside) = (new FaultList(), new List<string>());
        for (var i = 0; i < header.Length; i++)
        {
            var name = header[i].Trim();
            var ours = mapping is null ? Names.Where(n => n == name) : mapping.Where(m => m.Value.Trim() == name).Select(m => m.Key);
            var found = ours.ToArray();
            if (found.Length == 0 && mapping is null)
            {
                faults.Add(1, name, "colonne inconnue. Colonnes permises : " + Allowed() + ".", "unknown column. Allowed: " + Allowed() + ".");
            }
            else if (found.Length == 0)
            {
                aside.Add(name);
            }
            else if (!found.All(n => places.TryAdd(n, i)))
            {
                faults.Add(1, name, "la colonne figure deux fois.", "the column appears twice.");
            }
        }

        foreach (var unknown in mapping?.Keys.Where(n => !Names.Contains(n, StringComparer.Ordinal)) ?? [])
        {
            faults.Add(0, unknown, "ce nom ne désigne aucune colonne de décisions. Noms permis : " + Allowed() + ".", "this names no column of decisions. Allowed: " + Allowed() + ".");
        }

        foreach (var (ours, theirs) in mapping?.Where(m => Names.Contains(m.Key, StringComparer.Ordinal) && !places.ContainsKey(m.Key)) ?? [])
        {
            faults.Add(1, theirs, "le fichier n’a pas cette colonne, demandée pour « " + ours + " ».", "the file has no such column, asked for “" + ours + "”.");
        }

        foreach (var name in Required.Where(n => !places.ContainsKey(n) && mapping?.ContainsKey(n) != true))
        {
            faults.Add(1, name, "cette colonne est obligatoire.", "this column is required.");
        }

        return faults.Any ? faults.ToProblem() : new DecisionColumns(places, header.Length, aside);
    }

    private static string Allowed() => string.Join(", ", Names);
}
