using System.CommandLine;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>analyse --decisions F.csv --out R.json</c>: every measure on decisions made anywhere.</summary>
internal sealed class AnalyseCommand : SandboxCommand
{
    private readonly Option<string> _decisions;
    private readonly Option<string> _out;
    private readonly Option<string> _scale;
    private readonly Option<string?> _baseline;
    private readonly Option<string?> _thirdWays;
    private readonly Option<long> _seed;

    public AnalyseCommand(Terminal terminal)
        : base("analyse", "Measures reliance, agreement and autonomy in a decisions file", terminal)
    {
        _decisions = Option<string>("--decisions", "The decisions (.csv)", required: true);
        _out = Option<string>("--out", "Where to write the result (.json)", required: true);
        _scale = Option("--scale", "What answers are: option, probability (0..1) or rank", fallback: "option");
        _scale.AcceptOnlyFromAmong("option", "probability", "rank");
        _baseline = Option<string?>("--baseline", "The arm without aid");
        _thirdWays = Option<string?>("--third-way", "Options that are neither right nor wrong: id,id");
        _seed = Option("--seed", "Seed of the resampling", fallback: 1L);
    }

    protected override Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var options = new AnalysisOptions
        {
            Scale = Enum.Parse<Scale>(parsed.GetRequiredValue(_scale), ignoreCase: true),
            Baseline = parsed.GetValue(_baseline),
            ThirdWays = parsed.GetValue(_thirdWays)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Seed = parsed.GetValue(_seed),
        };
        var result = DecisionReader.ReadFile(parsed.GetRequiredValue(_decisions))
            .Then(decisions => Analyse.Run(decisions, options, progress: null, cancel));
        if (result.Problem is { } problem) { return Task.FromResult<Problem?>(problem); }

        var path = parsed.GetRequiredValue(_out);
        using (var file = File.Create(path)) { AnalysisWriter.Write(result.Value, file); }
        Terminal.Say(new(
            $"{result.Value.Rows} décisions de {result.Value.Participants} personnes analysées : {path}",
            $"{result.Value.Rows} decisions of {result.Value.Participants} people analysed: {path}"));
        return Task.FromResult<Problem?>(null);
    }
}
