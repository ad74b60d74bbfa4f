using System.Globalization;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures.Explanations;

/// <summary>A share in one group.</summary>
/// <param name="Label">Who they are: "moins de 75 ans".</param>
/// <param name="Value">The share, 0..1.</param>
/// <param name="Between">Its 95 % interval.</param>
/// <param name="Files">How many files.</param>
public sealed record GroupShare(Text Label, double Value, Interval Between, int Files);

/// <summary>One share, group by group, beside the share of all: a difference counts once the intervals say so.</summary>
public static class GroupComparison
{
    private const double Width = 640;
    private const double Left = 250;
    private const double RowHeight = 26;

    /// <summary>Draws the groups in the order given; groups under five files must not be among them.</summary>
    /// <param name="title">The figure's title: "Erreurs par groupe".</param>
    /// <param name="measure">What the share is: "part de suggestions fausses".</param>
    /// <param name="all">The share over all files.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(Text title, Text measure, GroupShare all, IReadOnlyList<GroupShare> groups, string id = "groups")
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(groups);
        GroupShare[] rows = [all, .. groups];
        var bottom = 16 + (rows.Length * RowHeight);
        return Figure.Draw(id, title, Summary(measure, all, groups), Table(measure, rows), Width, bottom + 50, drawing =>
        {
            var axis = Spread.Axis([.. rows.Select(r => r.Between.High), 0], Left, Width - 20);
            axis.DrawAcross(drawing, bottom, 10, Spread.Ticks(axis), measure);
            drawing.Line("fig-axis", axis.Place(all.Value), 10, axis.Place(all.Value), bottom);
            for (var i = 0; i < rows.Length; i++)
            {
                var (row, y) = (rows[i], 10 + (i * RowHeight) + (RowHeight / 2));
                drawing.Write("fig-text", 8, y + 4, Spread.Fit(row.Label, 38));
                drawing.Line("fig-aid", axis.Place(row.Between.Low), y, axis.Place(row.Between.High), y);
                if (i == 0) { ArmMark.Draw(drawing, 1, axis.Place(row.Value), y); } else { drawing.Circle("fig-aid", axis.Place(row.Value), y, 5); }
            }
        });
    }

    private static Text Summary(Text measure, GroupShare all, IReadOnlyList<GroupShare> groups)
    {
        if (groups.Count == 0) { return new("Aucun groupe d’au moins cinq dossiers.", "No group of at least five files."); }
        var (most, least) = (groups.MaxBy(g => g.Value)!, groups.MinBy(g => g.Value)!);
        var apart = most.Between.Low > least.Between.High;
        return new(
            $"{Capital(measure.Fr)}\u00a0: {Percent(all.Value, true)} en tout\u00a0; de {Percent(least.Value, true)} ({least.Label.Fr}) à {Percent(most.Value, true)} ({most.Label.Fr}). " + (apart ? "Leurs intervalles ne se touchent pas." : "Leurs intervalles se touchent\u00a0: la différence peut être un hasard."),
            $"{Capital(measure.En)}: {Percent(all.Value, false)} in all; from {Percent(least.Value, false)} ({least.Label.En}) to {Percent(most.Value, false)} ({most.Label.En}). " + (apart ? "Their intervals do not touch." : "Their intervals touch: the difference may be chance."));
    }

    private static FigureTable Table(Text measure, GroupShare[] rows) => new(
        [new Text("Dossiers", "Files"), new Text(Capital(measure.Fr), Capital(measure.En)), new Text("Intervalle à 95\u00a0%", "95% interval"), Text.Same("n")],
        [.. rows.Select(r => (IReadOnlyList<Text>)[r.Label, Numbers.Two(r.Value), Numbers.Between(r.Between), Numbers.Whole(r.Files)])]);

    private static string Percent(double share, bool fr) => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + (fr ? "\u00a0%" : "%");

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
