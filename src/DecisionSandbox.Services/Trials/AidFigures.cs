using System.Globalization;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Figures.Explanations;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.Cards;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Explanations.Likeness;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Trials;

/// <summary>The figures of an aid's page, from its explanations over a caseload and its answers on files that it never saw.</summary>
internal static class AidFigures
{
    private const int MostShapes = 4, Points = 10, Intervals = 8;

    /// <summary>The beeswarm, then the shape of each of the attributes that weigh most; empty where explaining a caseload costs too much.</summary>
    public static IReadOnlyList<Figure> Behaviour(RegisteredPack registered, IDecisionAid aid, AidKnowledge knowledge)
    {
        var caseload = knowledge.CaseloadOf(registered);
        if (aid.Explain(caseload[0]) is not { IsOk: true, Value: var first } || AidKnowledge.TermsOf(aid, first) is null) { return []; }
        var explained = caseload.AsParallel().AsOrdered().Select(c => (Case: c, Why: aid.Explain(c))).Where(e => e.Why.IsOk).Select(e => (e.Case, Why: e.Why.Value)).ToList();
        var followed = first.Option;
        if (first.PerOption.Count > 0)
        {
            // Each option has a score of its own: the one that the aid suggests most often is followed through all files.
            followed = explained.CountBy(e => e.Why.Option!).MaxBy(often => often.Value).Key;
            explained = [.. explained.Select(e => (e.Case, e.Why.PerOption.Single(each => each.Option == followed)))];
        }
        var (towards, against) = SuggestionWords.Sides(registered.Pack, followed);
        var space = Wording.Space(first.Space);
        var attributes = aid.Reads.Select(registered.Pack.Attribute).ToList();
        var rows = attributes.Select(a => new SwarmRow(a.Label, [.. explained.Select(e => new SwarmPoint(e.Why.Contributions[a.Id], Standing(a, e.Case.Attributes[a.Id])))])).ToList();
        return
        [
            Beeswarm.Of(rows, towards, against, space),
            .. attributes.Zip(rows).Where(pair => pair.Second.Weight > 0).OrderByDescending(pair => pair.Second.Weight).Take(MostShapes)
                .Select((pair, i) => ShapeFunction.Of(pair.First.Label, Steps(pair.First, explained), towards, against, space, string.Create(CultureInfo.InvariantCulture, $"shape-{i + 1}"))),
        ];
    }

    /// <summary>Whether the probabilities of an aid hold, on files that it never saw; null where it gives none.</summary>
    public static Figure? Calibration(RegisteredPack registered, IDecisionAid aid)
    {
        if (aid is not ILearnedAid learned || registered.Pack.Task != TaskKind.Eligibility) { return null; }
        var options = registered.Pack.Decisions.Where(option => !option.IsThirdWay).ToList();
        // Of two options the first is followed; of several, the one suggested.
        var followed = options.Count == 2 ? options[0] : null;
        var said = learned.HeldOut(registered.Generator).Select(c => (c.Right, Said: aid.Suggest(c.Case)))
            .Where(c => c.Said is { IsOk: true, Value: { Option: not null, Uncertainty: not null } })
            .Select(c => (c.Right, c.Said.Value.Option, c.Said.Value.Uncertainty!.Probability))
            .Select(c => followed is null || c.Option == followed.Id ? (Of: c.Probability, Is: c.Right == c.Option) : (Of: 1 - c.Probability, Is: c.Right == followed.Id))
            .ToList();
        // An aid that gives a few probabilities is drawn at each of them, one that gives many in tenths of its files.
        var few = said.Select(c => Math.Round(c.Of, 6)).Distinct().Count() <= 2 * Points;
        var points = (few ? said.GroupBy(c => Math.Round(c.Of, 6)).OrderBy(g => g.Key).Select(g => g.ToArray()) : said.OrderBy(c => c.Of).Chunk((said.Count + Points - 1) / Points))
            .Where(files => files.Length >= Reliability.FewestShown)
            .Select(files =>
            {
                var happened = Proportion.Count(files, c => c.Is);
                return new CalibrationPoint(files.Average(c => c.Of), (double)happened.Hits / happened.Of, new(happened.Interval.Low, happened.Interval.High), files.Length);
            }).ToList();
        return points.Count == 0 ? null : CalibrationCurve.Of(points, followed?.Label ?? new Text("la réponse suggérée", "the suggested answer"));
    }

    /// <summary>How often the aid is wrong, group by group; null where no answer is right or wrong.</summary>
    public static Figure? Groups(RegisteredPack registered, IDecisionAid aid, AidKnowledge knowledge)
    {
        var judged = knowledge.Judged(registered, aid);
        if (judged.Count == 0) { return null; }
        return GroupComparison.Of(
            new("Erreurs par groupe", "Errors by group"), new("part de réponses qui s’écartent de la référence", "share of answers that differ from the reference"),
            Share(new("tous les dossiers", "all files"), judged),
            [
                .. judged.SelectMany(j => j.Groups.Select(g => (g.Key, g.Value, Judged: j))).GroupBy(g => (g.Key, g.Value), g => g.Judged)
                    .OrderBy(g => LikenessWords.Place(registered.Pack, g.Key.Key, g.Key.Value)).ThenBy(g => g.Key.Key, StringComparer.Ordinal).ThenBy(g => g.Key.Value, StringComparer.Ordinal)
                    .Where(g => g.Count() >= Reliability.FewestShown)
                    .Select(g => Share(LikenessWords.Who(registered.Pack, g.Key.Key, g.Key.Value), [.. g])),
            ]);
    }

    private static GroupShare Share(Text label, IReadOnlyList<JudgedCase> cases)
    {
        var wrong = Proportion.Count(cases, j => j.IsWrong);
        return new(label, (double)wrong.Hits / wrong.Of, new(wrong.Interval.Low, wrong.Interval.High), wrong.Of);
    }

    private static List<ShapeStep> Steps(CaseAttribute attribute, List<(Case Case, Explanation Why)> explained)
    {
        (double Value, double Contribution)[] Of(IEnumerable<(Case Case, Explanation Why)> some) => [.. some.Select(e => ((double)e.Case.Attributes[attribute.Id].Number, e.Why.Contributions[attribute.Id]))];
        if (!attribute.IsNumber)
        {
            return [.. attribute.Levels.Select(level => (level, Files: Of(explained.Where(e => e.Case.Attributes[attribute.Id].LevelOrNull == level.Id)))).Where(l => l.Files.Length >= Reliability.FewestShown).Select(l => Step(l.level.Label, null, null, l.Files))];
        }
        var sorted = Of(explained).OrderBy(p => p.Value).ToArray();
        List<ShapeStep> steps = [];
        for (var start = 0; start < sorted.Length;)
        {
            // A value never lies in two intervals; a rest too small to show joins the last one.
            var end = Math.Min(sorted.Length, start + Math.Max(1, sorted.Length / Intervals));
            while (end < sorted.Length && sorted[end].Value == sorted[end - 1].Value) { end++; }
            if (sorted.Length - end < Reliability.FewestShown) { end = sorted.Length; }
            var (from, last) = (sorted[start].Value, sorted[end - 1].Value);
            var to = end < sorted.Length ? sorted[end].Value : last;
            var (low, high) = (WrittenNumber.Of((decimal)from), WrittenNumber.Of((decimal)last));
            steps.Add(Step(new($"de {low.Fr} à {high.Fr}\u00a0{attribute.Unit?.Fr}".TrimEnd(), $"{low.En} to {high.En} {attribute.Unit?.En}".TrimEnd()), from, to, sorted[start..end]));
            start = end;
        }
        return steps;
    }

    private static ShapeStep Step(Text label, double? from, double? to, (double Value, double Contribution)[] files)
    {
        var sorted = files.Select(f => f.Contribution).Order().ToArray();
        return new(label, from, to, sorted.Average(), sorted[(int)(0.05 * (sorted.Length - 1))], sorted[(int)Math.Ceiling(0.95 * (sorted.Length - 1))], sorted.Length);
    }

    private static double Standing(CaseAttribute attribute, AttributeValue value) => attribute.IsNumber
        ? (double)((value.Number - attribute.Minimum) / Math.Max(1, attribute.Maximum - attribute.Minimum))
        : attribute.Levels.TakeWhile(level => level.Id != value.LevelOrNull).Count() / (double)Math.Max(1, attribute.Levels.Count - 1);
}
