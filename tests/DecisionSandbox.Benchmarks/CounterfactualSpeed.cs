using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Counterfactuals;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Benchmarks;

/// <summary>How long what would change the answer takes, for every shipped aid; each set found is scored again and held against the pack's bounds. Run with <c>-- counterfactuals [cases]</c>.</summary>
internal static class CounterfactualSpeed
{
    // No study uses it and no aid learned from it.
    private const long Seed = 9_400_001;

    public static async Task Run(int cases)
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-bench-").FullName;
        try
        {
            var services = new ServiceCollection().AddLogging();
            services.AddDecisionSandbox(new SandboxOptions { Data = folder });
            await using var provider = services.BuildServiceProvider();
            foreach (var pack in provider.GetRequiredService<AidRegistry>().Packs)
            {
                var caseload = Caseload.Of(pack.Generator);
                foreach (var aid in pack.Aids) { Console.WriteLine(Measure(pack, aid, caseload, cases)); }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Measure(RegisteredPack pack, IDecisionAid aid, IReadOnlyList<Case> caseload, int cases)
    {
        // A rank says nothing of one request alone: above or below the usual score is asked instead.
        var scores = caseload.Select(aid.Suggest).Where(said => said.IsOk).Select(said => said.Value.Score).Order().ToList();
        var middle = scores[scores.Count / 2];
        Func<Suggestion, string?> answer = pack.Pack.Task == TaskKind.Prioritisation ? said => said.Score > middle ? "above" : "below" : said => said.Option;
        List<double> times = [];
        var (sets, wrong, none, proved) = (0, 0, 0, 0);
        for (var index = 0; times.Count < cases; index++)
        {
            var @case = pack.Generator.Sketch(Seed, index);
            var clock = Stopwatch.StartNew();
            var search = SmallestChanges.Find(pack.Pack, aid, @case, new(Caseload: caseload, Answer: answer)).Value;
            times.Add(clock.Elapsed.TotalMilliseconds);
            (none, proved) = (none + (search.Size == 0 ? 1 : 0), proved + (search.IsProved ? 1 : 0));
            foreach (var found in search.Found)
            {
                sets++;
                var values = @case.Attributes.ToDictionary();
                foreach (var change in found.Changes) { values[change.Attribute] = change.To; }
                var again = aid.Suggest(@case with { Attributes = values });
                var isBroken = pack.Pack.Consistency.Any(rule => rule.IsBroken(values) && !rule.IsBroken(@case.Attributes));
                if (isBroken || !again.IsOk || answer(again.Value) != found.Option || found.Option == search.Option) { wrong++; }
            }
        }
        var ordered = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{pack.Pack.Id}/{aid.Id}: {cases} cases, median {ordered[cases / 2]:F0} ms, longest {ordered[^1]:F0} ms; {sets} sets found, {wrong} wrong; {none} without any; {proved} searches left nothing out");
    }
}
