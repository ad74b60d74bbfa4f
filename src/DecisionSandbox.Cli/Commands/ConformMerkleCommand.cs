using System.CommandLine;
using DecisionSandbox.Audit.Conformance;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>conform merkle --vectors DIR</c>: inclusion and consistency vectors that others wrote.</summary>
internal sealed class ConformMerkleCommand : SandboxCommand
{
    private readonly Option<string> _vectors;

    public ConformMerkleCommand(Terminal terminal)
        : base("merkle", "Runs proof vectors in the transparency-dev JSON form", terminal) =>
        _vectors = Option<string>("--vectors", "The folder with the .json vectors", required: true);

    protected override Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var folder = parsed.GetRequiredValue(_vectors);
        if (!Directory.Exists(folder)) { return Task.FromResult<Problem?>(new FileMissing(folder)); }
        var results = MerkleVectors.Run(folder).ToList();
        foreach (var result in results) { Terminal.Out.WriteLine(result); }
        Terminal.Out.WriteLine(MerkleVectors.Summary(results));
        var failed = results.Count(result => result.Outcome == VectorOutcome.Failed);
        return Task.FromResult<Problem?>(results.Count == 0 ? new NoVectorFound(folder) : failed > 0 ? new VectorsFailed(failed) : null);
    }
}

/// <summary>Some vectors gave another answer than they demand.</summary>
public sealed record VectorsFailed(int Failed) : Problem(new Text(
    $"{Failed} vecteur(s) en échec, nommés ci-dessus.", $"{Failed} vector(s) failed, named above."));

/// <summary>Nothing to run.</summary>
public sealed record NoVectorFound(string Folder) : Problem(new Text(
    $"Aucun fichier .json dans « {Folder} » : donnez un dossier de vecteurs de transparency-dev.", $"No .json file in “{Folder}”: give a folder of transparency-dev vectors."));
