using DecisionSandbox.Core.Aids.Statutory.Rsa;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Cards;

/// <summary>The card of the pack <c>rsa</c>'s aid <c>statutory</c>: its figures are computed from the pack's cases and from OpenFisca's tests, never typed.</summary>
public static class RsaCard
{
    /// <summary>The card, in French and then in English.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="generator">Its generator.</param>
    /// <param name="aid">The aid.</param>
    /// <param name="conformance">What OpenFisca-France's tests gave.</param>
    public static string Write(ScenarioPack pack, ICaseGenerator generator, RsaAid aid, IReadOnlyCollection<ConformanceResult> conformance)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(conformance);
        var latest = RsaRates.BaseAmounts[^1];
        var amount = WrittenNumber.Of(latest.Amount);
        return RuleCard.Write(pack, generator, aid,
            CardText.Paragraphs(
                new($"Règle légale, rien n’est appris\u00a0: CASF L.262-2 à L.262-10, R.262-1 à R.262-39, montants de métropole de {RsaRates.First} à {RsaRates.Last} ({RsaRates.BaseAmounts.Count} montants de base, le dernier de {amount.Fr} € depuis {latest.From}). Le droit est calculé pour un mois de la loi, en décimal, arrondi au centime à la fin.",
                    $"A legal rule, nothing is learned: CASF L.262-2 to L.262-10, R.262-1 to R.262-39, amounts of metropolitan France from {RsaRates.First} to {RsaRates.Last} ({RsaRates.BaseAmounts.Count} base amounts, the last one €{amount.En} since {latest.From}). The right is worked out for one month of the law, in decimal, rounded to the cent at the end."),
                new($"Confrontation aux tests d’OpenFisca-France (`conform rsa`)\u00a0: {RsaConformance.Summary(conformance)}. Cas écartés, selon la donnée hors du champ\u00a0:",
                    $"Against OpenFisca-France’s tests (`conform rsa`): {RsaConformance.Summary(conformance)}. Cases skipped, by the input out of scope:"),
                CardText.List(conformance.Where(result => result.Outcome == ConformanceOutcome.Skipped)
                    .CountBy(result => result.Why).OrderBy(reason => reason.Key.En, StringComparer.Ordinal)
                    .Select(reason => new Text($"{reason.Value} × {reason.Key.Fr}", $"{reason.Value} × {reason.Key.En}")))),
            new("Mettre à l’essai le calcul d’un droit sur des ménages synthétiques simples. Ce n’est ni une demande, ni une simulation officielle\u00a0: la caisse (CAF ou MSA) instruit et décide.",
                "Trying the calculation of a right on simple synthetic households. It is neither an application nor an official simulation: the fund (CAF or MSA) examines and decides."),
            [
                new("Hors du champ, refusé par son nom plutôt que mal répondu\u00a0:", "Out of scope, refused by name rather than answered wrongly:"),
                CardText.List(RsaScope.Refusals),
                new("Le dossier du jeu est simplifié\u00a0: un seul revenu d’activité, des montants égaux d’un mois à l’autre, des enfants de moins de 20 ans. Un montant positif n’est pas encore un droit ouvert\u00a0: d’autres droits doivent être demandés d’abord (L.262-10).",
                    "The pack’s file is simplified: one earned income, equal amounts from month to month, children under 20. A positive amount is not yet an open right: other rights must be claimed first (L.262-10)."),
            ]);
    }
}
