using System.Buffers;
using System.CommandLine;
using System.Globalization;
using DecisionSandbox.Cli.Files;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Exchange;
using DecisionSandbox.Core.Cases.Designs;
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
    private readonly Option<string?> _factors;
    private readonly Option<bool> _past;

    public CasesGenerateCommand(Terminal terminal)
        : base("generate", "Makes synthetic cases (.jsonl or .csv)", terminal)
    {
        _pack = Option<string>("--pack", "The pack", required: true);
        _count = Option<int>("--count", "How many cases", required: true);
        _seed = Option<long>("--seed", "The caseload's seed", required: true);
        _out = Option<string>("--out", "The file to write (.jsonl or .csv)", required: true);
        _design = Option("--design", "population (a caseload) or factorial (an experiment)", fallback: "population");
        _design.AcceptOnlyFromAmong("population", "factorial");
        _factors = Option<string?>("--factors", "For a factorial design: the attributes to vary, separated by commas; by default all that the aids receive");
        _past = Option("--past-decisions", "Each case with the decision once taken on it, planted bias included: what a model made elsewhere may learn from", fallback: false);
    }

    protected override async Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (count, seed, path) = (parsed.GetRequiredValue(_count), parsed.GetRequiredValue(_seed), parsed.GetRequiredValue(_out));
        if (count < 1) { return new CountTooSmall(); }
        if (Path.GetExtension(path) is not (".jsonl" or ".csv")) { return new UnknownFileKind(path); }
        var factorial = parsed.GetRequiredValue(_design) == "factorial";
        var past = parsed.GetValue(_past);
        if (!factorial && parsed.GetValue(_factors) is not null) { return new FactorsWithoutDesign(); }
        if (factorial && past) { return new NoPastOfADesign(); }
        var opened = Packs.Open(Terminal, parsed.GetRequiredValue(_pack));
        if (opened.Problem is { } problem) { return problem; }
        return factorial
            ? await Experiment(opened.Value, count, seed, path, parsed.GetValue(_factors)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), cancel)
            : past ? await Past(opened.Value, count, seed, path, cancel)
            : await Caseload(opened.Value, count, seed, path, cancel);
    }

    private async Task<Problem?> Experiment(LoadedPack pack, int count, long seed, string path, string[]? factors, CancellationToken cancel)
    {
        var made = FactorialDesigner.Design(pack, count, seed, factors);
        if (made.Problem is { } problem) { return problem; }
        var design = made.Value;
        await Write(path, pack, (from, many) => Enumerable.Range(from, many).Select(i => (design.CaseOf(pack, i), (string?)null)), count, cancel);
        await File.WriteAllTextAsync(Path.ChangeExtension(path, ".design.json"), DesignJson.Write(design), cancel);
        Terminal.Progress(Told(design));
        Terminal.Say(new($"{count} dossiers d’un plan factoriel de {pack.Pack.Id} : {path}", $"{count} cases of a factorial design of {pack.Pack.Id}: {path}"));
        return null;
    }

    private async Task<Problem?> Caseload(LoadedPack pack, int count, long seed, string path, CancellationToken cancel)
    {
        await Write(path, pack, (from, many) => pack.Generator.GenerateMany(seed, from, many).Select(c => (c, (string?)null)), count, cancel);
        Terminal.Say(new($"{count} dossiers synthétiques de {pack.Pack.Id} : {path}", $"{count} synthetic cases of {pack.Pack.Id}: {path}"));
        return null;
    }

    private async Task<Problem?> Past(LoadedPack pack, int count, long seed, string path, CancellationToken cancel)
    {
        // Which cases have a decision is known only once they are drawn: all of them first.
        var past = pack.Generator.History(seed, count).ToList();
        await Write(path, pack, (from, many) => past.GetRange(from, many).Select(c => (c.Case, (string?)c.Decision)), count, cancel, decided: true);
        Terminal.Say(new($"{count} décisions passées fictives de {pack.Pack.Id} : {path}", $"{count} invented past decisions of {pack.Pack.Id}: {path}"));
        return null;
    }

    private static Text Told(FactorialDesign design)
    {
        var worst = design.Pairs.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{design.Pairs[0].First} × {design.Pairs[0].Second} V = {design.Pairs[0].Association:F3}");
        var (d, kind) = (design.Efficiency.Value.ToString("F4", CultureInfo.InvariantCulture), DesignJson.Name(design.Kind));
        var resolution = design.Fraction is { } fraction ? $", resolution {fraction.Resolution}" : "";
        return new(
            $"Plan {kind} : {design.Factors.Count} facteurs, {design.Combinations} combinaisons trouvées sur {design.PossibleInPrinciple}, D-efficacité {d}, effets estimables {design.Efficiency.Rank} sur {design.Efficiency.Parameters}{resolution} ; paire la plus liée : {worst} ; paires de niveaux jamais réunies : {design.Impossible.Count} ; {design.Hash}",
            $"Design {kind}: {design.Factors.Count} factors, {design.Combinations} combinations found of {design.PossibleInPrinciple}, D-efficiency {d}, effects estimable {design.Efficiency.Rank} of {design.Efficiency.Parameters}{resolution}; most associated pair: {worst}; pairs of levels never together: {design.Impossible.Count}; {design.Hash}");
    }

    private async Task Write(string path, LoadedPack pack, Func<int, int, IEnumerable<(Case Case, string? Decision)>> cases, int count, CancellationToken cancel, bool decided = false)
    {
        using var file = new OutputFile(path);
        var csv = Path.GetExtension(path) == ".csv" ? new CaseCsv(pack.Pack, pack.Generator.Groups, decided) : null;
        if (csv is not null)
        {
            var header = new ArrayBufferWriter<byte>();
            csv.WriteHeader(header);
            await file.Stream.WriteAsync(header.WrittenMemory, cancel);
        }
        var written = 0;
        foreach (var batch in Batches(cases, count, csv, cancel))
        {
            await file.Stream.WriteAsync(batch.WrittenMemory, cancel);
            written = Math.Min(count, written + Batch);
            if (written % (40 * Batch) == 0) { Terminal.Progress(new($"{written} dossiers sur {count}", $"{written} cases of {count}")); }
        }
        file.Complete();
    }

    // Cases do not depend on one another: batches are made on all cores and written in order, and no case is kept once its line is.
    private static ParallelQuery<ArrayBufferWriter<byte>> Batches(Func<int, int, IEnumerable<(Case Case, string? Decision)>> cases, int count, CaseCsv? csv, CancellationToken cancel) =>
        Enumerable.Range(0, ((count - 1) / Batch) + 1)
            .AsParallel().AsOrdered().WithCancellation(cancel).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(batch =>
            {
                var bytes = new ArrayBufferWriter<byte>(1 << 20);
                foreach (var (@case, decision) in cases(batch * Batch, Math.Min(Batch, count - (batch * Batch))))
                {
                    if (csv is null) { CaseJson.WriteLine(@case, bytes, decision); } else { csv.WriteRow(@case, bytes, decision); }
                }
                return bytes;
            });
}

/// <summary>Nothing to make.</summary>
public sealed record CountTooSmall() : Problem(new Text("--count demande au moins 1.", "--count takes at least 1."));

/// <summary>Factors were named for a caseload.</summary>
public sealed record FactorsWithoutDesign() : Problem(new Text(
    "--factors va avec --design factorial : un plan population suit le générateur du pack.",
    "--factors goes with --design factorial: a population design follows the pack’s generator."));

/// <summary>Nobody has decided the cases of an experiment.</summary>
public sealed record NoPastOfADesign() : Problem(new Text(
    "--past-decisions va avec le plan population : personne n’a décidé des dossiers d’une expérience.",
    "--past-decisions goes with the population design: nobody has decided the cases of an experiment."));
