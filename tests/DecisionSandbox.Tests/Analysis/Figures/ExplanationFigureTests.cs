using System.Xml.Linq;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Figures.Explanations;
using DecisionSandbox.Core;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Figures;

public sealed class ExplanationFigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Text Towards = new("vers GIR 1 à 4", "towards GIR 1 to 4");
    private static readonly Text Against = new("vers GIR 5 ou 6", "towards GIR 5 or 6");
    private static readonly Text Space = new("logarithme de cote", "log-odds");

    public static TheoryData<string> Figures => ["waterfall", "beeswarm", "shape-levels", "shape-number", "calibration", "group-comparison"];

    [Theory, MemberData(nameof(Figures))]
    public void The_drawing_is_the_golden_one(string name)
    {
        var figure = Draw(name);
        Golden.Check(name + ".fr.svg", figure.Svg.Fr);
        Golden.Check(name + ".en.svg", figure.Svg.En);
        Golden.Check(name + ".standalone.fr.svg", figure.StandaloneSvg.Fr);
    }

    [Theory, MemberData(nameof(Figures))]
    public void It_stands_with_a_sentence_and_a_table_in_both_languages_and_without_a_style_of_its_own(string name)
    {
        var figure = Draw(name);
        foreach (var svg in new[] { figure.Svg.Fr, figure.Svg.En })
        {
            var root = XElement.Parse(svg);
            root.DescendantsAndSelf().Attributes().Select(a => a.Name.LocalName).Should().NotContain(["style", "stroke"]);
            root.Element(Svg + "title")!.Value.Should().NotBeEmpty();
            root.Element(Svg + "desc")!.Value.Should().EndWith(".");
            FigureStyle.Css.Should().ContainAll(root.Descendants().Attributes("class").Select(a => "." + a.Value + " ").Distinct());
        }
        figure.Summary.Fr.Should().NotBe(figure.Summary.En);
        figure.Table.Rows.Should().NotBeEmpty().And.OnlyContain(row => row.Count == figure.Table.Headers.Count);
    }

    [Fact]
    public void A_waterfall_ends_where_its_steps_sum_to_and_folds_the_last_ones_into_one()
    {
        var figure = ContributionWaterfall.Of(0.5, [.. Enumerable.Range(1, 14).Select(i => new WaterfallStep(Text.Same($"fact {i}"), 1.0 / i))], Towards, Against, Space);
        figure.Table.Rows.Should().HaveCount(16, "the table has every step");
        figure.Table.Rows[^1][3].En.Should().Be((0.5 + Enumerable.Range(1, 14).Sum(i => 1.0 / i)).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        XElement.Parse(figure.Svg.En).Descendants(Svg + "rect").Where(r => (string?)r.Attribute("class") is "fig-towards" or "fig-against").Should().HaveCount(9);
        figure.Svg.Fr.Should().Contain("les 6 autres éléments");
    }

    [Fact]
    public void A_beeswarm_draws_one_dot_a_file_and_names_what_never_weighs()
    {
        var figure = Draw("beeswarm");
        XElement.Parse(figure.Svg.Fr).Descendants(Svg + "circle").Should().HaveCount((3 * 60) + 3);
        figure.Summary.En.Should().Contain("Never weighs: Age.");
    }

    [Fact]
    public void Two_long_answers_do_not_meet_above_the_rows()
    {
        Text one = new("vers «\u00a0Je le fais avec la personne, maintenant\u00a0»", "towards “Admission advised against for now”"), other = new("vers «\u00a0Entrée déconseillée pour l’instant\u00a0»", "towards “To a counter of the administration”");
        var figure = ShapeFunction.Of(Towards, [new(Text.Same("A"), null, null, 1, 0.5, 1.5, 5)], one, other, Space);
        foreach (var svg in new[] { figure.Svg.Fr, figure.Svg.En })
        {
            var sides = XElement.Parse(svg).Descendants(Svg + "text").Where(t => (string?)t.Attribute("y") == "12").ToList();
            sides.Should().HaveCount(2);
            // Letters of 12 px are 6.2 px wide on average.
            var (left, right) = (8 + (6.2 * sides[0].Value.Length), (double)sides[1].Attribute("x")! - (6.2 * sides[1].Value.Length));
            left.Should().BeLessThan(right);
        }
    }

    [Fact]
    public void A_comparison_says_whether_the_intervals_touch()
    {
        GroupShare Share(string label, double value) => new(Text.Same(label), value, new(value - 0.05, value + 0.05), 100);
        Text measure = new("part de suggestions fausses", "share of wrong suggestions");
        GroupComparison.Of(measure, measure, Share("all", 0.2), [Share("a", 0.1), Share("b", 0.3)]).Summary.En.Should().EndWith("Their intervals do not touch.");
        GroupComparison.Of(measure, measure, Share("all", 0.2), [Share("a", 0.18), Share("b", 0.22)]).Summary.Fr.Should().EndWith("la différence peut être un hasard.");
    }

    private static Figure Draw(string name)
    {
        var draws = new Random(4);
        return name switch
        {
            "waterfall" => ContributionWaterfall.Of(
                0.42,
                [
                    new(new Text("mange sans aide", "eats without help"), -1.9), new(new Text("ne se lave pas toujours sans aide", "does not always wash without help"), 1.1),
                    new(new Text("a 84 ans", "is 84 years old"), 0.35), new(new Text("se repère sans aide, même dans un quartier qui n’est pas le sien", "knows time and place without help, even away from home"), -0.2),
                ],
                Towards, Against, Space),
            "beeswarm" => Beeswarm.Of(
                [
                    new(new Text("Âge", "Age"), [.. Enumerable.Range(0, 60).Select(_ => new SwarmPoint(0, draws.NextDouble()))]),
                    new(new Text("Toilette", "Washing"), [.. Enumerable.Range(0, 60).Select(i => new SwarmPoint(((i % 3) - 1) + (draws.NextDouble() / 2), (i % 3) / 2.0))]),
                    new(new Text("Déplacements intérieurs", "Moving indoors"), [.. Enumerable.Range(0, 60).Select(i => new SwarmPoint(((i % 2) - 0.5) / 2, i % 2))]),
                ],
                Towards, Against, Space),
            "shape-levels" => ShapeFunction.Of(
                new Text("Toilette", "Washing"),
                [
                    new(new Text("A, fait seul", "A, does alone"), null, null, -0.8, -1.2, -0.3, 140), new(new Text("B, en partie", "B, partly"), null, null, 0.3, -0.1, 0.6, 130),
                    new(new Text("C, ne fait pas", "C, does not"), null, null, 1.2, 0.9, 1.6, 130),
                ],
                Towards, Against, Space),
            "shape-number" => ShapeFunction.Of(
                new Text("Âge", "Age"),
                [.. Enumerable.Range(0, 5).Select(i => new ShapeStep(new Text($"de {60 + (8 * i)} à {67 + (8 * i)}", $"{60 + (8 * i)} to {67 + (8 * i)}"), 60 + (8 * i), 68 + (8 * i), (i - 2) * 0.2, ((i - 2) * 0.2) - 0.1, ((i - 2) * 0.2) + 0.15, 80))],
                Towards, Against, Space),
            "calibration" => CalibrationCurve.Of(
                [new(0.1, 0.24, new(0.21, 0.28), 510), new(0.4, 0.29, new(0.26, 0.33), 674), new(0.6, 0.5, new(0.45, 0.55), 355), new(0.95, 0.97, new(0.95, 0.98), 497)],
                new Text("GIR 1 à 4", "GIR 1 to 4")),
            "group-comparison" => GroupComparison.Of(
                new Text("Erreurs par groupe", "Errors by group"), new Text("part de suggestions fausses", "share of wrong suggestions"),
                new(new Text("tous les dossiers", "all files"), 0.222, new(0.21, 0.235), 4000),
                [new(new Text("moins de 75 ans", "under 75"), 0.3, new(0.271, 0.33), 923), new(new Text("85 ans et plus", "85 and over"), 0.204, new(0.186, 0.224), 1736)]),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }
}
