using System.Text.Encodings.Web;
using System.Text.Json;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Questionnaires;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.StudyLinks;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.Trainings;
using DecisionSandbox.Services.Trials;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Reviews;

/// <summary>Every place where somebody reads what another person wrote, and that each of them reads it screened.</summary>
public sealed class FreeTextPlacesTests
{
    private const string Name = "Zyblonska", Number = "06 12 34 56 78", Written = $"comme Mme {Name}, au {Number}, l’an dernier";

    /// <summary>What others than the author read through, and may meet a free text in.</summary>
    private static readonly Type[] ReadByOthersThrough =
        [typeof(IRecordDesk), typeof(IInspectionDesk), typeof(ICommitteeDesk), typeof(IResearchDesk), typeof(IMonitorDesk), typeof(IRestitutionDesk), typeof(IDossierDesk), typeof(IErasureDesk), typeof(IFeedbackDesk), typeof(ICodingDesk), typeof(ICoderDesk)];

    /// <summary>What the author alone reads through: their own words stay theirs.</summary>
    private static readonly Type[] ReadByTheAuthor = [typeof(IReviewDesk), typeof(IParticipationDesk), typeof(IOwnDataDesk), typeof(IQuestionnaireDesk), typeof(ITrainingDesk)];

    /// <summary>Where nothing that a participant wrote is kept.</summary>
    private static readonly Type[] WithoutFreeText =
        [typeof(IAccountDesk), typeof(IBotDesk), typeof(ICodeDesk), typeof(IImportDesk), typeof(IPowerDesk), typeof(IStudyDesk), typeof(IStudyLinkDesk), typeof(ITrialDesk), typeof(IWitnessDesk)];

    private static readonly JsonSerializerOptions s_asWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancel => Workshop.Cancel;

    [Fact]
    public void A_new_desk_says_first_who_reads_free_texts_through_it() =>
        typeof(IRecordDesk).Assembly.GetTypes().Where(type => type is { IsInterface: true, IsPublic: true } && type.Name.EndsWith("Desk", StringComparison.Ordinal))
            .Should().BeEquivalentTo([.. ReadByOthersThrough, .. ReadByTheAuthor, .. WithoutFreeText]);

    [Fact]
    public async Task Nobody_but_the_author_reads_a_name_or_a_number_that_was_written()
    {
        await using var workshop = await Workshop.Open("sqlite");
        await workshop.Get<SandboxStart>().Ready(Cancel);
        var arm = Arms.SuggestionAndFactors with { Openings = [new("stand", SamplePack.Meet, new Text("voir", "see"), ["mobility"], 60)] };
        (await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), SamplePack.Study(workshop.Aid) with { Arms = [arm, arm with { Id = "twin" }] }, StudyStatus.Approved, 1, Cancel)).IsOk.Should().BeTrue();
        var (actor, participation) = await workshop.Participant();
        var view = (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Value;
        await workshop.Reviews.FinishReading(actor, view.ReviewId, "read", Cancel);
        view = (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", new(new OptionAnswer(SamplePack.Meet, Written), Confidence.Low), Cancel)).Value;
        (await workshop.Reviews.Look(actor, view.ReviewId, "stand", Written, Cancel)).IsOk.Should().BeTrue();
        var shown = view.Shown!.Cases.Single();
        (await workshop.Reviews.Contest(actor, view.ReviewId, "contest", new(shown.CaseId, shown.Factors[0].Attribute, Written), Cancel)).IsOk.Should().BeTrue();
        var decision = new FinalDecision(new OptionAnswer(SamplePack.Meet, Written), Confidence.Low, ["r1"], Written, Written, new Dictionary<string, string>());
        (await workshop.Reviews.Decide(actor, view.ReviewId, "final", decision, Cancel)).IsOk.Should().BeTrue();
        (await workshop.Get<ICommitteeDesk>().Report(actor, "study", Written, Cancel)).IsOk.Should().BeTrue();
        (await workshop.Get<IFeedbackDesk>().Send(actor, participation.Id, new(FeedbackSubject.Aid, Written), Cancel)).Value.Remarks.Should().HaveCount(2).And.OnlyContain(remark => remark.Words == Written);

        var (ethics, researcher, administrator) = (await workshop.Person(Role.EthicsReviewer), Actor.Operator(Role.Researcher), Actor.Operator(Role.Administrator));
        var replay = (await workshop.Get<IRecordDesk>().Replay(ethics, view.ReviewId, Language.Fr, Cancel)).Value;
        var inspection = (await workshop.Get<IInspectionDesk>().Inspect(ethics, "study", new(), Cancel)).Value;
        var committee = (await workshop.Get<ICommitteeDesk>().Open(ethics, "study", Cancel)).Value;
        var export = (await workshop.Get<IResearchDesk>().Export(researcher, "study", Path.Combine(workshop.Path, "export"), Cancel)).Value;
        var feedback = (await workshop.Get<IFeedbackDesk>().Of(researcher, "study", Cancel)).Value;
        await using var context = workshop.Context();
        var code = await context.Participations.Select(row => row.Code).SingleAsync(Cancel);
        var read = new Dictionary<string, string>
        {
            ["entries"] = Json((await workshop.Get<IRecordDesk>().Entries(ethics, new(), Cancel)).Value),
            ["replay"] = Json(replay), ["inspection"] = Json(inspection), ["committee"] = Json(committee),
            ["committee, as its researcher"] = Json((await workshop.Get<ICommitteeDesk>().Open(researcher, "study", Cancel)).Value),
            ["export"] = string.Concat(export.Files.Select(file => File.ReadAllText(Path.Combine(export.Folder, file)))),
            ["results"] = Json((await workshop.Get<IResearchDesk>().Results(researcher, "study", Cancel)).Value.Summary),
            ["feedback"] = Json(feedback),
            ["monitor"] = Json((await workshop.Get<IMonitorDesk>().Watch(researcher, "study", Cancel)).Value),
            ["dossier"] = Json((await workshop.Get<IDossierDesk>().Get(ethics, "study", Cancel)).Value),
            ["erasure"] = Json((await workshop.Get<IErasureDesk>().Find(administrator, code, Cancel)).Value),
        };

        foreach (var (place, text) in read) { text.Should().NotContainAny([Name, Number, "12 34 56"], place); }
        const string Screened = "comme Mme [nom], au [numéro], l’an dernier";
        var last = replay.Steps[^1].View!;
        new[]
        {
            ((OptionAnswer)last.Own!.Answer).FollowUp, last.Looked.Single().LookedFor, last.Contested.Single().Why, ((OptionAnswer)last.Final!.Answer).FollowUp, last.Final.Why, last.Final.OtherElement,
            inspection.Contests.Single().Words!.Words.Fr, inspection.Remarks.Single().Words!.Words.Fr, feedback.Remarks[0].Words.Words.Fr, feedback.Remarks[1].Words.Words.Fr, committee.Incidents.Single().Words!.Fr,
        }.Should().AllBe(Screened, "a mark stands where the name stood, and the rest stays");
        inspection.Departures.Single().Words.Should().HaveCount(2).And.OnlyContain(words => words.Words.Fr == Screened && words.Masks[Mask.Name] == 1 && words.Masks[Mask.Number] == 1);
        System.Text.Encoding.UTF8.GetString((await workshop.Get<IOwnDataDesk>().Take(actor, participation.Id, Cancel)).Value).Should().Contain(Name).And.Contain(Number, "one's own words are one's own");
    }

    [Fact]
    public void An_order_its_moves_and_a_refusal_to_order_are_screened_too()
    {
        var view = Blank with
        {
            Own = new(new DeclinedAnswer(Written), Confidence.Low),
            Final = new(
                new OrderAnswer([["a"]], new Dictionary<string, OptionAnswer> { ["b"] = new("meet", Written) }), Confidence.Low, [], null, null, new Dictionary<string, string> { ["a"] = Written }),
            Draft = ReviewDraft.Empty with { Why = Written },
        };
        Json(view).Should().Contain(Name);
        Json(ReadByOthers.Of(view, KnownWords.None, Language.En)).Should().NotContainAny(Name, Number).And.Contain("[name]").And.Contain("[number]");
    }

    private static ReviewView Blank { get; } = new(
        "", new("", "", Text.Same(""), Text.Same(""), Core.Cases.TaskKind.Prioritisation, Text.Same(""), Text.Same(""), 1, true, 1, 1, null, false, false), 1, ProtocolStep.Done, Core.Cases.TaskKind.Prioritisation,
        Text.Same(""), null, [], [], new(new([]), new([])), [], null, null, null, [], null, false, ReviewDraft.Empty, null);

    private static string Json<T>(T view) => JsonSerializer.Serialize(view, s_asWritten);
}
