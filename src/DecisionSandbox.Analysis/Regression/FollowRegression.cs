using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using MathNet.Numerics.Distributions;

namespace DecisionSandbox.Analysis.Regression;

/// <summary>One term of the regression, on the log-odds scale.</summary>
/// <param name="Name"><c>intercept</c>, <c>arm:NAME</c>, <c>aidCorrect</c> or <c>arm:NAME×aidCorrect</c>.</param>
/// <param name="Estimate">Log odds (ratio).</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="P">Two-sided Wald p.</param>
public sealed record RegressionTerm(string Name, double Estimate, double StandardError, double P)
{
    /// <summary>Odds ratio: the exponential of the estimate.</summary>
    public double OddsRatio => Math.Exp(Estimate);

    /// <summary>Wald 95 % interval of the odds ratio.</summary>
    public Interval Ci95 => new(Math.Exp(Estimate - (1.959964 * StandardError)), Math.Exp(Estimate + (1.959964 * StandardError)));

    internal static RegressionTerm Of(string name, double estimate, double error) =>
        new(name, estimate, error, 2 * Normal.CDF(0, 1, -Math.Abs(estimate / error)));
}

/// <summary>Does the arm change how people follow the aid, and how they tell a right aid from a wrong one? Logistic regression of "follows" on arm × aid correct.</summary>
/// <param name="Model"><c>crossed-intercepts</c> (random intercepts of participants and cases, Laplace approximation, as lme4's glmer), <c>clustered-errors</c> (errors clustered both ways, Cameron, Gelbach and Miller 2011) where that does not converge, or null.</param>
/// <param name="Rows">Decisions used: those with a suggestion and a reference.</param>
/// <param name="Terms">The terms; empty without a model.</param>
/// <param name="SdParticipants">Standard deviation of the participants' intercepts; null with clustered errors.</param>
/// <param name="SdCases">The same of the cases'.</param>
/// <param name="Reason">Why there is no model: <see cref="Reasons"/> or <c>separation</c>, <c>too-few-rows</c>; or null.</param>
public sealed record FollowRegression(
    string? Model, int Rows, IReadOnlyList<RegressionTerm> Terms, double? SdParticipants, double? SdCases, string? Reason)
{
    /// <summary>An arm or an answer by the aid decides everything: no finite estimate.</summary>
    public const string Separation = "separation";

    /// <summary>Too few decisions for the number of terms.</summary>
    public const string TooFewRows = "too-few-rows";

    internal static FollowRegression NotAsked { get; } = Without(0, "not-asked");

    internal static FollowRegression Of(CodedDecisions decisions, string? baseline, bool repeated)
    {
        if (decisions.Scale != Scale.Option)
        {
            return Without(0, Reasons.OtherScale);
        }

        var design = LogitDesign.Of(decisions, baseline, repeated);
        return design.Rows switch
        {
            0 => Without(0, decisions.Answers.Any(r => Answers.Given(r.Aid)) ? Reasons.NoReference : Reasons.NoAid),
            var n when n < 10 * design.Terms.Length || design.People < 3 || design.Units < 3 => Without(n, TooFewRows),
            _ => Of(design),
        };
    }

    internal static FollowRegression Of(LogitDesign design) =>
        CrossedLogit.Fit(design) is { } crossed
            ? new FollowRegression("crossed-intercepts", design.Rows, TermsOf(design, crossed.Beta, crossed.Errors), crossed.SdParticipants, crossed.SdCases, null)
            : ClusteredLogit.Fit(design) is { } clustered
                ? new FollowRegression("clustered-errors", design.Rows, TermsOf(design, clustered.Beta, clustered.Errors), null, null, null)
                : Without(design.Rows, Separation);

    private static RegressionTerm[] TermsOf(LogitDesign design, double[] beta, double[] errors) =>
        [.. design.Terms.Select((name, j) => RegressionTerm.Of(name, beta[j], errors[j]))];

    private static FollowRegression Without(int rows, string reason) => new(null, rows, [], null, null, reason);
}
