using DecisionSandbox.Faults;
using DecisionSandbox.Faults.Verifiers;

namespace DecisionSandbox.Services.Tests.Faults;

/// <summary>The short form of tests/faults: a few of each, on real processes. The campaign is a command of its own.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_killed_server_loses_nothing_it_acknowledged() => Judge(await KillRuns.Run(3), acknowledged: true);

    [Fact]
    public async Task After_a_failed_fsync_nothing_more_is_acknowledged_and_the_server_says_so() => Judge(await FsyncRuns.Run(2, durabilityOff: false), acknowledged: false);

    [Fact]
    public async Task With_durability_switched_off_the_same_run_fails()
    {
        var report = await FsyncRuns.Run(1, durabilityOff: true);
        Assert.SkipWhen(report.Skipped is not null, report.Skipped ?? "");
        report.Faults.Should().ContainSingle().Which.Should().EndWith("went on as if nothing were");
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_acknowledged_and_is_told() => Judge(await DiskRuns.Run(1), acknowledged: true);

    [Fact]
    public async Task PostgreSQL_stopped_immediately_loses_nothing_acknowledged() => Judge(await PostgresRuns.Run(1), acknowledged: true);

    [Fact]
    public async Task Killed_at_every_step_the_server_gives_the_same_file_and_draft_back() => Judge(await JourneyRuns.Run(1), acknowledged: true);

    [Fact]
    public async Task Both_verifiers_find_every_mutation_and_raise_no_false_alarm() => Judge(await Agreement.Run(14, 3), acknowledged: true);

    private static void Judge(Report report, bool acknowledged)
    {
        Assert.SkipWhen(report.Skipped is not null, report.Skipped ?? "");
        report.Faults.Should().BeEmpty();
        if (acknowledged) { report.Acknowledged.Should().BeGreaterThan(0, "a run in which nothing was acknowledged shows nothing"); }
    }
}
