using System.Globalization;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>One person of a case: what is said of them in any month.</summary>
internal sealed class OpenFiscaPerson(IReadOnlyDictionary<string, StatedValues> said)
{
    private const int AgeOfSomebodyWithoutAge = 40;

    private const decimal YearsOfPermit = 5; // CASF L.262-4, 2°

    // L.262-6: European Union, European Economic Area, Switzerland; the United Kingdom to the end of 2020.
    private static readonly HashSet<string> s_european =
    [
        "FR", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    private static readonly LegalMonth s_afterBrexit = new(2021, 1);

    /// <summary>The person in a month.</summary>
    public RsaPerson In(LegalMonth month) => new(Age(month))
    {
        Salary = Income("salaire_net", month),
        Apprentice = Income("remuneration_apprenti", month),
        Unemployment = Income("chomage_net", month),
        Pension = Income("retraite_nette", month),
        Alimony = Income("pensions_alimentaires_percues", month),
        DisabilityPension = Income("pensions_invalidite", month),
        IsStudent = Number("etudiant", month) is > 0,
        IsPregnant = Number("enceinte", month) is > 0,
        MeetsYouthHours = Number("rsa_jeune_condition_heures_travail_remplie", month) is > 0,
        MayReside = IsEuropean(said.GetValueOrDefault("nationalite")?.Nearest(month).Value ?? "FR", month) || Number("duree_possession_titre_sejour", month) >= YearsOfPermit,
    };

    /// <summary>The day of <c>1985-01-01</c>, or null.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private int Age(LegalMonth month)
    {
        var ages = said.GetValueOrDefault("age");
        if (ages?.Held(month) is { } stated && StatedValues.Number(stated) is { } age) { return (int)Math.Floor(age); }
        if (said.GetValueOrDefault("date_naissance")?.Nearest(month).Value is { } written && Day(written) is { } birth) { return YearsBetween(birth, month.FirstDay); }
        if (ages is null) { return AgeOfSomebodyWithoutAge; }
        // An age stated for another month: whole years have passed since, or not yet.
        var (from, near) = ages.Nearest(month);
        return (int)Math.Floor((StatedValues.Number(near) ?? 0) + Math.Floor((month.Index - from.Index) / 12m));
    }

    private static int YearsBetween(DateOnly birth, DateOnly day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);

    private static bool IsEuropean(string nationality, LegalMonth month) => nationality.Trim('b', '\'', '"').ToUpperInvariant() switch
    {
        "GB" or "UK" => month < s_afterBrexit,
        var code => s_european.Contains(code),
    };

    private MonthlyIncome Income(string name, LegalMonth month)
    {
        return said.TryGetValue(name, out var values) ? new(At(0), At(1), At(2), At(3), At(4)) : default;

        decimal At(int ago) => values.Amount(month.Plus(-ago)) ?? 0;
    }

    private string? Held(string name, LegalMonth month) => said.GetValueOrDefault(name)?.Held(month);

    private decimal? Number(string name, LegalMonth month) => Held(name, month) is { } value ? StatedValues.Number(value) : null;
}
