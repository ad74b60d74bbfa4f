using DecisionSandbox.Core.Studies;
using DecisionSandbox.Narratives;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Reviews;

/// <summary>What aids say is built before anybody waits for it, and goes nowhere but into the builder's memory.</summary>
public sealed class ShownAheadTests
{
    [Fact]
    public async Task Every_file_of_a_study_that_people_may_come_to_is_built_for_every_arm_and_nothing_is_written()
    {
        await using var workshop = await Workshop.Ready(SandboxOptions.Sqlite);
        var before = await Written(workshop);

        (await workshop.Get<ShownAhead>().Build(Workshop.Cancel)).Should().Be(2 * 4, "two arms show the aid, on four files");

        (await Written(workshop)).Should().Be(before);
        var (study, builder) = (SamplePack.Study(workshop.Aid), workshop.Get<IShownContentBuilder>());
        var first = (await builder.Build(study, study.Arms[1], 2, Workshop.Cancel)).Value;
        (await builder.Build(study, study.Arms[1], 2, Workshop.Cancel)).Value.Should().BeSameAs(first, "it was built before");
    }

    [Fact]
    public async Task A_study_that_nobody_may_come_to_is_left_alone()
    {
        await using var workshop = await Workshop.Ready(SandboxOptions.Sqlite);
        await using (var context = workshop.Context())
        {
            (await context.Studies.SingleAsync(Workshop.Cancel)).Status = StudyStatus.Closed;
            await context.SaveChangesAsync(Workshop.Cancel);
        }

        (await workshop.Get<ShownAhead>().Build(Workshop.Cancel)).Should().Be(0);
    }

    [Fact]
    public async Task A_language_model_is_not_asked_for_people_who_may_never_come()
    {
        await using var workshop = await Workshop.Ready(SandboxOptions.Sqlite);
        var ahead = new ShownAhead(workshop.Get<IDbContextFactory<SandboxContext>>(), workshop.Get<IShownContentBuilder>(), new NarrativeOptions { Endpoint = "http://127.0.0.1:1", Model = "any" });

        (await ahead.Build(Workshop.Cancel)).Should().Be(0);
    }

    private static async Task<(int, int)> Written(Workshop workshop)
    {
        await using var context = workshop.Context();
        return (await context.Entries.CountAsync(Workshop.Cancel), await context.Contents.CountAsync(Workshop.Cancel));
    }
}
