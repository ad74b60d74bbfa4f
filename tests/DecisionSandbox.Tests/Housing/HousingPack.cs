using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Tests.Housing;

/// <summary>The pack as it stands in the repository, loaded once.</summary>
internal static class HousingPack
{
    public static string Folder { get; } = Path.Combine(Root(), "models", "housing-priority");

    private static readonly LoadedPack s_loaded = PackLoader.Load(Folder).Value;

    public static ScenarioPack Pack => s_loaded.Pack;

    public static CaseGenerator Generator => s_loaded.Generator;

    public static PointsGridAid Grid { get; } = GridFile.Load(s_loaded.Pack, Path.Combine(Folder, "aids", "grid", "grid.yaml")).Value;

    /// <summary>The case as it would be if the form said what is true.</summary>
    public static Case InTruth(Case @case)
    {
        var attributes = @case.Attributes.ToDictionary();
        foreach (var (id, value) in @case.Truth.Where(entry => attributes.ContainsKey(entry.Key))) { attributes[id] = value; }
        return @case with { Attributes = attributes };
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "DecisionSandbox.sln"))) { folder = folder.Parent; }
        return folder.FullName;
    }
}
