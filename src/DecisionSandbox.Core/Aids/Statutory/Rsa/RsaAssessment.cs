namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>What RSA gives for one household and month. Amounts are in euros a month and not rounded: round last.</summary>
/// <param name="Rates">The amounts in force.</param>
/// <param name="Children">Dependent children.</param>
/// <param name="Size">Adults and dependent children.</param>
/// <param name="FlatAmount">Base × rate of the household, whether it is eligible or not.</param>
/// <param name="IsEligible">Some adult meets age (or a child), study and residence conditions (L.262-4).</param>
/// <param name="IncreasedAmount">The increased amount (L.262-9), whether it is open or not.</param>
/// <param name="OpensIncrease">True for a lone adult, pregnant or with a dependent child, who has a child under 3, is recently isolated or pregnant.</param>
/// <param name="HousingDeduction">What being housed takes off.</param>
/// <param name="Earnings">Mean earnings of the quarter, adults and dependent children.</param>
/// <param name="OtherIncomes">Mean replacement incomes and pensions of the quarter.</param>
/// <param name="FamilyBenefits">Family benefits of the month that count.</param>
/// <param name="MinimumIncomes">Minimum incomes of the month that count.</param>
public sealed record RsaAssessment(
    RsaRates Rates, int Children, int Size, decimal FlatAmount, bool IsEligible, decimal IncreasedAmount, bool OpensIncrease,
    decimal HousingDeduction, decimal Earnings, decimal OtherIncomes, decimal FamilyBenefits, decimal MinimumIncomes)
{
    /// <summary>The flat amount where the household is eligible, else 0.</summary>
    public decimal Flat => IsEligible ? FlatAmount : 0;

    /// <summary>The increased amount where it is open, else 0. It asks for neither age nor the end of studies (L.262-4, 3° and L.262-9).</summary>
    public decimal Increased => OpensIncrease ? IncreasedAmount : 0;

    /// <summary>All resources that count.</summary>
    public decimal Resources => Earnings + OtherIncomes + FamilyBenefits + MinimumIncomes;

    /// <summary>The amount before the least payment is looked at, 0 or more.</summary>
    public decimal Difference => Math.Max(0, Math.Max(Flat, Increased) - HousingDeduction - Resources + (Rates.Slope * Earnings));

    /// <summary>What is paid: nothing below 6 € (R.262-39).</summary>
    public decimal Amount => Difference >= RsaRates.LeastPaid ? Difference : 0;
}
