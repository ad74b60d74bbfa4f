using DecisionSandbox.Analysis.Agreement;
using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Fairness;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Regression;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Analysis.Resampling;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis;

/// <summary>The way in: decisions and options to a result.</summary>
public static class Analyse
{
    /// <summary>Computes every measure by arm and by group of cases, the comparisons between arms and the agreement between people.</summary>
    /// <param name="decisions">The rows, at least one. Nothing is left out: a repeated pair is kept and counted.</param>
    /// <param name="options">Scale, baseline, third ways, seed, resamples.</param>
    /// <param name="progress">Told the share of the work done, from 0 to 1, or null.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>The result, the same for the same rows, options and seed whatever the machine's number of cores; or what does not fit.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Outcome<AnalysisResult> Run(
        IReadOnlyList<Decision> decisions, AnalysisOptions options, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(options);
        return Unfit(decisions, options) is { } problem
            ? problem
            : CodedDecisions.From(decisions, options).Then(coded => Of(coded, options, progress, stop));
    }

    private static UnfitOption? Unfit(IReadOnlyList<Decision> decisions, AnalysisOptions options)
    {
        if (decisions.Count == 0)
        {
            return new UnfitOption(new Text("Il n’y a aucune décision à analyser.", "There is no decision to analyse."));
        }

        if (options.Resamples < 1)
        {
            return new UnfitOption(new Text("Il faut au moins un rééchantillonnage.", "At least one resample is needed."));
        }

        if (!(options.Margin > 0))
        {
            return new UnfitOption(new Text("La marge d’équivalence doit être plus grande que zéro.", "The margin of equivalence must be above zero."));
        }

        if (options.ThirdWays.Distinct(StringComparer.Ordinal).Count() != options.ThirdWays.Count)
        {
            return new UnfitOption(new Text("Une troisième voie est nommée deux fois.", "A third way is named twice."));
        }

        return decisions.Any(d => d.Arm == AnalysisResult.All)
            ? new UnfitOption(new Text(
                "Un bras ne peut pas s’appeler « all » : c’est le nom de l’ensemble. Renommez-le.",
                "An arm cannot be called “all”: that names everything together. Rename it."))
            : null;
    }

    private static Outcome<AnalysisResult> Of(CodedDecisions decisions, AnalysisOptions options, IProgress<double>? progress, CancellationToken stop)
    {
        if (options.Baseline is { } name && decisions.Arms.Find(name) < 0)
        {
            var known = string.Join(", ", Enumerable.Range(0, decisions.Arms.Count).Select(a => decisions.Arms[a]));
            return new UnfitOption(new Text(
                "Le bras de référence « " + name + " » n’est pas dans le fichier. " + (known.Length > 0 ? "Bras présents : " + known + "." : "Ce fichier n’a pas de bras."),
                "The baseline arm “" + name + "” is not in the file. " + (known.Length > 0 ? "Arms present: " + known + "." : "This file has no arms.")));
        }

        var contributions = Contributions.Of(decisions);
        var steps = new Steps(progress, (1 + decisions.Arms.Count + decisions.Groups.Count + decisions.Bands.Count) * options.Resamples);
        var everything = Section.Of(AnalysisResult.All, decisions, _ => true);
        var everyone = Study(everything, Pool.Everyone(everything, decisions.Participants.Count));
        var sections = Sections(decisions.Arms, decisions.Arm);
        var alone = sections.Sum(s => s.People.Length) == sections.SelectMany(s => s.People).Distinct().Count();
        Pool[] pools = [.. sections.Select((s, arm) => alone ? Pool.Alone(s, arm) : Pool.Everyone(s, decisions.Participants.Count))];
        SectionStudy[] arms = [.. sections.Select((s, arm) => Study(s, pools[arm]))];
        SectionStudy[] groups = [.. Sections(decisions.Groups, decisions.Group).Select(s => Study(s, Pool.Everyone(s, decisions.Participants.Count)))];

        SectionStudy[] bands = [.. Sections(decisions.Bands, decisions.Band).Select(s => Study(s, Pool.Everyone(s, decisions.Participants.Count)))];
        var half = Halves.Of(everything);
        SectionStudy[] moments =
        [
            .. Halves.Names.Select((name, which) => Section.Of(name, decisions, row => half[row] == which))
                .Where(s => s.People.Length > 0)
                .Select(s => Aside(s, Pool.Everyone(s, decisions.Participants.Count))),
        ];
        var byGroup = ArmByGroupStudy.Of(arms, decisions, options.Baseline, (part, arm) => Aside(part, pools[arm].Of(part, sections[arm])));

        var baseline = arms.FirstOrDefault(a => a.Section.Name == options.Baseline);
        var shares = everything.SharesCases && options.Resample == ResampledUnits.ParticipantsAndCases;
        var all = SectionReport.OfArm(everyone, decisions, NotAnArm(everyone));

        // What is reported of the sections, each part on its own: they read the same arrays and nothing of each other.
        IReadOnlyList<ArmResult> ofArms = [], ofGroups = [], ofBands = [], ofMoments = [];
        IReadOnlyList<Comparison> comparisons = [];
        IReadOnlyList<InterRater> interRater = [];
        IReadOnlyList<CaseResult> cases = [];
        IReadOnlyList<AcrossArms> across = [];
        var follow = FollowRegression.NotAsked;
        Parallel.Invoke(
            Cores.Here(stop),
            () => interRater = [.. sections.Prepend(everything).Select(s => InterRaterStudy.Of(s, decisions, options))],
            () => comparisons = ArmComparisons.Of(arms, options.Baseline, options),
            () => ofArms = [.. arms.Select(a => SectionReport.OfArm(a, decisions, PerformanceGain.Of(a, baseline)))],
            () => ofMoments = [.. moments.Select(m => SectionReport.OfArm(m, decisions, NotAnArm(m)))],
            () => ofGroups = [.. groups.Select((g, i) => SectionReport.OfArm(g, decisions, NotAnArm(g), SectionReport.Shares(decisions, i)))],
            () => ofBands = [.. bands.Select(b => SectionReport.OfArm(b, decisions, NotAnArm(b)))],
            () => cases = CaseResult.Each(decisions),
            () => across = AcrossArms.Of(arms),
            () => follow = options.WithRegression ? FollowRegression.Of(decisions, options.Baseline, all.Counts.RepeatedPairs > 0) : follow);
        return new AnalysisResult(
            options, shares ? "participants×cases" : "participants", decisions.Participants.Count, decisions.Rows, [all, .. ofArms], comparisons, ofGroups, interRater)
        {
            Bands = ofBands,
            Moments = ofMoments,
            Cases = cases,
            AcrossArms = across,
            Follow = follow,
            Fairness = FairnessStudy.Of(everything, decisions, options, stop),
            ArmsByGroup = byGroup,
            ExcludedRows = options.ExcludedOnReading + decisions.Excluded.Count,
            ExcludedFaults = [.. options.FaultsOnReading, .. decisions.Excluded.Faults],
        };

        SectionStudy Study(Section section, Pool pool) => new(section, decisions, contributions, pool, options, steps.One, stop);

        Section[] Sections(Names names, int[] of) =>
            [.. Enumerable.Range(0, names.Count).Select(code => Section.Of(names[code], decisions, row => of[row] == code))];

        // Side views: of a million rows they get fewer resamples than the arms do.
        SectionStudy Aside(Section section, Pool pool) =>
            new(section, decisions, contributions, pool, options with { Resamples = (int)Math.Min(options.Resamples, Math.Max(200, 2e8 / decisions.Rows)) }, null, stop);

        static Metric NotAnArm(SectionStudy study) => Metric.Null(study.WhyNot(MetricKey.PerformanceGain) ?? Reasons.NotAnArm);
    }

    private sealed class Steps(IProgress<double>? progress, int total)
    {
        private int _done;

        public void One()
        {
            // One report in a hundred steps of the work: telling is not to cost more than doing.
            var done = Interlocked.Increment(ref _done);
            if (progress is not null && (done == total || done % Math.Max(1, total / 100) == 0))
            {
                progress.Report((double)done / total);
            }
        }
    }
}
