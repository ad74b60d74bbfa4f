namespace DecisionSandbox.Core.Cases.Loading;

/// <summary>One error in a pack: where it stands and what to do.</summary>
/// <param name="File">The file, relative to the pack's folder.</param>
/// <param name="Line">The line, from 1; 0 where the whole file is meant.</param>
/// <param name="What">What is wrong and what to do.</param>
public sealed record PackProblem(string File, int Line, Text What) : Problem(new Text(
    $"{File}, ligne {Line} : {What.Fr}",
    $"{File}, line {Line}: {What.En}"));

/// <summary>All errors found in a pack, reported together.</summary>
/// <param name="PackId">The pack's folder name.</param>
/// <param name="Items">The errors, in the order of files and lines; never empty.</param>
public sealed record PackRefused(string PackId, IReadOnlyList<PackProblem> Items) : Problem(new Text(
    $"Le pack « {PackId} » n'est pas chargé.\n" + string.Join('\n', Items.Select(i => i.Message.Fr)),
    $"The pack \"{PackId}\" is not loaded.\n" + string.Join('\n', Items.Select(i => i.Message.En))));
