using System.CommandLine;
using DecisionSandbox.Core;
using DecisionSandbox.Learning.Training;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>aids train --pack P [--aid A]</c>: trains, calibrates, evaluates and freezes; the same files bit for bit.</summary>
internal sealed class AidsTrainCommand : SandboxCommand
{
    private readonly Option<string> _pack;
    private readonly Option<string?> _aid;

    public AidsTrainCommand(Terminal terminal)
        : base("train", "Trains the pack's trained aids anew", terminal)
    {
        _pack = Option<string>("--pack", "The pack", required: true);
        _aid = Option<string?>("--aid", "One aid; by default all trained ones");
    }

    protected override Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var opened = Packs.Open(Terminal, parsed.GetRequiredValue(_pack));
        if (opened.Problem is { } problem) { return Task.FromResult<Problem?>(problem); }
        var pack = opened.Value.Pack;
        var trained = pack.Aids.Where(aid => aid.Kind == "trained").ToList();
        if (parsed.GetValue(_aid) is { } one)
        {
            trained = [.. trained.Where(aid => aid.Id == one)];
        }
        if (trained.Count == 0)
        {
            return Task.FromResult<Problem?>(new NothingToTrain(pack.Id, parsed.GetValue(_aid), [.. pack.Aids.Where(aid => aid.Kind == "trained").Select(aid => aid.Id)]));
        }
        foreach (var aid in trained)
        {
            Terminal.Progress(new($"{pack.Id}/{aid.Id} : apprentissage", $"{pack.Id}/{aid.Id}: training"));
            var manifest = Trainer.Train(opened.Value, aid.Id, aid.Folder);
            if (manifest.Problem is { } refused) { return Task.FromResult<Problem?>(refused); }
            Terminal.Out.WriteLine($"{pack.Id}/{aid.Id} {string.Join(' ', manifest.Value.Models.Select(model => model.Hash))} {aid.Folder}");
        }
        return Task.FromResult<Problem?>(null);
    }
}

/// <summary>The pack has no trained aid, or none of that name.</summary>
public sealed record NothingToTrain(string PackId, string? Asked, IReadOnlyList<string> Trained) : Problem(Trained.Count == 0
    ? new Text($"Le jeu « {PackId} » n’a aucun outil qui s’apprend : ses outils sont des règles.", $"The pack “{PackId}” has no trained aid: its aids are rules.")
    : new Text(
        $"Le jeu « {PackId} » n’a pas d’outil appris « {Asked} ». Outils appris : {string.Join(", ", Trained)}.",
        $"The pack “{PackId}” has no trained aid “{Asked}”. Trained aids: {string.Join(", ", Trained)}."));
