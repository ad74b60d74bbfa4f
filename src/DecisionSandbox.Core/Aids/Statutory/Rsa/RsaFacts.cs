using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>A simple household as the pack <c>rsa</c> writes it: fourteen attributes for one legal month.</summary>
internal static class RsaFacts
{
    private const int OldestAge = 64; // From 65 ASPA comes first (CASF L.262-10): out of scope.

    /// <summary>The attributes, in the order in which they are read.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "month", "age", "couple", "children", "situation", "earnings", "earningsEnded", "replacement", "familyBenefits", "alimony", "housing", "housingBenefit", "status", "residence",
    ];

    private static readonly Dictionary<string, string[]> s_levels = new()
    {
        ["couple"] = ["no", "yes"],
        ["situation"] = ["none", "pregnancy", "child-under-3", "recent-isolation"],
        ["earningsEnded"] = ["no", "yes"],
        ["housing"] = ["tenant", "owner", "free", "contributing"],
        ["status"] = ["other", "student", "young-worker"],
        ["residence"] = ["french", "european", "permit-5-years", "permit-short"],
    };

    private static readonly Dictionary<string, decimal> s_most = new()
    {
        ["children"] = 10, ["earnings"] = 6000, ["replacement"] = 4000, ["familyBenefits"] = 2500, ["alimony"] = 2000, ["housingBenefit"] = 900,
    };

    /// <summary>The values of a case in the order of <see cref="Ids"/>, each checked.</summary>
    public static Outcome<IReadOnlyList<AttributeValue>> Read(Case @case)
    {
        List<AttributeValue> values = [];
        foreach (var id in Ids)
        {
            var value = Read(@case, id);
            if (value.Problem is { } problem) { return problem; }
            values.Add(value.Value);
        }
        return values;
    }

    /// <summary>The household of values in the order of <see cref="Ids"/>. Any mix is answered: without children, a child under 3 or a separation changes nothing.</summary>
    public static RsaHousehold Household(IReadOnlyList<AttributeValue> values)
    {
        _ = LegalMonth.TryParse(values[0].LevelOrNull!, out var month);
        var (isCouple, children, situation) = (values[2].LevelOrNull == "yes", (int)values[3].Number, values[4].LevelOrNull);
        var (earnings, replacement, alimony) = (values[5].Number, values[7].Number, values[9].Number);
        var adult = new RsaPerson((int)values[1].Number)
        {
            IsPregnant = situation == "pregnancy",
            IsStudent = values[12].LevelOrNull == "student",
            MeetsYouthHours = values[12].LevelOrNull == "young-worker",
            MayReside = values[13].LevelOrNull != "permit-short",
        };
        var earner = adult with
        {
            Salary = MonthlyIncome.Steady(earnings) with { Now = values[6].LevelOrNull == "yes" ? 0 : earnings },
            Unemployment = MonthlyIncome.Steady(replacement),
            Alimony = MonthlyIncome.Steady(alimony),
        };
        return new(
            month, isCouple ? [earner, adult] : [earner],
            [.. Enumerable.Range(0, children).Select(i => new RsaPerson(i == 0 && situation == "child-under-3" ? 1 : 10))],
            Housing(values[10].LevelOrNull, values[11].Number),
            new() { FamilyAllowances = 0, FamilySupplement = 0, PajeBase = 0, ParentalLeave = values[8].Number })
        {
            IsRecentlyIsolated = situation == "recent-isolation",
        };
    }

    private static RsaHousing Housing(string? housing, decimal benefit) => housing switch
    {
        "owner" => new(RsaOccupancy.Owner, 0, false, 0),
        "free" => new(RsaOccupancy.Free, 0, false, 0),
        "contributing" => new(RsaOccupancy.Free, 0, true, benefit),
        _ => new(RsaOccupancy.Tenant, 0, false, benefit),
    };

    private static Outcome<AttributeValue> Read(Case @case, string id)
    {
        if (id == "month") { return Month(@case); }
        if (s_levels.TryGetValue(id, out var levels)) { return AttributeReading.Level(@case, id, levels).Then(level => Outcome<AttributeValue>.Ok(AttributeValue.Level(level))); }
        var number = id == "age" ? AttributeReading.Number(@case, id, 16, OldestAge, isInteger: true) : AttributeReading.Number(@case, id, 0, s_most[id], isInteger: id == "children");
        return number.Then(value => Outcome<AttributeValue>.Ok(AttributeValue.Of(value)));
    }

    private static Outcome<AttributeValue> Month(Case @case)
    {
        if (@case.Attributes.TryGetValue("month", out var value) && value.LevelOrNull is { } level && LegalMonth.TryParse(level, out var month))
        {
            return RsaRates.On(month).Then(_ => Outcome<AttributeValue>.Ok(value));
        }
        return new AttributeProblem("month", new(
            $"L’attribut « month » manque ou n’est pas un mois. Donnez un mois comme {RsaRates.Last}, de {RsaRates.First} à {RsaRates.Last}.",
            $"The attribute “month” is missing or is no month. Give a month such as {RsaRates.Last}, from {RsaRates.First} to {RsaRates.Last}."));
    }
}
