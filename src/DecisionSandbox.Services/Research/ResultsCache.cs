using System.Collections.Concurrent;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Research;

/// <summary>Each study's last results, under way or done: intervals are computed once for a state of its data, however many open the page and however often.</summary>
public sealed class ResultsCache
{
    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>The results of this state, under way or done, or null.</summary>
    public Task<Outcome<StudyResults>>? Known(string studyId, string state) => _kept.TryGetValue(studyId, out var kept) && kept.State == state && !kept.HasFailed ? kept.Results.Value : null;

    /// <summary>The results of this state, computed beside the request that asks first; what failed is computed anew.</summary>
    /// <param name="studyId">The study.</param>
    /// <param name="state">What its results depend on.</param>
    /// <param name="compute">Computes them.</param>
    public Task<Outcome<StudyResults>> Of(string studyId, string state, Func<Task<Outcome<StudyResults>>> compute) =>
        _kept.AddOrUpdate(studyId, _ => Started(state, compute), (_, kept) => kept.State == state && !kept.HasFailed ? kept : Started(state, compute)).Results.Value;

    private static Kept Started(string state, Func<Task<Outcome<StudyResults>>> compute) => new(state, new(() => Task.Run(compute)));

    private sealed record Kept(string State, Lazy<Task<Outcome<StudyResults>>> Results)
    {
        public bool HasFailed => Results.IsValueCreated && Results.Value is { IsCompleted: true } done && !(done.IsCompletedSuccessfully && done.Result.IsOk);
    }
}
