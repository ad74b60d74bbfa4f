namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>One asserted value of a case.</summary>
/// <param name="Variable">The output's name.</param>
/// <param name="Period">The period it is asserted for.</param>
/// <param name="Value">The value.</param>
internal sealed record ExpectedValue(string Variable, OpenFiscaPeriod Period, decimal Value);

/// <summary>A case that was read: a household for any month, and what is asserted of it.</summary>
/// <param name="AbsoluteMargin">Allowed distance.</param>
/// <param name="RelativeMargin">Allowed distance, as a share of the expected value.</param>
/// <param name="Household">The household in a month.</param>
/// <param name="Expected">What is asserted.</param>
/// <param name="NotAsserted">Outputs that are not asserted, by name.</param>
internal sealed record OpenFiscaCase(
    decimal AbsoluteMargin, decimal RelativeMargin, Func<LegalMonth, RsaHousehold> Household, IReadOnlyList<ExpectedValue> Expected, IReadOnlyList<string> NotAsserted)
{
    // Tests are written to the cent.
    private const decimal Cent = 0.01m;

    /// <summary>True where a value is near enough to the expected one.</summary>
    public bool IsNear(decimal value, decimal expected) => Math.Abs(value - expected) <= AbsoluteMargin + (RelativeMargin * Math.Abs(expected)) + Cent;
}

/// <summary>The case is not run.</summary>
/// <param name="Why">Why, naming the input.</param>
internal sealed record CaseSkipped(Text Why) : Problem(Why);
