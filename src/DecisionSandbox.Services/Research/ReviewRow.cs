using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Research;

/// <summary>One finished review as researchers may see it: a pseudonym of this study, and no text that a person wrote.</summary>
/// <param name="Participant">The pseudonym.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Review">The review.</param>
/// <param name="Shown">What was shown of the aid, or null.</param>
/// <param name="List">The list's id, or null for a single case.</param>
/// <param name="Cases">The case, or the cases of the list.</param>
internal sealed record ReviewRow(
    string Participant, StoredParticipation Participation, StoredReview Review, ShownContent? Shown, string? List, IReadOnlyList<Case> Cases)
{
    /// <summary>A pseudonym that leads to neither the account nor the code on the receipts: drawn from the participation's 128 random bits.</summary>
    public static string Pseudonym(StoredParticipation participation) =>
        "p-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"export/{participation.StudyId}/{participation.Id}")))[..10];

    /// <summary>What the aid said of one case, where a suggestion was shown: an option, or a rank in figures.</summary>
    public string? Aid(Case @case) => Shown?.Cases.FirstOrDefault(shown => shown.CaseId == @case.Id) is { } shown
        ? shown.Option ?? Figures(shown.Rank)
        : null;

    /// <summary>The reference answer of a case in the same form, or null.</summary>
    public static string? Reference(Case @case) => @case.Reference is { } reference ? reference.Option ?? Figures(reference.Rank) : null;

    /// <summary>What an answer says of one case in the same form: a third way where a case of a list was set aside, null where the person declined to rank.</summary>
    public static string? Said(Answer? answer, Case @case) => answer switch
    {
        OptionAnswer option => option.Option,
        OrderAnswer order => Figures(order.RankOf(@case.Id)) ?? order.SetAside?.GetValueOrDefault(@case.Id)?.Option,
        _ => null,
    };

    /// <summary>A whole answer in one cell: an option, an order such as <c>a|b=c;d:meet-again</c>, or <c>declined</c>.</summary>
    public static string? Whole(Answer? answer) => answer switch
    {
        null => null,
        OptionAnswer option => option.Option,
        OrderAnswer order => string.Join(';', [
            string.Join('|', order.Tiers.Select(tier => string.Join('=', tier))),
            .. (order.SetAside ?? new Dictionary<string, OptionAnswer>()).OrderBy(aside => aside.Key, StringComparer.Ordinal).Select(aside => $"{aside.Key}:{aside.Value.Option}"),
        ]),
        DeclinedAnswer => "declined",
        _ => throw new InvalidOperationException($"Unknown answer {answer.GetType().Name}."),
    };

    /// <summary>What the aid said of the whole file in one cell; tied cases share a rank.</summary>
    public string? WholeAid() => List is null
        ? Cases.Select(Aid).FirstOrDefault()
        : Shown is null ? null : string.Join('|', Shown.Cases.GroupBy(shown => shown.Rank).OrderBy(tier => tier.Key).Select(tier => string.Join('=', tier.Select(shown => shown.CaseId))));

    /// <summary>Seconds between two moments, to the tenth; null where either is missing.</summary>
    public static double? Seconds(DateTimeOffset? from, DateTimeOffset? to) => to - from is { } span ? Math.Round(span.TotalSeconds, 1) : null;

    /// <summary>What the browser claims of these steps together, to the tenth of a second; null where a step that took place has no claim, or none that is plausible.</summary>
    public static ClaimedTime? Claimed(StoredReview review, params ProtocolStep[] steps)
    {
        var times = steps.Where(step => TookPlace(review, step)).Select(step => review.Claims.FirstOrDefault(claim => claim.Step == step)?.Time).ToList();
        return times.Count == 0 || times.Contains(null) ? null : times.Aggregate((sum, next) => sum! + next!)!.Rounded();
    }

    /// <summary>What the browser claims of a whole file; null where it was passed over, for nothing is claimed of the time before that.</summary>
    public static ClaimedTime? Claimed(StoredReview review) => review.Final is null ? null
        : Claimed(review, ProtocolStep.Read, ProtocolStep.OwnJudgement, ProtocolStep.Reread, ProtocolStep.Ask, ProtocolStep.Decide);

    private static bool TookPlace(StoredReview review, ProtocolStep step) => step switch
    {
        ProtocolStep.Read => review.ReadAt is not null,
        ProtocolStep.OwnJudgement => review.OwnAt is not null,
        ProtocolStep.Reread => review.RereadAt is not null,
        ProtocolStep.Ask => review.AskedAt is not null,
        ProtocolStep.Decide => review.Final is not null,
        _ => false,
    };

    private static string? Figures(int? rank) => rank?.ToString(CultureInfo.InvariantCulture);
}
