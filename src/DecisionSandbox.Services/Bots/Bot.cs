using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Bots;

/// <summary>One bot. All that it does follows from its policy, its number and the seed.</summary>
/// <param name="Policy">What it does with the aid.</param>
/// <param name="Seed">The seed of the play.</param>
/// <param name="Number">Its number, from 0.</param>
internal sealed record Bot(BotPolicy Policy, long Seed, int Number)
{
    // Own judgement right in 7 of 10, whatever the aid says: then RAIR and RSR are defined for nearly every bot (DESIGN, "Command line").
    private const double OwnIsRight = 0.7;

    /// <summary>What the bot thinks of a case before it sees the aid: right with probability .7, independently of the aid and of the policy.</summary>
    public Answer Own(ScenarioPack pack, IReadOnlyList<Case> cases)
    {
        var knows = Roll("own", cases[0]) < OwnIsRight;
        return pack.Task == TaskKind.Prioritisation ? OwnOrder(cases, knows) : OwnOption(pack, cases[0], knows);
    }

    /// <summary>What the bot decides in the end.</summary>
    /// <param name="own">Its own judgement.</param>
    /// <param name="cases">The case, or the list.</param>
    /// <param name="shown">What it was shown of the aid, or null.</param>
    public Answer Final(Answer own, IReadOnlyList<Case> cases, ShownContent? shown) =>
        Policy.KnowsReference && Reference(cases) is { } reference ? reference
        : Roll("follow", cases[0]) < Policy.FollowShare && Aid(shown) is { } aid ? aid
        : own;

    /// <summary>What it ticks in a questionnaire: any answer alike, for a bot feels nothing.</summary>
    public IReadOnlyDictionary<string, int> Ticks(Questionnaire questionnaire) => questionnaire.Items.ToDictionary(item => item.Id, item =>
    {
        var all = item.Range.All.ToList();
        return all[(int)(all.Count * Roll(FormattableString.Invariant($"{Seed}/{Number}/questionnaire/{questionnaire.Id}/{item.Id}")))];
    });

    /// <summary>How sure it says it is.</summary>
    public Confidence Confidence(string step, Case @case) => (Confidence)(1 + (int)(4 * Roll("confidence/" + step, @case)));

    /// <summary>A reason, where the arm asks everyone for one.</summary>
    public static IReadOnlyList<string> Counted(Arm arm, ScenarioPack pack) =>
        arm.Justification == JustificationPolicy.None ? [] : [.. pack.Reasons.Take(1).Select(reason => reason.Id)];

    private OptionAnswer OwnOption(ScenarioPack pack, Case @case, bool knows)
    {
        var right = @case.Reference?.Option;
        if (right is not null && knows) { return new(right); }
        var others = pack.Decisions.Where(option => !option.IsThirdWay && option.Id != right).Select(option => option.Id).ToList();
        return new(others[(int)(others.Count * Roll("option", @case))]);
    }

    private OrderAnswer OwnOrder(IReadOnlyList<Case> cases, bool knows) =>
        knows && Reference(cases) is OrderAnswer reference
            ? reference
            : new([.. Draw.Permute(cases, Seed, $"order/{Number}/{cases[0].Id}").Select(@case => new[] { @case.Id })]);

    private static Answer? Reference(IReadOnlyList<Case> cases) =>
        cases.Any(@case => @case.Reference is null) ? null
        : cases is [{ Reference.Option: { } option }] ? new OptionAnswer(option)
        : cases.All(@case => @case.Reference!.Rank is not null) ? Order(cases.Select(@case => (@case.Id, @case.Reference!.Rank!.Value)))
        : null;

    private static Answer? Aid(ShownContent? shown) =>
        shown is null ? null
        : shown.Cases is [{ Option: { } option }] ? new OptionAnswer(option)
        : shown.Cases.All(@case => @case.Rank is not null) ? Order(shown.Cases.Select(@case => (@case.CaseId, @case.Rank!.Value)))
        : null;

    private static OrderAnswer Order(IEnumerable<(string Case, int Rank)> ranks) =>
        new([.. ranks.GroupBy(pair => pair.Rank).OrderBy(tier => tier.Key).Select(tier => tier.Select(pair => pair.Case).ToList())]);

    // A number in [0, 1) of its own for every purpose: policies differ in what they do, not in what they draw.
    private double Roll(string purpose, Case @case) => Roll(FormattableString.Invariant($"{Seed}/{Number}/{purpose}/{@case.Id}"));

    /// <summary>A number in [0, 1) that depends on the key alone.</summary>
    public static double Roll(string key) => (BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) >> 11) * (1.0 / (1UL << 53));
}
