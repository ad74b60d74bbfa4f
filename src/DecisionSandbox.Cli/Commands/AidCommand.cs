using System.CommandLine;
using System.Text;
using DecisionSandbox.Cli.Files;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Exchange;
using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Cli.Commands;

/// <summary>A command that reads cases, asks an aid about each and writes one JSON line per case.</summary>
internal abstract class AidCommand : SandboxCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Option<string> _pack;
    private readonly Option<string> _aid;
    private readonly Option<string> _in;
    private readonly Option<string> _out;

    protected AidCommand(string name, string description, Terminal terminal)
        : base(name, description, terminal)
    {
        _pack = Option<string>("--pack", "The pack", required: true);
        _aid = Option<string>("--aid", "The aid", required: true);
        _in = Option<string>("--in", "The cases (.jsonl or .csv)", required: true);
        _out = Option<string>("--out", "The file to write (.jsonl)", required: true);
    }

    /// <summary>The options that name an aid of a pack and its cases; the file to write is the last.</summary>
    protected Option[] OfAPack => [_pack, _aid, _in, _out];

    /// <summary>The file to write.</summary>
    protected string Out(ParseResult parsed) => parsed.GetRequiredValue(_out);

    /// <summary>What the command says of the cases, one line each, in their order; a failed outcome is the last.</summary>
    protected abstract IEnumerable<Outcome<string>> Lines(LoadedPack pack, IDecisionAid aid, IEnumerable<Outcome<(int Line, Case Case)>> cases, ParseResult parsed);

    protected override Task<Problem?> Run(ParseResult parsed, CancellationToken cancel) => Task.FromResult(
        Packs.Open(Terminal, parsed.GetRequiredValue(_pack), parsed.GetRequiredValue(_aid)).Then(opened => Write(opened.Pack, opened.Aid, parsed, cancel)).Problem);

    /// <summary>Answers each case by itself, over all cores, while the next ones are read; the lines stand in the order of the cases, whichever core was first.</summary>
    protected static IEnumerable<Outcome<string>> OneByOne(IEnumerable<Outcome<(int Line, Case Case)>> cases, Func<Case, Outcome<string>> answer)
    {
        var lines = cases.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(read => read.Then(entry =>
        {
            var answered = answer(entry.Case);
            return answered.Problem is { } problem ? new CaseLineProblem(entry.Line, problem.Message) : answered;
        }));
        foreach (var line in lines)
        {
            yield return line;
            if (!line.IsOk) { yield break; }
        }
    }

    private Outcome<int> Write(LoadedPack pack, IDecisionAid aid, ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(_out);
        var cases = FileOfCases.Read(new CaseReader(pack.Pack, aid.Reads), parsed.GetRequiredValue(_in));
        using var file = new OutputFile(path);
        var count = 0;
        using (var text = new StreamWriter(file.Stream, Utf8, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var line in Lines(pack, aid, cases, parsed))
            {
                cancel.ThrowIfCancellationRequested();
                if (line.Problem is { } problem) { return problem; }
                text.WriteLine(line.Value);
                count++;
            }
        }
        file.Complete();
        Terminal.Say(new($"{count} dossiers : {path}", $"{count} cases: {path}"));
        return count;
    }
}
