using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>packs</c>: one JSON line per pack, its aids in it, with versions and hashes.</summary>
internal sealed class PacksCommand(Terminal terminal) : SandboxCommand("packs", "Lists packs, aids and their versions and hashes", terminal)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected override Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var folder = Packs.Folder(Terminal);
        if (!Directory.Exists(folder)) { return Task.FromResult<Problem?>(new FileMissing(folder)); }
        var registry = PackFolder.Load(folder);
        foreach (var pack in registry.Packs) { Terminal.Out.WriteLine(JsonSerializer.Serialize(Line(pack), Plain)); }
        return Task.FromResult(registry.Refusals.Count == 0 ? null : (Problem?)new SomeRefused(registry.Refusals));
    }

    private object Line(RegisteredPack registered)
    {
        var pack = registered.Pack;
        return new
        {
            pack = pack.Id,
            version = pack.Version,
            hash = pack.Hash,
            task = pack.Task == TaskKind.Eligibility ? "eligibility" : "prioritisation",
            title = pack.Title.In(Terminal.Language),
            aids = pack.Aids.Select(aid => new { aid = aid.Id, kind = aid.Kind, version = aid.Version, hash = Hash(registered.Aid(aid.Id)), title = aid.Title.In(Terminal.Language) }),
        };
    }

    // Null: declared and not ready; the refusal says why.
    private static string? Hash(IDecisionAid? aid) => aid?.Hash;
}

/// <summary>Some packs or aids are not ready; the others were listed.</summary>
public sealed record SomeRefused(IReadOnlyList<Problem> Refusals) : Problem(new Text(
    $"{Refusals[0].Message.Fr}{(Refusals.Count > 1 ? $" (et {Refusals.Count - 1} autre(s))" : "")}",
    $"{Refusals[0].Message.En}{(Refusals.Count > 1 ? $" (and {Refusals.Count - 1} more)" : "")}"));
