using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Questionnaires;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DecisionSandbox.Services.Tests.Folder;

public sealed class FreshFolderTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Fact]
    public async Task A_fresh_folder_holds_the_demo_studies_with_the_planned_share_of_wrong_suggestions()
    {
        await using var workshop = await ShippedFolder.Open();
        var registry = workshop.Get<AidRegistry>();
        registry.Refusals.Should().BeEmpty();

        await using var context = workshop.Context();
        var study = (await context.Studies.SingleAsync(row => row.Id == DemoStudies.Apa, Cancel)).Study;
        study.AidId.Should().Be("fasttree");
        study.Plan.Cases.Should().HaveCount(12);
        var (pack, aid) = registry.Frozen(study)!.Value;
        // Asked again, not read from the plan.
        bool IsRight(int index) => pack.Generator.Generate(study.Plan.Seed, index) is var @case && aid.Suggest(@case).Value.Option == @case.Reference!.Option;
        study.Plan.Cases.Count(planned => !IsRight(planned.Index)).Should().Be(4);
        study.Plan.Cases.Take(study.Plan.QuickCount).Should().HaveCount(6);
        study.Plan.Cases.Take(6).Count(planned => !IsRight(planned.Index)).Should().Be(2);
    }

    [Fact]
    public async Task A_visitor_of_the_demo_goes_through_the_quick_journey_to_the_debrief()
    {
        await using var workshop = await ShippedFolder.Open();
        var actor = (await workshop.Get<IAccountDesk>().EnterDemo(Role.Practitioner, Cancel)).Value;
        (await workshop.Participations.Invitations(actor, Cancel)).Value.Select(study => study.StudyId).Should().Equal(DemoStudies.Apa, DemoStudies.Housing);
        var joined = (await workshop.Participations.Join(actor, DemoStudies.Apa, quick: true, Cancel)).Value;
        joined.Total.Should().Be(6);
        (await workshop.Reviews.Open(actor, joined.Id, 1, Cancel)).Problem.Should().BeOfType<ConsentMissing>();
        await workshop.Participations.Consent(actor, joined.Id, joined.ConsentVersion, Cancel);

        for (var position = 1; position <= 6; position++)
        {
            var view = (await workshop.Reviews.Open(actor, joined.Id, position, Cancel)).Value;
            await workshop.Reviews.FinishReading(actor, view.ReviewId, "read", Cancel);
            view = (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", new(new OptionAnswer("gir-1-4"), Confidence.Medium), Cancel)).Value;
            view.Shown!.Cases.Single().Headline.Fr.Should().NotBeNullOrEmpty();
            view.Shown.Cases.Single().Uncertainty!.Fr.Should().MatchRegex(@"^Il y voit \d{1,2} chances sur 100, entre \d{1,2} et \d{1,2}\.$");
            await workshop.Reviews.Decide(actor, view.ReviewId, "final", new(new OptionAnswer(view.Shown.Cases.Single().Option!), Confidence.High, [], null, null, new Dictionary<string, string>()), Cancel);
        }

        var questions = workshop.Get<IQuestionnaireDesk>();
        for (var asked = (await questions.Get(actor, joined.Id, Cancel)).Value.Asked; asked is not null;)
        {
            asked = (await questions.Submit(actor, joined.Id, new(asked.Words.Id, asked.When, new Dictionary<string, int>()), Cancel)).Value.Asked;
        }
        var debrief = (await workshop.Participations.Debrief(actor, joined.Id, Cancel)).Value;
        debrief.Files.Should().HaveCount(6).And.OnlyContain(row => row.ReceiptReviewId != null);
        (debrief.Followed + debrief.Agreed).Should().Be(6);
        debrief.Kept.Should().Be(0);
    }

    [Fact]
    public async Task A_visitor_orders_eight_requests_and_then_sees_the_order_of_the_grid()
    {
        await using var workshop = await ShippedFolder.Open();
        var actor = (await workshop.Get<IAccountDesk>().EnterDemo(Role.Practitioner, Cancel)).Value;
        var joined = (await workshop.Participations.Join(actor, DemoStudies.Housing, quick: false, Cancel)).Value;
        await workshop.Participations.Consent(actor, joined.Id, joined.ConsentVersion, Cancel);
        var view = (await workshop.Reviews.Open(actor, joined.Id, 1, Cancel)).Value;
        view.ListedCases.Should().HaveCount(8);
        view.ListedCases.Select(listed => listed.Title.Fr).Should().OnlyHaveUniqueItems();
        await workshop.Reviews.FinishReading(actor, view.ReviewId, "read", Cancel);
        var order = new OrderAnswer([.. view.ListedCases.Select(listed => (IReadOnlyList<string>)[listed.CaseId])]);

        view = (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", new(order, Confidence.Low), Cancel)).Value;

        view.Shown!.Cases.Select(shown => shown.Rank).Should().Equal(1, 2, 3, 4, 5, 6, 7, 8);
        view.Shown.Cases[0].Headline.Fr.Should().StartWith("1er, ").And.EndWith("points");
        view.Shown.Cases.Should().OnlyContain(shown => shown.Factors.Count > 0 && shown.NotExplained == null);
        (await workshop.Reviews.Decide(actor, view.ReviewId, "final", new(order, Confidence.Medium, [], null, null, new Dictionary<string, string>()), Cancel)).IsOk.Should().BeTrue();
        (await workshop.Participations.Debrief(actor, joined.Id, Cancel)).Value.Files.Single().Aid!.Fr.Should().Contain(" > ");
    }

    [Fact]
    public async Task A_request_set_aside_by_a_third_way_is_kept_recorded_exported_and_measured()
    {
        await using var workshop = await ShippedFolder.Open();
        var actor = (await workshop.Get<IAccountDesk>().EnterDemo(Role.Practitioner, Cancel)).Value;
        var joined = (await workshop.Participations.Join(actor, DemoStudies.Housing, quick: false, Cancel)).Value;
        await workshop.Participations.Consent(actor, joined.Id, joined.ConsentVersion, Cancel);
        var view = (await workshop.Reviews.Open(actor, joined.Id, 1, Cancel)).Value;
        await workshop.Reviews.FinishReading(actor, view.ReviewId, "read", Cancel);
        var (aside, placed) = (view.ListedCases[2].CaseId, view.ListedCases.Where((_, i) => i != 2).Select(listed => (IReadOnlyList<string>)[listed.CaseId]).ToList());
        var order = new OrderAnswer(placed, new Dictionary<string, OptionAnswer> { [aside] = new("meet-again", "Le bail est-il signé ?") });

        (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "retained", new(order with { SetAside = new Dictionary<string, OptionAnswer> { [aside] = new("retained") } }, Confidence.Low), Cancel))
            .Problem.Should().BeOfType<OrderIncomplete>("a yes or no is no third way");
        await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", new(order, Confidence.Low), Cancel);
        view = (await workshop.Reviews.Decide(actor, view.ReviewId, "final", new(order, Confidence.Medium, [], null, null, new Dictionary<string, string>()), Cancel)).Value;

        ((OrderAnswer)view.Final!.Answer).SetAside![aside].FollowUp.Should().Be("Le bail est-il signé ?");
        var debrief = (await workshop.Participations.Debrief(actor, joined.Id, Cancel)).Value;
        debrief.ThirdWays.Should().Be(1);
        debrief.Files.Single().Final!.Fr.Should().EndWith(", Revoir la personne");
        var replay = (await workshop.Get<IRecordDesk>().Replay(Actor.Operator(Role.EthicsReviewer), view.ReviewId, Language.Fr, Cancel)).Value;
        ((OrderAnswer)replay.Steps[^1].View!.Final!.Answer).SetAside![aside].Option.Should().Be("meet-again", "the record keeps it");

        var folder = Path.Combine(workshop.Path, "export");
        (await workshop.Get<IResearchDesk>().Export(Actor.Operator(Role.Researcher), DemoStudies.Housing, folder, Cancel)).Value.Rows.Should().Be(8);
        File.ReadLines(Path.Combine(folder, "decisions.csv")).Single(line => line.Contains($",{aside},", StringComparison.Ordinal)).Split(',')[7].Should().Be("meet-again");
        File.ReadLines(Path.Combine(folder, "stages.csv")).Single(line => line.Contains(",final,", StringComparison.Ordinal)).Should().Contain($";{aside}:meet-again");
        (await workshop.Get<IResearchDesk>().Results(Actor.Operator(Role.Researcher), DemoStudies.Housing, Cancel)).Value
            .Should().Match<StudyResults>(results => results.IsWithheld && results.Analysis == null && results.Summary.FinishedReviews == 1, "people may still take part");
        (await workshop.Get<IResearchDesk>().Export(await workshop.Person(Role.Researcher), DemoStudies.Housing, Path.Combine(folder, "taken"), Workshop.Cancel)).Problem
            .Should().BeOfType<ExportWaits>("every decision stands in it with its arm");
        var dossier = System.Text.Encoding.UTF8.GetString(DossierMarkdown.All((await workshop.Get<IDossierDesk>().Get(Actor.Operator(Role.EthicsReviewer), DemoStudies.Housing, Cancel)).Value));
        dossier.Should().Contain("dossiers terminés").And.NotContain("moins de cinq personnes", "the dossier measures no arm while the study's page does not");
    }

    [Fact]
    public async Task A_second_start_finds_everything_there_and_adds_nothing()
    {
        var path = Directory.CreateTempSubdirectory("sandbox-").FullName;
        long before;
        await using (var first = await Workshop.Open(SandboxOptions.Sqlite, ShippedFolder.RealPacks, path))
        {
            (await first.Get<SandboxStart>().Ready(Cancel)).IsOk.Should().BeTrue();
            await using var context = first.Context();
            before = await context.Entries.LongCountAsync(Cancel);
            await using var second = await Workshop.Open(SandboxOptions.Sqlite, ShippedFolder.RealPacks, path);
            (await second.Get<SandboxStart>().Ready(Cancel)).IsOk.Should().BeTrue();
            (await context.Entries.LongCountAsync(Cancel)).Should().Be(before);
        }
    }
}
