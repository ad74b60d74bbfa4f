using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Reviews;

/// <summary>Exactly what a page shows of a case before anything of an aid: serialised, hashed and stored when the file is opened. Truth, reference and groups are not in it.</summary>
/// <param name="Version">Version of this format.</param>
/// <param name="CaseId">The case or list.</param>
/// <param name="Task">What is asked.</param>
/// <param name="Question">The question.</param>
/// <param name="Notice">The legal notice, or null.</param>
/// <param name="Options">The answers.</param>
/// <param name="Reasons">The reasons to tick.</param>
/// <param name="File">The file, or the list's common situation.</param>
/// <param name="ListedCases">The cases of a list.</param>
public sealed record CaseContent(
    int Version, string CaseId, TaskKind Task, Text Question, Text? Notice, IReadOnlyList<DecisionOption> Options, IReadOnlyList<Reason> Reasons,
    CaseFile File, IReadOnlyList<ListedCase> ListedCases)
{
    /// <summary>What may be answered.</summary>
    public AnswerRules Rules() => new(
        [.. Options.Select(option => option.Id)], [.. Reasons.Select(reason => reason.Id)], [.. ListedCases.Select(listed => listed.CaseId)])
    {
        ThirdWays = [.. Options.Where(option => option.IsThirdWay).Select(option => option.Id)],
    };

    /// <summary>The content of one planned case or list.</summary>
    public static CaseContent Of(RegisteredPack registered, CasePlan plan, int index)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(plan);
        var pack = registered.Pack;
        if (pack.Task == TaskKind.Eligibility)
        {
            var @case = registered.Generator.Generate(plan.Seed, index);
            return new(1, @case.Id, pack.Task, pack.Question, pack.Notice, pack.Decisions, pack.Reasons, FileOf(@case), []);
        }
        var list = registered.Generator.GenerateList(plan.Seed, index);
        return new(1, list.Id, pack.Task, pack.Question, pack.Notice, pack.Decisions, pack.Reasons, list.Context,
            [.. list.Cases.Select(@case => new ListedCase(@case.Id, Title(FileOf(@case)), FileOf(@case)))]);
    }

    // A request's file opens with its number and household.
    private static Text Title(CaseFile file) => new(file.Fr.Sections[0].Title, file.En.Sections[0].Title);

    private static CaseFile FileOf(Case @case) =>
        @case.File ?? throw new InvalidOperationException($"Case {@case.Id} has no file to read.");
}
