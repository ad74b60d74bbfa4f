using DecisionSandbox.Core;
using System.Text;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Reviews;

/// <summary>An explanation that does not add up is not drawn, the page says why, an entry is recorded: with a deliberately wrong explainer over the real services.</summary>
public sealed class RefusedExplanationTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task It_is_not_drawn_the_page_says_why_and_an_entry_is_recorded(string database)
    {
        await using var workshop = await Workshop.Ready(database, aid: new CanaryAid { Off = 1e-3 });
        var (actor, view) = await workshop.Finished(factors: true);

        var shown = view.Shown!.Cases.Single();
        shown.NotExplained.Should().Be(new NotAdditive(0).Message);
        (shown.Factors.Count, shown.Numbers, shown.Narrative, shown.Changes.Count, shown.Likeness).Should().Be((0, null, null, 0, null));
        shown.Headline.Fr.Should().NotBeEmpty("the suggestion itself stands");
        await using var context = workshop.Context();
        var entry = await context.Entries.SingleAsync(e => e.Event == Events.ExplanationRefused, Workshop.Cancel);
        entry.Review.Should().Be(view.ReviewId);
        Encoding.UTF8.GetString(entry.Bytes).Should().Contain("\"why\":\"NotAdditive\"").And.Contain("sha256:canary");

        var committee = await workshop.Person(Role.EthicsReviewer);
        var replay = (await workshop.Get<IRecordDesk>().Replay(committee, view.ReviewId, Language.Fr, Workshop.Cancel)).Value;
        replay.Steps[^1].View!.Shown!.Cases[0].NotExplained.Should().Be(shown.NotExplained);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_that_adds_up_is_drawn_with_what_is_known_of_files_like_it_and_nothing_is_recorded(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (_, view) = await workshop.Finished(factors: true);

        var shown = view.Shown!.Cases.Single();
        view.Shown.Version.Should().Be(2);
        shown.NotExplained.Should().BeNull();
        shown.Factors.Should().HaveCount(2);
        shown.Likeness!.Alike.Should().HaveCount(2);
        shown.Likeness.Otherwise.Should().HaveCount(2);
        shown.Reliability!.Fr.Should().Be("À ce niveau de score, il se trompe pour 31 dossiers sur 100 (412 dossiers).");
        shown.Likeness.Here.Should().BeEmpty("the rate stands beside the suggestion already, and this file belongs to no group");
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(e => e.Event == Events.ExplanationRefused, Workshop.Cancel)).Should().Be(0);
    }

    [Fact]
    public void What_an_earlier_version_showed_can_still_be_read()
    {
        var first = """{"version":1,"aidTitle":{"fr":"a","en":"a"},"aidVersion":"1","aidHash":"sha256:1","cases":[{"caseId":"c","option":"o","headline":{"fr":"h","en":"h"},"factors":[],"trace":[],"changes":[]}],"notLookedAt":[]}""";
        var read = StoredJson.Read<ShownContent>(first);
        read.Cases.Single().Likeness.Should().BeNull();
        StoredJson.Text(read).Should().Be(first, "and written again it is the same bytes");
    }
}
