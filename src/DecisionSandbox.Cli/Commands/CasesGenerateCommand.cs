using System.Buffers;
using System.CommandLine;
using DecisionSandbox.Cli.Files;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>cases generate --pack P --count N --seed S --out F</c>: synthetic cases, streamed; the same bytes on every run.</summary>
internal sealed class CasesGenerateCommand : SandboxCommand
{
    private const int Batch = 256; // A multiple of a list's size: no list is made twice.

    private readonly Option<string> _pack;
    private readonly Option<int> _count;
    private readonly Option<long> _seed;
    private readonly Option<string> _out;
    private readonly Option<string> _design;

    public CasesGenerateCommand(Terminal terminal)
        : base("generate", "Makes synthetic cases (.jsonl or .csv)", terminal)
    {
        _pack = Option<string>("--pack", "The pack", required: true);
        _count = Option<int>("--count", "How many cases", required: true);
        _seed = Option<long>("--seed", "The caseload's seed", required: true);
        _out = Option<string>("--out", "The file to write (.jsonl or .csv)", required: true);
        _design = Option("--design", "population (a caseload) or factorial (an experiment)", fallback: "population");
        _design.AcceptOnlyFromAmong("population", "factorial");
    }

    protected override async Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (count, seed, path) = (parsed.GetRequiredValue(_count), parsed.GetRequiredValue(_seed), parsed.GetRequiredValue(_out));
        if (count < 1) { return new CountTooSmall(); }
        if (Path.GetExtension(path) is not (".jsonl" or ".csv")) { return new UnknownFileKind(path); }
        if (parsed.GetRequiredValue(_design) != "population") { return new DesignNotOffered("factorial"); }
        var opened = Packs.Open(Terminal, parsed.GetRequiredValue(_pack));
        if (opened.Problem is { } problem) { return problem; }

        using var file = new OutputFile(path);
        var csv = Path.GetExtension(path) == ".csv" ? new CaseCsv(opened.Value.Pack, [.. opened.Value.Generator.Generate(seed, 0).Groups.Keys]) : null;
        if (csv is not null)
        {
            var header = new ArrayBufferWriter<byte>();
            csv.WriteHeader(header);
            await file.Stream.WriteAsync(header.WrittenMemory, cancel);
        }
        var written = 0;
        foreach (var batch in Batches(opened.Value, csv, seed, count, cancel))
        {
            await file.Stream.WriteAsync(batch.WrittenMemory, cancel);
            written = Math.Min(count, written + Batch);
            if (written % (40 * Batch) == 0) { Terminal.Progress(new($"{written} dossiers sur {count}", $"{written} cases of {count}")); }
        }
        file.Complete();
        Terminal.Say(new($"{count} dossiers synthétiques de {opened.Value.Pack.Id} : {path}", $"{count} synthetic cases of {opened.Value.Pack.Id}: {path}"));
        return null;
    }

    // Cases do not depend on one another: batches are made on all cores and written in order.
    private static ParallelQuery<ArrayBufferWriter<byte>> Batches(LoadedPack pack, CaseCsv? csv, long seed, int count, CancellationToken cancel) =>
        Enumerable.Range(0, ((count - 1) / Batch) + 1)
            .AsParallel().AsOrdered().WithCancellation(cancel).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(batch =>
            {
                var bytes = new ArrayBufferWriter<byte>(1 << 20);
                var from = batch * Batch;
                foreach (var @case in pack.Generator.GenerateMany(seed, from, Math.Min(Batch, count - from)))
                {
                    if (csv is null) { CaseJson.WriteLine(@case, bytes); } else { csv.WriteRow(@case, bytes); }
                }
                return bytes;
            });
}

/// <summary>Nothing to make.</summary>
public sealed record CountTooSmall() : Problem(new Text("--count demande au moins 1.", "--count takes at least 1."));

/// <summary>A design that the generator does not make yet.</summary>
public sealed record DesignNotOffered(string Design) : Problem(new Text(
    $"Le plan « {Design} » n’est pas encore offert par le générateur : utilisez --design population.",
    $"The design “{Design}” is not offered by the generator yet: use --design population."));
