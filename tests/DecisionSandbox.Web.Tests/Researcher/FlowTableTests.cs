using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Researcher.Measures;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Researcher;

public sealed class FlowTableTests : BunitContext
{
    [Fact]
    public void Each_arm_is_counted_where_nobody_stands_nearly_alone_in_one() =>
        Rows(new("plain", 6, 6, 5, 1), new("factors", 7, 6, 6, 0)).Should().Equal("plain 6 6 5 1", "factors 7 6 6 0");

    [Fact]
    public void The_arms_are_counted_together_where_one_holds_fewer_than_five() =>
        Rows(new("plain", 6, 6, 5, 0), new("factors", 1, 1, 0, 1)).Should().Equal("all 7 7 5 1");

    private List<string> Rows(params ParticipantFlow[] flow) =>
        [.. Render<FlowTable>(table => table.AddCascadingValue(Language.Fr).Add(t => t.Flow, flow).Add(t => t.NameOf, arm => Text.Same(arm)))
            .FindAll("tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("th, td").Select(cell => cell.TextContent)))];
}
