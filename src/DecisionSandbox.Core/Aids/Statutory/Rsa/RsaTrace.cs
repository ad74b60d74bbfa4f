using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>The steps of the law for one household, in words, each with its article.</summary>
internal static class RsaTrace
{
    public static IReadOnlyList<RuleStep> Of(RsaAssessment said) =>
    [
        new(new("Âge, enfant, études et séjour (CASF L.262-4)", "Age, child, studies and residence (CASF L.262-4)"),
            said.IsEligible ? new("conditions remplies", "conditions met") : new("conditions non remplies", "conditions not met"),
            said.IsEligible, ["age", "couple", "children", "situation", "status", "residence"]),
        new(new("Montant forfaitaire (R.262-1)", "Flat amount (R.262-1)"),
            Both($"{Base(said)} × {Number(RsaRates.Rate(said.Size, said.Size - said.Children == 1))} = {Euros(said.FlatAmount)}"),
            said.Flat > 0 && said.Flat >= said.Increased, ["month", "couple", "children"]),
        new(new("Majoration pour isolement (L.262-9)", "Increase for a lone parent (L.262-9)"),
            said.OpensIncrease ? Both($"{Base(said)} × {Number(said.IncreasedAmount / said.Rates.BaseAmount, 5)} = {Euros(said.IncreasedAmount)}") : new("non ouverte", "not open"),
            said.Increased > said.Flat, ["couple", "children", "situation"]),
        new(new("Forfait logement (R.262-9, R.262-10)", "Housing deduction (R.262-9, R.262-10)"),
            Minus(said.HousingDeduction), said.HousingDeduction > 0, ["housing", "housingBenefit", "couple", "children"]),
        new(new("Revenus du trimestre, en moyenne mensuelle (R.262-7)", "Incomes of the quarter, monthly mean (R.262-7)"),
            Minus(said.Earnings + said.OtherIncomes), said.Earnings + said.OtherIncomes > 0, ["earnings", "earningsEnded", "replacement", "alimony"]),
        .. said.Rates.Slope == 0 ? [] : new[]
        {
            new RuleStep(new("Part des revenus d’activité rendue (jusqu’à 2015)", "Share of earnings added back (until 2015)"),
                Both($"+ {Number(100 * said.Rates.Slope)} % × {Euros(said.Earnings)}"), said.Earnings > 0, ["earnings", "month"]),
        },
        new(new("Prestations familiales du mois (R.262-10, R.262-11)", "Family benefits of the month (R.262-10, R.262-11)"),
            Minus(said.FamilyBenefits), said.FamilyBenefits > 0, ["familyBenefits", "alimony", "children"]),
        new(new("Montant versé, rien au-dessous de 6 € (R.262-39)", "Amount paid, nothing below €6 (R.262-39)"),
            Both($"{Euros(said.Amount)}"), true, RsaFacts.Ids),
    ];

    private static FormattableString Base(RsaAssessment said) => Euros(said.Rates.BaseAmount);

    private static Text Minus(decimal amount) => amount == 0 ? new("rien à déduire", "nothing to deduct") : Both($"− {Euros(amount)}");

    private static FormattableString Euros(decimal amount) => $"{Number(Math.Round(amount, 2, MidpointRounding.AwayFromZero))} €";

    private static Text Number(decimal number, int mostDecimals = 2) => WrittenNumber.Of(number, mostDecimals);

    // One phrase of numbers and signs, written as each language writes numbers.
    private static Text Both(FormattableString phrase) => new(In(phrase, Language.Fr), In(phrase, Language.En));

    private static string In(FormattableString phrase, Language language) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, phrase.Format,
        [.. phrase.GetArguments().Select(argument => argument switch { Text text => text.In(language), FormattableString inner => In(inner, language), _ => argument })]);
}
