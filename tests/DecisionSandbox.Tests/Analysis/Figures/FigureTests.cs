using System.Xml.Linq;
using DecisionSandbox.Analysis.Calibration;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;
using DecisionSandbox.Tests.Analysis.Reports;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Figures;

public sealed class FigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Figures => ["reliance-plane", "forest-plot", "contributions", "own-to-final", "dispersion-map", "time", "voice-calibration", "rank-shift"];

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_drawing_is_the_golden_one(string name)
    {
        var figure = Draw(name);
        Golden.Check(name + ".fr.svg", figure.Svg.Fr);
        Golden.Check(name + ".en.svg", figure.Svg.En);
        Golden.Check(name + ".standalone.fr.svg", figure.StandaloneSvg.Fr);
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_drawing_of_a_page_has_classes_only_a_title_and_a_description(string name)
    {
        var figure = Draw(name);
        foreach (var svg in new[] { figure.Svg.Fr, figure.Svg.En })
        {
            var root = XElement.Parse(svg);
            root.DescendantsAndSelf().Attributes().Select(a => a.Name.LocalName).Should().NotContain(["style", "stroke"]);
            root.Descendants(Svg + "style").Should().BeEmpty();
            root.Element(Svg + "title")!.Value.Should().NotBeEmpty();
            root.Element(Svg + "desc")!.Value.Should().NotBeEmpty();
            var classes = root.Descendants().Attributes("class").Select(a => "." + a.Value + " ").Distinct();
            FigureStyle.Css.Should().ContainAll(classes, "every class has its rule");
        }

        figure.Table.Rows.Should().OnlyContain(row => row.Count == figure.Table.Headers.Count);
    }

    [Fact]
    public void A_word_that_looks_like_markup_stays_a_word()
    {
        var evil = Text.Same("<script>alert(1)</script>");
        var figure = ContributionBars.Of([new ContributionBar(evil, 1, null)], evil, evil, evil);
        XElement.Parse(figure.Svg.Fr).Descendants().Should().NotContain(e => e.Name.LocalName == "script");
    }

    [Fact]
    public void An_arm_without_own_judgement_is_named_in_the_sentence_and_not_drawn_at_zero()
    {
        var figure = Draw("reliance-plane");
        figure.Table.Rows.Should().HaveCount(2);
        figure.Summary.Fr.Should().Contain("1 bras sans avis propre");
    }

    internal static Figure Draw(string name)
    {
        var arms = AnalysisWriterTests.Study().StudyArms.ToArray();
        return name switch
        {
            "reliance-plane" => ReliancePlane.Of(arms, Named),
            "forest-plot" => ForestPlot.Of(arms, [MetricKey.AgreementFraction, MetricKey.Rair, MetricKey.Rsr, MetricKey.AccuracyFinal, MetricKey.ThirdWay], Named),
            "contributions" => ContributionBars.Of(
                [
                    new(new Text("mange sans aide, pèse beaucoup", "eats without help, weighs much"), -1.9, 1),
                    new(new Text("se lève sans aide, pèse beaucoup", "gets up without help, weighs much"), -1.4, 2),
                    new(new Text("ne se lave pas toujours seule", "does not always wash alone"), 1.1, 4),
                    new(new Text("s’oriente sans aide, pèse un peu", "finds the way without help, weighs a little"), -0.6, 3),
                ],
                new Text("vers GIR 1 à 4", "towards GIR 1 to 4"),
                new Text("vers GIR 5 ou 6", "towards GIR 5 or 6"),
                new Text("log-odds", "log-odds")),
            "own-to-final" => OwnToFinal.Of(arms[1], Named(arms[1].Name), Text.Same),
            "dispersion-map" => DispersionMap.Of(AnalysisWriterTests.Study().Cases),
            "time" => TimePlot.Of(
                [(Named("plain"), new SecondsSummary(40, 31, 52.4, 80)), (Named("factors"), new SecondsSummary(38, 44, 71, 118))]),
            "voice-calibration" => CalibrationPlot.Of(
                [
                    new(Voice.Own, [new("1", 12, 24), new("4", 30, 36)]),
                    new(Voice.Aid, [new("0.50-0.65", 8, 20), new("0.85-1.00", 19, 20)]),
                ],
                (_, level) => Text.Same(level)),
            "rank-shift" => RankShift.Of(
                [new("liste 1", "demande A", 12, 1.2, 2.1, 3), new("liste 1", "demande B", 12, 2.4, 1.5, 1), new("liste 1", "demande C", 12, 2.4, 2.4, 2)],
                Text.Same("liste 1"), Text.Same),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static Text Named(string arm) => arm switch
    {
        "plain" => new Text("suggestion seule", "suggestion only"),
        "factors" => new Text("suggestion et facteurs", "suggestion and factors"),
        _ => new Text("outil d’abord", "suggestion first"),
    };
}
