using System.CommandLine;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Cli.Files;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>analyse --decisions F.csv --out R.json</c>: every measure on decisions made anywhere.</summary>
internal sealed class AnalyseCommand : SandboxCommand
{
    private readonly Option<string?> _decisions;
    private readonly Option<string?> _coding;
    private readonly Option<string> _out;
    private readonly Option<string> _scale;
    private readonly Option<string?> _baseline;
    private readonly Option<string?> _thirdWays;
    private readonly Option<long> _seed;
    private readonly Option<int> _resamples;
    private readonly Option<double> _margin;
    private readonly Option<string?> _answers;
    private readonly Option<string?> _columns;
    private readonly Option<bool> _leaveOut;

    public AnalyseCommand(Terminal terminal)
        : base("analyse", "Measures reliance, agreement and autonomy in a decisions file", terminal)
    {
        _decisions = Option<string?>("--decisions", "The decisions (.csv)");
        _coding = Option<string?>("--coding", "Instead of decisions: free texts coded by two people (text,coderA,coderB)");
        _out = Option<string>("--out", "Where to write the result (.json)", required: true);
        _scale = Option("--scale", "What answers are: option, probability (0..1) or rank", fallback: "option");
        _scale.AcceptOnlyFromAmong("option", "probability", "rank");
        _baseline = Option<string?>("--baseline", "The arm without aid");
        _thirdWays = Option<string?>("--third-way", "Options that are neither right nor wrong: id,id");
        _seed = Option("--seed", "Seed of the resampling", fallback: 1L);
        _resamples = Option("--resamples", "Resamples behind the intervals", fallback: 2_000);
        _margin = Option("--margin", "The largest difference that does not matter, for equivalence and non-inferiority", fallback: 0.1);
        _answers = Option<string?>("--answers", "The answers that are possible: id,id; any other is a fault");
        _columns = Option<string?>("--columns", "Where the file's columns have other names: participant=worker,final=answer; the others are left aside");
        _leaveOut = Option("--leave-out-faulty", "Leave faulty lines out and count them, instead of refusing the file", fallback: false);
    }

    protected override Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetValue(_coding) is { } coding) { return Task.FromResult(CodingFile.Analyse(coding, parsed.GetRequiredValue(_out), parsed.GetValue(_seed), Terminal)); }
        if (parsed.GetValue(_decisions) is not { } decisions)
        {
            return Task.FromResult<Problem?>(new UnfitOption(new("Donnez un fichier : « --decisions F.csv ».", "Give a file: \"--decisions F.csv\".")));
        }

        if (!Mapping(parsed.GetValue(_columns), out var columns))
        {
            return Task.FromResult<Problem?>(new UnfitOption(new("« --columns » attend nom=colonne, séparés par des virgules.", "\"--columns\" expects name=column, separated by commas.")));
        }

        var reading = new ReadingOptions { Columns = columns, LeaveOutFaulty = parsed.GetValue(_leaveOut) };
        var read = DecisionReader.ReadFile(decisions, reading);
        if (read.Problem is { } unread) { return Task.FromResult<Problem?>(unread); }

        var options = new AnalysisOptions
        {
            Scale = Enum.Parse<Scale>(parsed.GetRequiredValue(_scale), ignoreCase: true),
            Baseline = parsed.GetValue(_baseline),
            ThirdWays = Ids(parsed.GetValue(_thirdWays)) ?? [],
            Answers = Ids(parsed.GetValue(_answers)),
            LeaveOutFaulty = reading.LeaveOutFaulty,
            ColumnNames = columns,
            ExcludedOnReading = read.Value.Excluded,
            FaultsOnReading = read.Value.Faults,
            Margin = parsed.GetValue(_margin),
            Resamples = parsed.GetValue(_resamples),
            Seed = parsed.GetValue(_seed),
        };
        var result = Analyse.Run(read.Value.Rows, options, progress: null, cancel);
        if (result.Problem is { } problem) { return Task.FromResult<Problem?>(problem); }

        var path = parsed.GetRequiredValue(_out);
        using (var file = File.Create(path)) { AnalysisWriter.Write(result.Value, file); }
        Terminal.Say(new(
            $"{result.Value.Rows} décisions de {result.Value.Participants} personnes analysées, {result.Value.ExcludedRows} lignes écartées : {path}",
            $"{result.Value.Rows} decisions of {result.Value.Participants} people analysed, {result.Value.ExcludedRows} lines left out: {path}"));
        return Task.FromResult<Problem?>(null);
    }

    private static string[]? Ids(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool Mapping(string? text, out Dictionary<string, string>? columns)
    {
        var pairs = Ids(text)?.Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries)).ToList();
        var whole = pairs?.TrueForAll(pair => pair is [not "", not ""]) != false && pairs?.DistinctBy(pair => pair[0]).Count() == pairs?.Count;
        columns = whole ? pairs?.ToDictionary(pair => pair[0], pair => pair[1]) : null;
        return whole;
    }
}
