using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Bots;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Studies;

/// <summary>A study from an empty page to people, on the real pack with its statutory aid.</summary>
public sealed class StudyDeskTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_two_arm_study_is_written_checked_submitted_and_opened(string database)
    {
        await using var workshop = await ApaWorkshop.Ready(database);
        var (desk, me) = (workshop.Get<IStudyDesk>(), await workshop.Person(Role.Researcher));
        var begun = (await desk.Begin(me, Start, Cancel)).Value;
        begun.Flaws.Should().Contain(flaw => flaw.Field == "plan.cases").And.Contain(flaw => flaw.Field == "controller").And.OnlyContain(flaw => flaw.Message.Fr.Length > 10 && flaw.Message.En.Length > 10);
        (await desk.Move(me, "pilot", StudyMove.Submit, Cancel)).Problem.Should().BeOfType<StudyHasFlaws>();

        (await desk.Save(me, Filled(begun.Study), begun.Hash, Cancel)).Problem.Should().BeNull();
        var picked = (await desk.PickCases(me, "pilot", new(8, 4), 7, Cancel)).Value;
        picked.Flaws.Should().BeEmpty();
        (await desk.Move(me, "pilot", StudyMove.Submit, Cancel)).Value.Status.Should().Be(StudyStatus.Submitted);
        (await desk.Save(me, picked.Study with { Title = new("autre", "other") }, picked.Hash, Cancel)).Problem.Should().BeOfType<NotEditable>();
        (await desk.Move(me, "pilot", StudyMove.Approve, Cancel)).Problem.Should().BeOfType<NotYourMove>("nobody approves their own study");
        (await desk.Move(me, "pilot", StudyMove.Open, Cancel)).Problem.Should().BeOfType<MoveNotOpen>();

        await Approve(workshop, "pilot");
        var (practitioner, early) = (await workshop.Person(), workshop.Participations);
        (await early.Join(practitioner, new("pilot", false), Cancel)).Problem.Should().BeOfType<StudyNotOpen>("an approved study opens when its researcher opens it");
        (await desk.Move(me, "pilot", StudyMove.Open, Cancel)).Value.Status.Should().Be(StudyStatus.Recruiting);
        var joined = (await early.Join(practitioner, new("pilot", false), Cancel)).Value;
        joined.Total.Should().Be(12);
        joined.Consent.Should().Be(PeopleRead.Notice(picked.Study)).And.Match<Text>(notice => notice.Fr.Contains("etude@universite.example"));
        await early.Consent(practitioner, joined.Id, joined.ConsentVersion, Cancel);
        (await desk.Move(me, "pilot", StudyMove.Pause, Cancel)).Value.Moves.Should().Equal(StudyMove.Open, StudyMove.Close);

        await using var context = workshop.Context();
        var agreed = Draw.Hash(StoredJson.Bytes(joined.Consent));
        var consent = await context.Entries.SingleAsync(entry => entry.Study == "pilot" && entry.Event == Events.Consent, Cancel);
        System.Text.Encoding.UTF8.GetString(consent.Bytes).Should().Contain(agreed, "the record holds the hash of the very words agreed to");
        StoredJson.Read<Text>((await context.Contents.SingleAsync(content => content.Hash == agreed, Cancel)).Bytes).Should().Be(joined.Consent);
        var told = await context.Entries.Where(entry => entry.Study == "pilot").OrderBy(entry => entry.Index).Select(entry => entry.Event).ToListAsync(Cancel);
        told.Where(e => e.StartsWith("study-", StringComparison.Ordinal)).Should().Equal(
            Events.StudyCreated, Events.StudyEdited, Events.StudyEdited, Events.StudySubmitted, Events.StudyStatus, Events.StudyStatus);
    }

    [Fact]
    public async Task What_a_plan_obliges_to_declare_is_declared_with_it_and_follows_it_until_other_words_are_written()
    {
        await using var workshop = await ApaWorkshop.Ready();
        var (desk, me) = (workshop.Get<IStudyDesk>(), await workshop.Person(Role.Researcher));
        await desk.Begin(me, Start, Cancel);
        (await workshop.Get<IDossierDesk>().Get(me, "pilot", Cancel)).Problem.Should().BeOfType<NoFilesYet>();

        var first = (await desk.PickCases(me, "pilot", new(8, 4), 7, Cancel)).Value;
        first.Study.Faults.Should().ContainSingle().Which.Should().Match<DeclaredFault>(fault => fault.Kind == FaultKind.ChosenCases && fault.Description.Fr.Contains("dans 4 sur 12") && fault.Description.En.Contains("in 4 of 12"));
        (await workshop.Get<IDossierDesk>().Get(me, "pilot", Cancel)).Value.Documents[0].Empty.Should().Contain(field => field.Id == "risks").And.Contain(field => field.Id == "retention");
        first.Flaws.Select(flaw => flaw.Field).Should().Equal(
            "question.fr", "question.en", "analysisPlan.hypotheses.fr", "analysisPlan.hypotheses.en", "analysisPlan.sampleAndStopping.fr", "analysisPlan.sampleAndStopping.en",
            "analysisPlan.primaryOutcome", "responsible", "controller", "dataProtectionOfficer", "contact", "retention.fr", "retention.en");

        var again = (await desk.PickCases(me, "pilot", new(6, 5), 7, Cancel)).Value;
        again.Study.Faults.Should().ContainSingle().Which.Description.Fr.Should().Contain("dans 5 sur 11");
        var mine = again.Study with { Faults = [again.Study.Faults[0] with { Description = T("Mes mots.") }] };
        await desk.Save(me, mine, again.Hash, Cancel);
        (await desk.PickCases(me, "pilot", new(8, 4), 7, Cancel)).Value.Study.Faults.Should().ContainSingle().Which.Description.Should().Be(T("Mes mots."));
        (await desk.PickCases(me, "pilot", new(8, 0), 7, Cancel)).Value.Study.Faults.Should().ContainSingle("what a researcher wrote is theirs to remove");
    }

    [Fact]
    public async Task Another_researcher_reads_and_does_not_change()
    {
        await using var workshop = await ApaWorkshop.Ready();
        var (desk, me, other) = (workshop.Get<IStudyDesk>(), await workshop.Person(Role.Researcher), await workshop.Person(Role.Researcher));
        var begun = (await desk.Begin(me, Start, Cancel)).Value;

        (await desk.Get(other, "pilot", Cancel)).Value.IsEditable.Should().BeFalse();
        (await desk.Save(other, begun.Study with { ApproversNeeded = 3 }, begun.Hash, Cancel)).Problem.Should().BeOfType<NotYourMove>();
        (await desk.Move(other, "pilot", StudyMove.Close, Cancel)).Problem.Should().BeOfType<NotYourMove>();
        (await desk.Begin(await workshop.Person(), Start, Cancel)).Problem.Should().BeOfType<NotAllowed>();
    }

    [Fact]
    public async Task Two_windows_do_not_overwrite_each_other()
    {
        await using var workshop = await ApaWorkshop.Ready();
        var (desk, me) = (workshop.Get<IStudyDesk>(), await workshop.Person(Role.Researcher));
        var begun = (await desk.Begin(me, Start, Cancel)).Value;
        (await desk.Save(me, begun.Study with { ApproversNeeded = 2 }, begun.Hash, Cancel)).IsOk.Should().BeTrue();

        (await desk.Save(me, begun.Study with { ApproversNeeded = 3 }, begun.Hash, Cancel)).Problem.Should().BeOfType<ChangedElsewhere>();
        (await desk.Get(me, "pilot", Cancel)).Value.Study.ApproversNeeded.Should().Be(2);
    }

    [Fact]
    public async Task A_revision_stands_beside_the_version_that_runs_and_people_stay_on_theirs()
    {
        await using var workshop = await ApaWorkshop.Ready();
        var (desk, me) = (workshop.Get<IStudyDesk>(), await workshop.Person(Role.Researcher));
        await Submitted(desk, me);
        await Approve(workshop, "pilot");
        await desk.Move(me, "pilot", StudyMove.Open, Cancel);
        var (person, before) = await workshop.Participant(study: "pilot");

        var revised = (await desk.Revise(me, "pilot", Cancel)).Value;
        (revised.Study.Version, revised.Status, revised.RevisionStatus).Should().Be((2, StudyStatus.Recruiting, StudyStatus.Draft));
        (await desk.Save(me, revised.Study with { Consent = new("nouvelle note", "new note") }, revised.Hash, Cancel)).IsOk.Should().BeTrue();
        (await workshop.Participations.Get(await Another(workshop), (await Joined(workshop)).Id, Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Move(me, "pilot", StudyMove.Submit, Cancel)).Value.RevisionStatus.Should().Be(StudyStatus.Submitted);
        await ApproveRevision(workshop, "pilot");

        (await workshop.Participations.Get(person, before.Id, Cancel)).Value.Consent.Should().Be(before.Consent).And.NotBe(new Text("nouvelle note", "new note"), "what a person agreed to does not change under them");
        (await Joined(workshop)).Consent.Fr.Should().StartWith("nouvelle note\n\n");
        (await workshop.Reviews.Open(person, before.Id, 1, Cancel)).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task The_file_goes_out_and_comes_in_as_the_same_study()
    {
        await using var workshop = await ApaWorkshop.Ready();
        var (desk, me) = (workshop.Get<IStudyDesk>(), await workshop.Person(Role.Researcher));
        var sheet = await Submitted(desk, me);

        var file = (await desk.Export(me, "pilot", Cancel)).Value;
        var copy = (await desk.Import(me, file, "pilot-again", Cancel)).Value;

        copy.Study.Should().BeEquivalentTo(sheet.Study with { Id = "pilot-again" });
        copy.Flaws.Should().BeEmpty();
        (await desk.Import(me, file, null, Cancel)).Problem.Should().BeOfType<StudyExists>();
        (await desk.Import(me, file.Replace("question:", "quest:", StringComparison.Ordinal), "x1", Cancel)).Problem!.Message.Fr.Should().Contain("quest");
        (await desk.Preregistration(me, "pilot", Language.En, Cancel)).Value.Should().Contain(sheet.Hash).And.Contain("## Primary outcome").And.Contain("`accuracyFinal`");
    }

    private static StudyStart Start { get; } = new("pilot", new("Pilote", "Pilot"), "apa-aggir", "statutory", ["suggestion", "second-look"]);

    private static Study Filled(Study draft) => draft with
    {
        Question = T("Que change l’outil ?"), Debrief = T("L’outil avait tort dans quatre dossiers."), Controller = "Département", DataProtectionOfficer = "dpo@departement.example",
        Responsible = "A. Martin, Université", Contact = "etude@universite.example", Retention = T("Cinq ans."), Faults = [new(FaultKind.ChosenCases, T("Quatre dossiers sur douze."))],
        AnalysisPlan = new(T("h"), "accuracyFinal", T("c"), T("m"), T("e"), T("s"), T("d"), T("p")) { ContrastArms = ["suggestion", "second-look"] },
    };

    private static async Task<StudySheet> Submitted(IStudyDesk desk, Actor me)
    {
        var begun = (await desk.Begin(me, Start, Cancel)).Value;
        await desk.Save(me, Filled(begun.Study), begun.Hash, Cancel);
        await desk.PickCases(me, "pilot", new(8, 4), 7, Cancel);
        return (await desk.Move(me, "pilot", StudyMove.Submit, Cancel)).Value;
    }

    private static async Task<Services.Participations.ParticipationView> Joined(Workshop workshop) =>
        (await workshop.Participations.Join(await workshop.Person(), new("pilot", false), Cancel)).Value;

    private static Task<Actor> Another(Workshop workshop) => workshop.Person();

    // The committee's desk stands elsewhere; here its decision is written as it would leave it.
    private static async Task Approve(Workshop workshop, string id)
    {
        await using var context = workshop.Context();
        (await context.Studies.SingleAsync(row => row.Id == id, Cancel)).Status = StudyStatus.Approved;
        await context.SaveChangesAsync(Cancel);
    }

    private static async Task ApproveRevision(Workshop workshop, string id)
    {
        await using var context = workshop.Context();
        var row = await context.Studies.SingleAsync(row => row.Id == id, Cancel);
        var bytes = StoredJson.Bytes(row.Revision!);
        (row.Study, row.Version, row.Hash, row.Revision, row.RevisionStatus) = (row.Revision!, row.Revision!.Version, Draw.Hash(bytes), null, null);
        if (!await context.Contents.AnyAsync(content => content.Hash == row.Hash, Cancel)) { context.Contents.Add(new() { Hash = row.Hash, Bytes = bytes }); }
        await context.SaveChangesAsync(Cancel);
    }

    private static Text T(string text) => new(text, text + " (en)");
}
