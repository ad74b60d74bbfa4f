using System.Collections.Concurrent;

namespace DecisionSandbox.Services.Research;

/// <summary>Keeps each study's last results: intervals are computed once for a state of its data, however often the page is opened.</summary>
public sealed class ResultsCache
{
    private readonly ConcurrentDictionary<string, (string State, StudyResults Results)> _kept = new(StringComparer.Ordinal);

    /// <summary>The results of this state, or null.</summary>
    public StudyResults? Find(string studyId, string state) => _kept.TryGetValue(studyId, out var kept) && kept.State == state ? kept.Results : null;

    /// <summary>Keeps them in place of an older state's.</summary>
    public void Keep(string studyId, string state, StudyResults results) => _kept[studyId] = (state, results);
}
