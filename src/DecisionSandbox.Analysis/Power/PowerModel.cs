using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Power;

/// <summary>
/// What a study of two arms is expected to find, before anybody took part: people and cases crossed, everyone in one arm, the same cases in both.
/// The chance that a decision counts is the arm's share, plus the person's, the case's and the arm × case's own deviation, held between 0 and 1.
/// </summary>
/// <param name="Compared">Share of decisions that count in the arm compared with, from 0 to 1.</param>
/// <param name="Studied">The same in the arm studied.</param>
/// <param name="SdPeople">Standard deviation between people, as a share.</param>
/// <param name="SdCases">Standard deviation between cases, alike in both arms.</param>
/// <param name="SdArmCases">Standard deviation of what a case does in one arm and not in the other: no number of people makes up for it.</param>
public sealed record PowerModel(double Compared, double Studied, double SdPeople, double SdCases, double SdArmCases)
{
    /// <summary>The 97.5 % point of the normal distribution.</summary>
    internal const double Quantile = 1.959963984540054;

    /// <summary>Studied less compared.</summary>
    public double Difference => Studied - Compared;

    /// <summary>What is wrong with these figures, or null.</summary>
    public PowerProblem? Check()
    {
        if (Compared is not (> 0 and < 1) || Studied is not (> 0 and < 1))
        {
            return PowerProblem.Because("Les deux parts attendues vont de 1 à 99 sur 100. Corrigez-les.", "Both expected shares go from 1 to 99 in 100. Correct them.");
        }

        if (SdPeople is not (>= 0 and <= 0.5) || SdCases is not (>= 0 and <= 0.5) || SdArmCases is not (>= 0 and <= 0.5))
        {
            return PowerProblem.Because("Les écarts types vont de 0 à 50 points. Corrigez-les.", "Standard deviations go from 0 to 50 points. Correct them.");
        }

        var share = Residual(Compared) < Residual(Studied) ? Compared : Studied;
        return Residual(share) > 0 ? null : PowerProblem.Because(
            string.Create(CultureInfo.InvariantCulture, $"Une part de {100 * share:0} sur 100 ne peut pas varier autant d’une personne et d’un dossier à l’autre. Baissez les écarts types."),
            string.Create(CultureInfo.InvariantCulture, $"A share of {100 * share:0} in 100 cannot vary that much between people and between cases. Lower the standard deviations."));
    }

    /// <summary>The sampling variance of the difference: var = σ²ₚ(1/n₁ + 1/n₂) + 2σ²ₐ꜀/m + Σ σ²ₑ/(nₐm). Cases that both arms share cancel but for arm × case.</summary>
    /// <param name="people">People in both arms together, from 4.</param>
    /// <param name="cases">Cases that everyone sees, from 2.</param>
    public double Variance(int people, int cases)
    {
        var (first, second) = Halves(people);
        return (Square(SdPeople) * ((1.0 / first) + (1.0 / second))) + (2 * Square(SdArmCases) / cases)
            + (Residual(Compared) / first / cases) + (Residual(Studied) / second / cases);
    }

    /// <summary>
    /// The variance that resampling participants × cases finds on average: exact for a full crossed table, by taking it apart into rows, columns and rest.
    /// The rest counts nearly three times (Owen, Annals of Applied Statistics 2007, on the pigeonhole bootstrap): the interval is wider than need be where cases are few, and never too narrow.
    /// </summary>
    /// <param name="people">People in both arms together, from 4.</param>
    /// <param name="cases">Cases that everyone sees, from 2.</param>
    public double ResampledVariance(int people, int cases)
    {
        var (first, second) = Halves(people);
        var m = (double)cases;
        return Arm(first, Residual(Compared)) + Arm(second, Residual(Studied))
            + ((1 - (1 / m)) / m * ((2 * Square(SdArmCases)) + (Residual(Compared) / first) + (Residual(Studied) / second)));

        double Arm(double n, double rest) => (1 - (1 / n)) / n * (Square(SdPeople) + (rest / m) + (rest * (1 - (1 / m)) / m));
    }

    /// <summary>Half the width below which no number of people brings the interval with so many cases.</summary>
    /// <param name="cases">Cases that everyone sees.</param>
    public double Floor(int cases) => Quantile * SdArmCases * Math.Sqrt(2.0 / cases);

    /// <summary>People of the arm compared with and of the arm studied.</summary>
    internal static (int Compared, int Studied) Halves(int people) => ((people + 1) / 2, people / 2);

    // A yes or no varies by share × (1 − share) in all; what people, cases and arm × case do not explain is chance.
    private double Residual(double share) => (share * (1 - share)) - Square(SdPeople) - Square(SdCases) - Square(SdArmCases);

    private static double Square(double x) => x * x;
}

/// <summary>A plan that cannot be computed as asked.</summary>
public sealed record PowerProblem(Text Sentence) : Problem(Sentence)
{
    internal static PowerProblem Because(string fr, string en) => new(new Text(fr, en));
}
