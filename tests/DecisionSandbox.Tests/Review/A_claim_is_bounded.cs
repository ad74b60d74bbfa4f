using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Review;

public sealed class A_claim_is_bounded
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(40, 10, 5, 5), InlineData(0, 0, 0, 0), InlineData(0, 0, 0, 65)]
    public void What_fits_into_the_servers_own_time_is_kept(double reading, double deciding, double documenting, double idle)
    {
        var time = new ClaimedTime(reading, deciding, documenting, idle);
        StepClaim.Of(ProtocolStep.Read, time, Minute).Should().Be(new StepClaim(ProtocolStep.Read, time));
    }

    [Theory]
    [InlineData(40, 10, 10, 5.1), InlineData(-1, 10, 10, 10), InlineData(10, -0.1, 0, 0), InlineData(10, 0, -5, 0), InlineData(10, 0, 0, -5)]
    [InlineData(double.NaN, 0, 0, 0), InlineData(0, 0, 0, double.PositiveInfinity), InlineData(double.MaxValue, double.MaxValue, 0, 0)]
    public void What_does_not_is_dropped_and_that_there_was_a_claim_stays(double reading, double deciding, double documenting, double idle) =>
        StepClaim.Of(ProtocolStep.Read, new(reading, deciding, documenting, idle), Minute).Should().Be(new StepClaim(ProtocolStep.Read, null));

    [Fact]
    public void Claims_of_one_work_add_up_kind_by_kind_in_tenths() =>
        (new ClaimedTime(0.1, 1, 2, 3) + new ClaimedTime(0.2, 10, 20, 30)).Rounded().Should().Be(new ClaimedTime(0.3, 11, 22, 33));
}
