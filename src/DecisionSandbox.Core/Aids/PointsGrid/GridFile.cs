using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.PointsGrid;

/// <summary>Reads <c>grid.yaml</c> and checks it against the pack: every error with its line and what to do.</summary>
public static class GridFile
{
    /// <summary>The aid of a grid's file.</summary>
    /// <param name="pack">The pack whose attributes it reads.</param>
    /// <param name="path">The file.</param>
    /// <returns>The aid, or a <see cref="RuleFileProblem"/>.</returns>
    public static Outcome<PointsGridAid> Load(ScenarioPack pack, string path)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return RuleFile.Load(path, (file, yaml, hash) => Parse(pack, file, yaml).Then(grid => Outcome<PointsGridAid>.Ok(new PointsGridAid(pack, grid, hash))));
    }

    /// <summary>The grid of a file's text.</summary>
    /// <param name="pack">The pack whose attributes it reads.</param>
    /// <param name="file">The file's name, for errors.</param>
    /// <param name="yaml">The text.</param>
    public static Outcome<Grid> Parse(ScenarioPack pack, string file, string yaml)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return RuleFile.Parse(file, yaml, (root, errors) => new GridReading(pack, errors).Read(root));
    }
}
