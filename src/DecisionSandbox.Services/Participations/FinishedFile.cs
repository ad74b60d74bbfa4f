using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Participations;

/// <summary>Own, aid and final answer of one finished file, comparable and in words.</summary>
internal sealed class FinishedFile(StoredReview row, CaseContent content, ShownContent? shown)
{
    public string? Own { get; } = Key(row.Own?.Answer);
    public string? Final { get; } = Key(row.Final?.Answer);
    public string? Aid { get; } = AidKey(shown);

    public bool IsThirdWay => row.Final?.Answer switch
    {
        OptionAnswer answer => content.Options.Any(option => option.Id == answer.Option && option.IsThirdWay),
        OrderAnswer { SetAside.Count: > 0 } or DeclinedAnswer => true,
        _ => false,
    };

    public int Contested => row.Contested.Count;

    public DebriefRow ToRow() => new(
        row.Position, Words(row.Own?.Answer), AidWords(), Words(row.Final?.Answer), row.ReceiptEntry is null ? null : row.Id);

    private Text? AidWords() => shown?.Cases switch
    {
        null or [] => null,
        [var only] when content.Task == TaskKind.Eligibility => only.Headline,
        var cases => Ordered([.. cases.Where(c => c.Rank is not null).GroupBy(c => c.Rank!.Value).OrderBy(tier => tier.Key)
            .Select(tier => (IReadOnlyList<string>)[.. tier.Select(c => c.CaseId)])]),
    };

    private Text? Words(Answer? answer) => answer switch
    {
        null => null,
        OptionAnswer option => content.Options.FirstOrDefault(o => o.Id == option.Option)?.Label ?? Text.Same(option.Option),
        OrderAnswer { SetAside: { Count: > 0 } aside } order => WithAside(Ordered(order.Tiers), aside),
        OrderAnswer order => Ordered(order.Tiers),
        DeclinedAnswer => new Text("n’a pas souhaité classer", "declined to rank"),
        _ => throw new InvalidOperationException($"Unknown answer {answer.GetType().Name}."),
    };

    private Text Ordered(IReadOnlyList<IReadOnlyList<string>> tiers)
    {
        string In(Language language) => string.Join(" > ", tiers.Select(tier =>
            string.Join(" = ", tier.Select(id => content.ListedCases.FirstOrDefault(listed => listed.CaseId == id)?.Title.In(language) ?? id))));
        return new(In(Language.Fr), In(Language.En));
    }

    private Text WithAside(Text order, IReadOnlyDictionary<string, OptionAnswer> aside)
    {
        string In(Language language) => string.Join(language == Language.Fr ? "\u202f; " : "; ", [order.In(language), .. content.ListedCases.Where(listed => aside.ContainsKey(listed.CaseId)).Select(listed =>
            $"{listed.Title.In(language)}, {content.Options.First(option => option.Id == aside[listed.CaseId].Option).Label.In(language)}")]);
        return new(In(Language.Fr), In(Language.En));
    }

    private static string? Key(Answer? answer) => answer switch
    {
        OptionAnswer option => option.Option,
        OrderAnswer { SetAside: { Count: > 0 } aside } order => Key(order with { SetAside = null })
            + string.Concat(aside.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $";{pair.Key}:{pair.Value.Option}")),
        OrderAnswer order => string.Join('|', order.Tiers.Select(tier => string.Join('=', tier.Order(StringComparer.Ordinal)))),
        _ => null,
    };

    private static string? AidKey(ShownContent? shown) => shown?.Cases switch
    {
        null or [] => null,
        [{ Option: { } option }] => option,
        var cases when cases.All(c => c.Rank is not null) => string.Join('|', cases.GroupBy(c => c.Rank).OrderBy(tier => tier.Key)
            .Select(tier => string.Join('=', tier.Select(c => c.CaseId).Order(StringComparer.Ordinal)))),
        _ => null,
    };
}
