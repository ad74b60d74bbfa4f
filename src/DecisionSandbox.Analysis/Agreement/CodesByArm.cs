using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;

namespace DecisionSandbox.Analysis.Agreement;

/// <summary>A free text with the code that stands in the end.</summary>
/// <param name="Person">Who wrote it, under any name.</param>
/// <param name="Arm">The person's arm.</param>
/// <param name="Code">The code that both gave, or that was settled on.</param>
public sealed record CodedText(string Person, string Arm, string Code);

/// <summary>How often a code was given in one arm.</summary>
/// <param name="Code">The code.</param>
/// <param name="Texts">Texts with this code; null where fewer than five people stand behind them.</param>
/// <param name="People">People who wrote at least one; null likewise.</param>
/// <param name="PeopleCi95">Wilson's 95 % interval of their share among those who wrote anything: people are independent of each other, the texts of one person are not.</param>
public sealed record CodeCount(string Code, int? Texts, int? People, Interval? PeopleCi95);

/// <summary>The codes of one arm.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="People">Who wrote at least one text.</param>
/// <param name="Texts">Their texts.</param>
/// <param name="Codes">Every code of the scheme, in its order.</param>
public sealed record CodesByArm(string Arm, int People, int Texts, IReadOnlyList<CodeCount> Codes)
{
    /// <summary>What was written, arm by arm, in the order of the arms' names; small cells hidden.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="codes">The codes of the scheme.</param>
    public static IReadOnlyList<CodesByArm> Of(IEnumerable<CodedText> texts, IReadOnlyList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. texts.GroupBy(text => text.Arm).OrderBy(arm => arm.Key, StringComparer.Ordinal).Select(arm => Of(arm.Key, [.. arm], codes))];
    }

    private static CodesByArm Of(string arm, IReadOnlyList<CodedText> texts, IReadOnlyList<string> codes)
    {
        var all = PeopleOf(texts);
        (string Code, int Texts, int People)[] counts = [.. codes.Select(code => (code, texts.Where(text => text.Code == code).ToList())).Select(one => (one.code, one.Item2.Count, PeopleOf(one.Item2)))];
        var hidden = Hidden(counts, all);
        return new(arm, all, texts.Count, [.. counts.Select(one => hidden.Contains(one.Code) ? new CodeCount(one.Code, null, null, null) : new(one.Code, one.Texts, one.People, Wilson.Of(one.People, all)))]);
    }

    // Nobody is a figure that belongs to nobody, but in an arm of a few. Where the hidden ones together are a few, subtraction would tell them: the smallest of the others is hidden with them.
    private static HashSet<string> Hidden((string Code, int Texts, int People)[] counts, int all)
    {
        if (all < SmallCells.Smallest)
        {
            return [.. counts.Select(one => one.Code)];
        }

        var hidden = counts.Where(one => one.People is > 0 and < SmallCells.Smallest).ToList();
        foreach (var next in counts.Where(one => one.People >= SmallCells.Smallest).OrderBy(one => one.People))
        {
            if (hidden.Count == 0 || hidden.Sum(one => one.People) >= SmallCells.Smallest)
            {
                break;
            }

            hidden.Add(next);
        }

        return [.. hidden.Select(one => one.Code)];
    }

    private static int PeopleOf(IEnumerable<CodedText> texts) => texts.Select(text => text.Person).Distinct().Count();
}
