using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Studies;

namespace DecisionSandbox.Services.Bots;

/// <summary>Plays the demo's simulated study, so that the researcher's and the committee's pages have something to show on a fresh folder.</summary>
public sealed class SimulatedStudySeeder(IBotDesk bots) : ISimulatedStudySeeder
{
    // Bots that lean on the aid to different degrees, and one that knows the answer: every cell of the researcher's page is filled.
    private static readonly BotTeam Team = new(24, [BotPolicy.Noisy(0.2), BotPolicy.Noisy(0.5), BotPolicy.Noisy(0.8), BotPolicy.Oracle], Seed: 7);

    /// <inheritdoc/>
    public async Task<Problem?> Play(Study study, CancellationToken cancel) =>
        (await bots.Play(Actor.Operator(Role.Administrator), study, Team, progress: null, cancel)).Problem;
}
