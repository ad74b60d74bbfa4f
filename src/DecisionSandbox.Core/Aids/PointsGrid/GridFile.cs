using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Cases;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DecisionSandbox.Core.Aids.PointsGrid;

/// <summary>Reads <c>grid.yaml</c> and checks it against the pack: every error with its line and what to do.</summary>
public static class GridFile
{
    private const string Version = "1";

    /// <summary>The aid of a grid's file.</summary>
    /// <param name="pack">The pack whose attributes it reads.</param>
    /// <param name="path">The file.</param>
    /// <returns>The aid, or a <see cref="GridProblem"/>.</returns>
    public static Outcome<PointsGridAid> Load(ScenarioPack pack, string path)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (!File.Exists(path))
        {
            return new GridProblem(Path.GetFileName(path), [new GridError(1, new Text("ce fichier n’existe pas.", "this file does not exist."))]);
        }
        var bytes = File.ReadAllBytes(path);
        return Parse(pack, Path.GetFileName(path), Encoding.UTF8.GetString(bytes))
            .Then(grid => Outcome<PointsGridAid>.Ok(new PointsGridAid(pack, grid, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)))));
    }

    /// <summary>The grid of a file's text.</summary>
    /// <param name="pack">The pack whose attributes it reads.</param>
    /// <param name="file">The file's name, for errors.</param>
    /// <param name="yaml">The text.</param>
    public static Outcome<Grid> Parse(ScenarioPack pack, string file, string yaml)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var errors = new List<GridError>();
        Grid? grid = null;
        try
        {
            var stream = new YamlStream();
            using var text = new StringReader(yaml);
            stream.Load(text);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) { grid = new GridReading(pack, errors).Read(new GridNode(root, errors), Version); }
            else { errors.Add(new GridError(1, new Text("une grille est attendue.", "a grid is expected."))); }
        }
        catch (YamlException error) { errors.Add(NotYaml((int)error.Start.Line)); }
        // YamlDotNet 18.1 throws this, without a place, for some unclosed brackets.
        catch (InvalidOperationException) { errors.Add(NotYaml(1)); }
        return grid is not null && errors.Count == 0 ? grid : new GridProblem(file, [.. errors.OrderBy(error => error.Line)]);
    }

    private static GridError NotYaml(int line) => new(line, new Text(
        "ce n’est pas du YAML valide : vérifiez le retrait, les deux-points et les crochets.",
        "this is not valid YAML: check indentation, colons and brackets."));
}
