using System.Text.Json;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Reports;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Reports;

public sealed class AnalysisWriterTests
{
    private static readonly string[] MetricKeys =
    [
        "agreementFraction", "switchFraction", "accuracyWithInitialDisagreement", "rair", "rsr", "overReliance", "underReliance", "accuracyOwn",
        "accuracyAid", "accuracyFinal", "changedMind", "thirdWay", "dPrime", "criterion", "weightOfAdvice", "oneMinusBrier", "performanceGain",
    ];

    private static readonly string[] Fields =
    [
        "n", "undefined", "participantMean", "participantSd", "pooled", "zeroForUndefinedMean", "ci95", "ci95Participants", "reason",
    ];

    [Fact]
    public void The_document_has_the_keys_of_the_format_with_version_first()
    {
        using var json = JsonDocument.Parse(AnalysisWriter.ToJson(Study()));
        var root = json.RootElement;
        root.EnumerateObject().First().Name.Should().Be("version");
        root.EnumerateObject().Select(p => p.Name).Should().Contain(
            ["seed", "resamples", "interval", "scale", "participants", "rows", "counts", "arms", "comparisons", "groups", "interRater"]);
        root.GetProperty("arms").EnumerateObject().Select(p => p.Name).First().Should().Be("all");
        foreach (var arm in root.GetProperty("arms").EnumerateObject())
        {
            foreach (var key in MetricKeys)
            {
                arm.Value.GetProperty(key).EnumerateObject().Select(p => p.Name).Should().Equal(Fields);
            }
        }
    }

    [Fact]
    public void A_value_is_null_only_with_its_reason()
    {
        using var json = JsonDocument.Parse(AnalysisWriter.ToJson(Study()));
        foreach (var arm in json.RootElement.GetProperty("arms").EnumerateObject())
        {
            foreach (var metric in MetricKeys.Select(key => arm.Value.GetProperty(key)))
            {
                var hasValue = metric.GetProperty("participantMean").ValueKind == JsonValueKind.Number || metric.GetProperty("pooled").ValueKind == JsonValueKind.Number;
                (metric.GetProperty("reason").ValueKind == JsonValueKind.Null).Should().Be(hasValue);
            }
        }
    }

    [Fact]
    public void The_whole_document_of_a_small_study_is_the_golden_one() =>
        Golden.Check("small-study.json", AnalysisWriter.ToJson(Study()));

    internal static AnalysisResult Study()
    {
        var random = new Random(20);
        List<Decision> rows =
        [
            .. Enumerable.Range(0, 12).SelectMany(p => Enumerable.Range(0, 6).Select(c =>
            {
                var (right, wrong) = c % 2 == 0 ? ("yes", "no") : ("no", "yes");
                var aid = c % 3 == 0 ? wrong : right;
                var own = random.Next(3) == 0 ? wrong : right;
                return new Decision("p" + p, "c" + c, random.Next(8) == 0 ? "meeting" : random.Next(2) == 0 ? aid : own)
                {
                    Arm = p % 3 == 0 ? "suggestion-first" : p % 3 == 1 ? "plain" : "factors",
                    Group = c < 3 ? "f" : "m",
                    Own = p % 3 == 0 ? null : own,
                    Aid = aid,
                    Reference = right,
                };
            })),
        ];
        return Analyse.Run(rows, new AnalysisOptions { Resamples = 200, ThirdWays = ["meeting"] }, stop: TestContext.Current.CancellationToken).Value;
    }
}
