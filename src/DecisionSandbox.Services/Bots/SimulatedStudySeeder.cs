using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Bots;

/// <summary>Fills a fresh folder with <c>demo-apa-simulated</c>: a study already played and closed, so that the researcher's and the committee's pages have something to show.</summary>
public sealed class SimulatedStudySeeder(IBotDesk bots, IDbContextFactory<SandboxContext> contexts) : IFolderSeeder
{
    private const string Original = "demo-apa", Simulated = "demo-apa-simulated";

    // Bots that lean on the aid to different degrees, and one that knows the answer: every cell of the researcher's page is filled.
    private static readonly BotPlay Play = new(
        Original, Simulated, Participants: 24, [BotPolicy.Noisy(0.2), BotPolicy.Noisy(0.5), BotPolicy.Noisy(0.8), BotPolicy.Oracle], Seed: 7);

    /// <summary>After the demo studies.</summary>
    public int Order => 100;

    /// <inheritdoc/>
    public async Task<Problem?> Seed(CancellationToken cancel)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancel))
        {
            var isThere = await context.Studies.AnyAsync(row => row.Id == Original, cancel);
            var isPlayed = await context.Studies.AnyAsync(row => row.Id == Simulated && row.Status == StudyStatus.Closed, cancel);
            if (!isThere || isPlayed) { return null; }
        }
        return (await bots.Play(Actor.Operator(Role.Researcher), Play, progress: null, cancel)).Problem;
    }
}
