using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Regression;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Regression;

public sealed class FollowRegressionTests
{
    private const string Formula = "follow ~ arm * right + (1 | person) + (1 | case)";

    [Fact]
    public void Crossed_intercepts_are_what_lme4_gives()
    {
        // R 4.2.2, lme4 1.1-31, glmer(follow ~ arm * right + (1 | person) + (1 | case), family = binomial) on the same rows.
        var fit = FollowRegression.Of(Design());
        fit.Model.Should().Be("crossed-intercepts");
        fit.Terms.Select(t => t.Estimate).Should().Equal(ByLme4.Estimates, (a, b) => Math.Abs(a - b) < 2e-3);
        fit.Terms.Select(t => t.StandardError).Should().Equal(ByLme4.Errors, (a, b) => Math.Abs(a - b) < 5e-3);
        fit.SdParticipants.Should().BeApproximately(ByLme4.SdPerson, 2e-3);
        fit.SdCases.Should().BeApproximately(ByLme4.SdCase, 2e-3);
    }

    [Fact]
    public void Errors_clustered_both_ways_are_what_sandwich_gives()
    {
        // R sandwich 3.0-2: sqrt(diag(vcovCL(glm(follow ~ arm * right, binomial), ~ person + case))).
        var (beta, errors) = ClusteredLogit.Fit(Design())!.Value;
        beta.Should().Equal(ByGlm.Estimates, (a, b) => Math.Abs(a - b) < 1e-5);
        errors.Should().Equal(ByGlm.Errors, (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void The_installed_lme4_agrees_now()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, ["person,case,arm,right,follow", .. Rows().Select(r => $"{r.Person},{r.Case},{r.Arm},{r.Right},{r.Follow}")]);
            var script = "suppressMessages(library(lme4)); d <- read.csv('" + path + "'); m <- glmer(" + Formula
                + ", d, family = binomial); cat(fixef(m), sqrt(unlist(VarCorr(m))[c('person', 'case')]))";
            var answer = Ask("Rscript", "-e", script);
            Assert.SkipWhen(answer is null, "Rscript with lme4 is not installed (Debian: r-cran-lme4).");
            double[] numbers = [.. answer!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
            var fit = FollowRegression.Of(Design());
            fit.Terms.Select(t => t.Estimate).Concat([fit.SdParticipants!.Value, fit.SdCases!.Value]).Should().Equal(numbers, (a, b) => Math.Abs(a - b) < 3e-3);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Forgetting_the_cases_is_caught()
    {
        // The broken variant: every row its own case, so that case variance counts for nothing.
        var design = Design();
        var blind = LogitDesign.From(design.Terms, Array.ConvertAll(design.Pattern, p => design.Patterns[p]), design.Y, design.Person, [.. Enumerable.Range(0, design.Rows).Select(i => i % 4)]);
        FollowRegression.Of(blind).Terms[2].StandardError.Should().BeLessThan(0.7 * FollowRegression.Of(design).Terms[2].StandardError);
    }

    [Fact]
    public void People_who_always_follow_have_no_finite_estimate()
    {
        List<Decision> rows =
        [
            .. from p in Enumerable.Range(0, 20) from c in Enumerable.Range(0, 12)
               select new Decision("p" + p, "c" + c, "y") { Arm = p % 2 == 0 ? "a" : "b", Own = "n", Aid = "y", Reference = c % 3 == 0 ? "n" : "y" },
        ];
        var follow = Analyse.Run(rows, new AnalysisOptions { Resamples = 5 }, stop: TestContext.Current.CancellationToken).Value.Follow;
        follow.Model.Should().BeNull();
        follow.Reason.Should().Be(FollowRegression.Separation);
    }

    [Fact]
    public void Without_aid_or_reference_it_says_why()
    {
        List<Decision> rows = [.. Enumerable.Range(0, 60).Select(i => new Decision("p" + (i % 6), "c" + (i / 6), "y") { Own = "n" })];
        Run(rows).Reason.Should().Be(Reasons.NoAid);
        Run([.. rows.Select(r => r with { Aid = "y" })]).Reason.Should().Be(Reasons.NoReference);

        static FollowRegression Run(IReadOnlyList<Decision> rows) =>
            Analyse.Run(rows, new AnalysisOptions { Resamples = 5 }, stop: TestContext.Current.CancellationToken).Value.Follow;
    }

    private static LogitDesign Design()
    {
        var rows = Rows().ToArray();
        return LogitDesign.From(
            ["intercept", "arm", "right", "arm×right"],
            [.. rows.Select(r => new double[] { 1, r.Arm, r.Right, r.Arm * r.Right })],
            [.. rows.Select(r => r.Follow == 1)],
            [.. rows.Select(r => r.Person)],
            [.. rows.Select(r => r.Case)]);
    }

    /// <summary>40 people, 12 cases, a third of them with the aid wrong; drawn from the crossed model with standard deviations 0.8 and 0.6.</summary>
    private static IEnumerable<(int Person, int Case, int Arm, int Right, int Follow)> Rows()
    {
        var random = new Random(4711);
        double[] people = [.. Enumerable.Range(0, 40).Select(_ => 0.8 * Bell())];
        double[] cases = [.. Enumerable.Range(0, 12).Select(_ => 0.6 * Bell())];
        for (var p = 0; p < 40; p++)
        {
            for (var c = 0; c < 12; c++)
            {
                var (arm, right) = (p % 2, c % 3 == 0 ? 0 : 1);
                var odds = -0.4 + (0.3 * arm) + (1.1 * right) + (0.5 * arm * right) + people[p] + cases[c];
                yield return (p, c, arm, right, random.NextDouble() < 1 / (1 + Math.Exp(-odds)) ? 1 : 0);
            }
        }

        double Bell() => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
    }

    private static string? Ask(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? answer : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static class ByLme4
    {
        public static readonly double[] Estimates = [-0.45298968, -0.18325872, 0.83639536, 0.88549833];
        public static readonly double[] Errors = [0.50584709, 0.42977020, 0.58555611, 0.44611248];
        public const double SdPerson = 0.73859887;
        public const double SdCase = 0.80853012;
    }

    private static class ByGlm
    {
        public static readonly double[] Estimates = [-0.35364004, -0.15718558, 0.65592091, 0.73214493];
        public static readonly double[] Errors = [0.35647145, 0.34552836, 0.39194877, 0.24760396];
    }
}
