using System.CommandLine;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids.Statutory.Rsa;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>conform rsa --openfisca PATH</c>: OpenFisca's own tests of RSA, one line per case.</summary>
internal sealed class ConformRsaCommand : SandboxCommand
{
    private readonly Option<string> _openFisca;

    public ConformRsaCommand(Terminal terminal)
        : base("rsa", "Runs OpenFisca's YAML tests against the RSA rules", terminal) =>
        _openFisca = Option<string>("--openfisca", "A YAML file, or a folder of them", required: true);

    protected override Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(_openFisca);
        if (!Directory.Exists(path) && !File.Exists(path)) { return Task.FromResult<Problem?>(new FileMissing(path)); }
        List<ConformanceResult> results = [];
        foreach (var result in RsaConformance.Run(path))
        {
            cancel.ThrowIfCancellationRequested();
            results.Add(result);
            Terminal.Out.WriteLine(result.In(Terminal.Language));
        }
        Terminal.Out.WriteLine(RsaConformance.Summary(results));
        var failed = results.Count(result => result.Outcome == ConformanceOutcome.Failed);
        return Task.FromResult<Problem?>(
            results.Count == 0 ? new NoCaseFound(path) : failed > 0 ? new ConformanceFailed(failed) : null);
    }
}

/// <summary>Some cases demand another answer.</summary>
public sealed record ConformanceFailed(int Failed) : Problem(new Text($"{Failed} cas en échec, nommé(s) ci-dessus.", $"{Failed} case(s) failed, named above."));

/// <summary>Nothing to run.</summary>
public sealed record NoCaseFound(string Path) : Problem(new Text(
    $"Aucun cas dans « {Path} » : donnez un fichier .yaml de tests OpenFisca ou leur dossier.", $"No case in “{Path}”: give a .yaml file of OpenFisca tests or their folder."));
