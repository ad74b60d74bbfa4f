using DecisionSandbox.Analysis.Agreement;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Codings;

/// <summary>A coding that both coders have finished, in what a study shows and exports. Arms stand beside codes only once every difference is settled: who settles must not know them either.</summary>
/// <param name="Number">Its number in files, from 1, by the moment its scheme was fixed.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Texts">Its texts, in the order of their ids.</param>
internal sealed record FinishedCoding(int Number, CodingScheme Scheme, IReadOnlyList<FinishedText> Texts)
{
    /// <summary>True once every text has its code.</summary>
    public bool IsSettled => Texts.All(text => text.Code is not null);

    /// <summary>The codings of a study that both coders have finished and of which a text is left.</summary>
    public static async Task<IReadOnlyList<FinishedCoding>> Load(SandboxContext context, string studyId, IReadOnlyDictionary<string, StoredParticipation> people, CancellationToken cancel)
    {
        var codings = await context.Codings.AsNoTracking().Where(row => row.StudyId == studyId && row.FinishedA != null && row.FinishedB != null).ToListAsync(cancel);
        if (codings.Count == 0) { return []; }
        var ids = codings.Select(row => row.Id).ToList();
        var texts = (await context.CodedTexts.AsNoTracking().Where(text => ids.Contains(text.CodingId)).ToListAsync(cancel)).ToLookup(text => text.CodingId);
        var reviews = await context.Reviews.AsNoTracking().Where(review => context.CodedTexts.Any(text => ids.Contains(text.CodingId) && text.ReviewId == review.Id)).ToDictionaryAsync(review => review.Id, cancel);
        return
        [
            .. codings.OrderBy(row => row.FixedAt).Select((row, i) => new FinishedCoding(i + 1, row.Scheme,
            [
                .. texts[row.Id].Where(text => people.ContainsKey(text.ParticipationId)).OrderBy(text => text.Id, StringComparer.Ordinal)
                    .Select(text => new FinishedText(text, people[text.ParticipationId], text.ReviewId is { } review ? reviews.GetValueOrDefault(review) : null)),
            ])).Where(coding => coding.Texts.Count > 0),
        ];
    }

    /// <summary>What the study's page shows of it, arms in the plan's order.</summary>
    public CodingMeasures Measures(IReadOnlyList<Arm> arms) => new(Number, Scheme, DoubleCoding.Of(CodingDesk.Pairs(Texts.Select(text => text.Row))).Value,
        IsSettled ? CodesByArm.Of(Texts.Select(text => new CodedText(text.Row.ParticipationId, text.Person.Arm, text.Code!)), [.. Scheme.Codes.Select(code => code.Id)]).OrderBy(arm => arms.TakeWhile(planned => planned.Id != arm.Arm).Count()).ToList() : null);
}

/// <summary>A text that both coders have coded.</summary>
/// <param name="Row">The text.</param>
/// <param name="Person">Who wrote it.</param>
/// <param name="Review">Where, or null.</param>
internal sealed record FinishedText(StoredCodedText Row, StoredParticipation Person, StoredReview? Review)
{
    /// <summary>The code that both gave or that was settled on; null while it is to be settled.</summary>
    public string? Code => Row.CodeA == Row.CodeB ? Row.CodeA : Row.Settled;
}

/// <summary>A coding among the measures of a study.</summary>
/// <param name="Number">Its number in the files of the export.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Agreement">The two coders' agreement before anything was settled.</param>
/// <param name="ByArm">The codes that stand in the end, arm by arm; null while a difference is to be settled.</param>
public sealed record CodingMeasures(int Number, CodingScheme Scheme, DoubleCoding Agreement, IReadOnlyList<CodesByArm>? ByArm)
{
    /// <summary>A code as people read it.</summary>
    public Text NameOf(string code) => Scheme.Codes.FirstOrDefault(one => one.Id == code)?.Name ?? Text.Same(code);
}
