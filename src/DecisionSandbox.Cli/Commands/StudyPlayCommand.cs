using System.CommandLine;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>study play --study S --participants N --policy P --seed K [--as T]</c>: bots play a copy of the study through the real services.</summary>
internal sealed class StudyPlayCommand : FolderCommand
{
    private readonly Option<string> _study;
    private readonly Option<int> _participants;
    private readonly Option<string> _policy;
    private readonly Option<long> _seed;
    private readonly Option<string?> _as;

    public StudyPlayCommand(Terminal terminal)
        : base("play", "Bots play a copy of a study", terminal)
    {
        _study = Option<string>("--study", "The study to copy", required: true);
        _participants = Option<int>("--participants", "How many bots", required: true);
        _policy = Option<string>("--policy", "follow, never, oracle or noisy:0.3", required: true);
        _seed = Option<long>("--seed", "The seed of everything they draw", required: true);
        _as = Option<string?>("--as", "The copy's name; by default STUDY-bots-POLICY-SEED");
    }

    protected override Problem? Check(ParseResult parsed) => BotPolicy.Parse(parsed.GetRequiredValue(_policy)).Problem;

    protected override async Task<Problem?> Run(ParseResult parsed, OpenFolder folder, CancellationToken cancel)
    {
        var (study, seed, policy) = (parsed.GetRequiredValue(_study), parsed.GetRequiredValue(_seed), BotPolicy.Parse(parsed.GetRequiredValue(_policy)).Value);
        var team = new BotTeam(parsed.GetRequiredValue(_participants), [policy], seed);
        var played = await folder.Get<IBotDesk>().PlayCopy(
            Actor.Operator(Role.Researcher), study, parsed.GetValue(_as) ?? policy.CopyName(study, seed), team, new Count(Terminal, team.Participants), cancel);
        if (played.IsOk)
        {
            var (name, bots, reviews) = played.Value;
            Terminal.Say(new($"{name} : {bots} robots, {reviews} dossiers décidés", $"{name}: {bots} bots, {reviews} files decided"));
        }
        return played.Problem;
    }

    private sealed class Count(Terminal terminal, int all) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value % 20 == 0 || value == all) { terminal.Progress(new($"{value} robots sur {all}", $"{value} bots of {all}")); }
        }
    }
}
