using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Exports;

/// <summary>A folder that <c>study export</c> wrote, opened for a notebook.</summary>
/// <param name="Study">The study's id.</param>
/// <param name="IsSimulated">True where bots played it.</param>
/// <param name="Decisions">The rows of <c>decisions.csv</c>.</param>
/// <param name="ArmNames">The arms' names.</param>
/// <param name="AnswerNames">The answers' names, third ways included.</param>
/// <param name="ThirdWays">The answers that are neither right nor wrong.</param>
public sealed record StudyExport(
    string Study, bool IsSimulated, IReadOnlyList<Decision> Decisions, IReadOnlyDictionary<string, Text> ArmNames, IReadOnlyDictionary<string, Text> AnswerNames,
    IReadOnlyList<string> ThirdWays)
{
    /// <summary>How the page analyses the study, so that a notebook gets the same numbers.</summary>
    public AnalysisOptions Options => new() { ThirdWays = ThirdWays, Scale = Decisions.Any(d => d.List is not null) ? Scale.Rank : Scale.Option };

    /// <summary>The planned contrast: the arm studied, then the one it is compared with; where the plan names none, the last arm with decisions against the first. Null with one arm alone.</summary>
    public (string Arm, string Against)? Contrast { get; init; }

    /// <summary>An arm's name as people read it.</summary>
    public Text NameOf(string arm) => ArmNames.GetValueOrDefault(arm, Text.Same(arm));

    /// <summary>The names of the groups of cases; empty in exports of before they stood in the codebook.</summary>
    public IReadOnlyDictionary<string, Text> GroupNames { get; init; } = new Dictionary<string, Text>();

    /// <summary>A group's name as people read it.</summary>
    public Text GroupName(string group) => GroupNames.GetValueOrDefault(group, Text.Same(group));

    /// <summary>Opens an export whose files are still those that its manifest names.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The export, or which file is missing or has changed.</returns>
    public static Outcome<StudyExport> Open(string folder)
    {
        var path = Path.Combine(folder, "manifest.json");
        if (!File.Exists(path))
        {
            return new UnfitOption(new Text("« " + folder + " » n’est pas un export : il n’a pas de manifest.json.", "“" + folder + "” is no export: it has no manifest.json."));
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateObject())
        {
            var at = Path.Combine(folder, file.Name);
            if (!File.Exists(at) || "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(at))) != file.Value.GetString())
            {
                return new UnfitOption(new Text(
                    file.Name + " n’est plus celui du manifeste : refaites l’export.", file.Name + " is no longer the manifest’s: export again."));
            }
        }

        var codes = Codebook(Path.Combine(folder, "codebook.csv"));
        return DecisionReader.ReadFile(Path.Combine(folder, "decisions.csv")).Then(rows => Outcome<StudyExport>.Ok(new StudyExport(
            manifest.RootElement.GetProperty("study").GetString() ?? "",
            manifest.RootElement.GetProperty("simulated").GetBoolean(),
            rows,
            Names(codes.Where(c => c.Kind == "arm")),
            Names(codes.Where(c => c.Kind is "answer" or "third-way")),
            [.. codes.Where(c => c.Kind == "third-way").Select(c => c.Id)])
        {
            GroupNames = Names(codes.Where(c => c.Kind == "group")),
            Contrast = ContrastIn(Path.Combine(folder, "study.json"), [.. rows.Select(row => row.Arm).OfType<string>().Distinct()]),
        }));
    }

    private static (string Arm, string Against)? ContrastIn(string path, HashSet<string> arms)
    {
        using var study = JsonDocument.Parse(File.ReadAllText(path));
        string[] planned = study.RootElement.GetProperty("analysisPlan").TryGetProperty("contrastArms", out var named) && named.ValueKind == JsonValueKind.Array
            ? [.. named.EnumerateArray().Select(arm => arm.GetString()!)]
            : [];
        string[] declared = [.. study.RootElement.GetProperty("arms").EnumerateArray().Select(arm => arm.GetProperty("id").GetString()!).Where(arms.Contains)];
        return planned.Length >= 2 ? (planned[0], planned[1]) : declared.Length >= 2 ? (declared[^1], declared[0]) : null;
    }

    private static Dictionary<string, Text> Names(IEnumerable<(string Kind, string Id, Text Name)> codes) => codes.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Name);

    private static List<(string Kind, string Id, Text Name)> Codebook(string path)
    {
        using var text = new StreamReader(path);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', HasHeader = false, DetectSeparatorHint = false }, leaveOpen: true);
        var rows = new List<(string, string, Text)>();
        while (csv.Read())
        {
            rows.Add((csv.GetString(0), csv.GetString(1), new Text(csv.GetString(2), csv.GetString(3))));
        }

        return rows;
    }
}
