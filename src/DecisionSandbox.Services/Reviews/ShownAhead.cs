using System.Data.Common;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Narratives;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Reviews;

/// <summary>Builds what the aids will say of the files of every study that people may come to, before anybody waits for it. It goes nowhere but into the builder's own memory.</summary>
public sealed class ShownAhead(IDbContextFactory<SandboxContext> contexts, IShownContentBuilder builder, NarrativeOptions narratives)
{
    // Half of what the builder keeps.
    private const int MostBuilt = 500;

    /// <summary>Builds them, study after study; what cannot be built is said to whoever opens the file.</summary>
    /// <returns>How many were built.</returns>
    public async Task<int> Build(CancellationToken cancel)
    {
        // A language model's sentence is asked for anew each time, and for nobody it is not asked for at all.
        if (narratives.IsOn) { return 0; }
        var built = 0;
        try
        {
            foreach (var study in await Open(cancel))
            {
                foreach (var (arm, index) in study.Arms.Where(arm => arm.ShowsAid).SelectMany(arm => study.Plan.Cases.Select(planned => (arm, planned.Index))).Take(MostBuilt - built))
                {
                    cancel.ThrowIfCancellationRequested();
                    if ((await builder.Build(study, arm, index, cancel)).IsOk) { built++; }
                }
            }
        }
        catch (DbException)
        {
            // The database says so to the next person who asks it for something; here nobody is waiting.
        }
        return built;
    }

    private async Task<IReadOnlyList<Study>> Open(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var open = await context.Studies.AsNoTracking().Where(study => study.Status == StudyStatus.Approved || study.Status == StudyStatus.Recruiting).OrderBy(study => study.Id).ToListAsync(cancel);
        return [.. open.Select(stored => stored.Study).Where(study => !study.IsSimulated)];
    }
}
