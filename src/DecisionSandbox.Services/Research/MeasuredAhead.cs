using System.Data.Common;
using System.Threading.Channels;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Research;

/// <summary>Measures closed studies before anybody asks: those of before the start, and each as it closes or as somebody is erased from it.</summary>
public sealed class MeasuredAhead(IDbContextFactory<SandboxContext> contexts, IResearchDesk desk)
{
    private readonly Channel<string> _asked = Channel.CreateUnbounded<string>();

    /// <summary>Asks for a study's measures; who asks does not wait.</summary>
    public void Ask(string studyId) => _asked.Writer.TryWrite(studyId);

    /// <summary>Measures one study after the other until it is stopped. What cannot be measured is said to whoever opens its page.</summary>
    public async Task Run(CancellationToken cancel)
    {
        foreach (var study in await Closed(cancel)) { Ask(study); }
        await foreach (var study in _asked.Reader.ReadAllAsync(cancel))
        {
            await Task.WhenAny(desk.Results(Actor.Operator(Role.Researcher), study, cancel));
        }
    }

    private async Task<IReadOnlyList<string>> Closed(CancellationToken cancel)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            return await context.Studies.Where(study => study.Status == StudyStatus.Closed).OrderBy(study => study.Id).Select(study => study.Id).ToListAsync(cancel);
        }
        catch (DbException)
        {
            return [];
        }
    }
}
