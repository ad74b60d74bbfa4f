using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>The aid <c>statutory</c> of the pack <c>rsa</c>: the law of one month on the facts that it is given.</summary>
/// <remarks>It suggests <c>rsa-due</c> where an amount is paid, else <c>rsa-not-due</c>; its score is the amount, in euros a month. Its explanation is exact Shapley values of that amount, and the steps of the law.</remarks>
public sealed class RsaAid : IDecisionAid
{
    private readonly CaseBackground _background;

    /// <summary>The aid, explaining against a background.</summary>
    /// <param name="background">Cases with the attributes of <see cref="Reads"/>, in that order.</param>
    public RsaAid(CaseBackground background)
    {
        ArgumentNullException.ThrowIfNull(background);
        _background = background;
    }

    /// <summary>The fourteen attributes read.</summary>
    public static IReadOnlyList<string> Attributes => RsaFacts.Ids;

    /// <summary>The aid, explaining against the first 100 cases of the caseload with seed 0.</summary>
    public static RsaAid For(ICaseGenerator generator) => new(CaseBackground.For(generator, RsaFacts.Ids));

    /// <inheritdoc/>
    public string PackId => "rsa";

    /// <inheritdoc/>
    public string Id => "statutory";

    /// <inheritdoc/>
    public string Hash { get; } = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"CASF L.262-2 R.262-1 1\n{Table(RsaRates.BaseAmounts)}\n{Table(RsaRates.Bmafs)}\n"))));

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => RsaFacts.Ids;

    /// <summary>The option for an amount.</summary>
    internal static string OptionFor(RsaAssessment said) => said.Amount > 0 ? "rsa-due" : "rsa-not-due";

    /// <inheritdoc/>
    public Outcome<Suggestion> Suggest(Case @case) => RsaFacts.Read(@case).Then(values => RsaEngine.Assess(RsaFacts.Household(values))).Then(said =>
        Outcome<Suggestion>.Ok(new Suggestion(
            @case.Id, Id, OptionFor(said), Rank: null, (double)Cents(said.Amount), Uncertainty: null, Abstains: null,
            new Dictionary<string, object>
            {
                ["amount"] = Cents(said.Amount),
                ["eligible"] = said.IsEligible || said.OpensIncrease,
                ["flatAmount"] = Cents(Math.Max(said.Flat, said.Increased)),
                ["increased"] = said.Increased > said.Flat,
                ["housingDeduction"] = Cents(said.HousingDeduction),
                ["resources"] = Cents(said.Resources),
            })));

    /// <inheritdoc/>
    public Outcome<Explanation> Explain(Case @case) => RsaFacts.Read(@case).Then(values => RsaEngine.Assess(RsaFacts.Household(values))).Then(said =>
        ExactExplanation.Of(@case, this, _background, ExplanationSpace.Score, Euros, RsaTrace.Of(said)));

    // To the cent, like the suggestion: what is explained is what is shown.
    private static double Euros(IReadOnlyList<AttributeValue> values) => (double)Cents(RsaEngine.Assess(RsaFacts.Household(values)).Value.Amount);

    // The only rounding, at the very end.
    private static decimal Cents(decimal euros) => Math.Round(euros, 2, MidpointRounding.AwayFromZero);

    private static string Table(IEnumerable<(LegalMonth From, decimal Amount)> table) =>
        string.Join(';', table.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.From} {entry.Amount}")));
}
