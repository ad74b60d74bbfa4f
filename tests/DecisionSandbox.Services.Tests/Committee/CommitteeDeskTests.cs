using System.Text;
using System.Text.Json;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Committee;

public sealed class CommitteeDeskTests
{
    private const string Waiting = "waiting";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_favourable_avis_approves_the_hash_that_was_read_and_stands_in_the_record_with_every_hash(string database)
    {
        await using var workshop = await Submitted(database);
        var (desk, member) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer));
        (await desk.Table(member, Workshop.Cancel)).Value[0].Should().Match<StudyOnTable>(row => row.StudyId == Waiting && row.Waits);
        var file = (await desk.Open(member, Waiting, Workshop.Cancel)).Value;

        var given = (await desk.Give(member, Waiting, Avis(file.Hash), Workshop.Cancel)).Value;

        given.Should().Match<StudyFile>(f => f.Status == StudyStatus.Approved && !f.Waits && f.Approvals == 1 && f.MaySuspend);
        await using var context = workshop.Context();
        using var entry = JsonDocument.Parse((await context.Entries.SingleAsync(row => row.Event == Events.Avis, Workshop.Cancel)).Bytes);
        var hashes = entry.RootElement.GetProperty("hashes").EnumerateObject().ToDictionary(hash => hash.Name, hash => hash.Value.GetString());
        hashes.Should().Contain("study", file.Hash).And.ContainKeys("pack", "aid", "dossier", "statement");
        var kept = (await desk.Documents(member, given.Avis[0].Id, Workshop.Cancel)).Value;
        new[] { Draw.Hash(kept), given.Avis[0].FileHash }.Should().OnlyContain(hash => hash == hashes["dossier"], "the documents can be read again as they stood");
        await context.Contents.Where(content => content.Hash == hashes["dossier"]).ExecuteUpdateAsync(row => row.SetProperty(content => content.Bytes, "other"u8.ToArray()), Workshop.Cancel);
        (await desk.Documents(member, given.Avis[0].Id, Workshop.Cancel)).Problem.Should().BeOfType<NotFound>("other documents are not those");
        (await context.Entries.CountAsync(row => row.Event == Events.StudyApproved && row.Study == Waiting, Workshop.Cancel)).Should().Be(1);
    }

    [Theory]
    [InlineData(Opinion.Reserved)]
    [InlineData(Opinion.Unfavourable)]
    public async Task Any_other_avis_says_what_must_change_and_sends_the_study_back(Opinion opinion)
    {
        await using var workshop = await Submitted("sqlite");
        var (desk, member) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer));
        var file = (await desk.Open(member, Waiting, Workshop.Cancel)).Value;

        (await desk.Give(member, Waiting, Avis(file.Hash) with { Opinion = opinion, Remarks = " " }, Workshop.Cancel)).Problem.Should().BeOfType<MustBeWritten>();
        var given = (await desk.Give(member, Waiting, Avis(file.Hash) with { Opinion = opinion, Remarks = "Dire qui lit les textes." }, Workshop.Cancel)).Value;

        given.Status.Should().Be(StudyStatus.Draft);
        given.Avis.Should().ContainSingle().Which.Remarks.Should().Be("Dire qui lit les textes.");
    }

    [Fact]
    public async Task A_revision_is_read_beside_the_version_that_goes_on_and_the_timeline_says_what_was_decided()
    {
        await using var workshop = await Submitted("sqlite");
        var (desk, member) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer));
        var file = (await desk.Open(member, Waiting, Workshop.Cancel)).Value;
        file.Changes.Should().BeNull();
        await desk.Give(member, Waiting, Avis(file.Hash), Workshop.Cancel);
        await using (var context = workshop.Context())
        {
            var row = await context.Studies.SingleAsync(study => study.Id == Waiting, Workshop.Cancel);
            row.Revision = row.Study with { Version = 2, Question = new("Autre question ?", "Another question?") };
            row.RevisionStatus = StudyStatus.Submitted;
            await context.SaveChangesAsync(Workshop.Cancel);
        }

        var revised = (await desk.Open(member, Waiting, Workshop.Cancel)).Value;

        revised.Study.Version.Should().Be(2);
        (revised.Changes!.Approved, revised.Changes.AvisNumber).Should().Be((1, null));
        revised.Changes.Lines.Where(change => change.IsNew).Select(change => change.Line.Trim()).Should().Equal("edition: 2", "fr: Autre question ?", "en: Another question?");
        revised.Changes.Lines.Count(change => !change.IsNew).Should().Be(3);
        await desk.Give(member, Waiting, Avis(revised.Hash) with { Opinion = Opinion.Reserved, Remarks = "Revoir." }, Workshop.Cancel);
        await desk.Remark(new Actor(OwnerId(workshop), Role.Researcher), Waiting, "Merci.", Workshop.Cancel);
        var timeline = (await workshop.Get<IRecordDesk>().Entries(member, new(Waiting) { IsOfStudyAlone = true }, Workshop.Cancel)).Value.Entries;
        timeline.Where(entry => entry.Event is Events.StudyApproved or Events.StudyStatus).Select(entry => entry.By).Should().NotBeEmpty().And.OnlyContain(by => by == Role.EthicsReviewer);
        timeline.Single(entry => entry.Event == Events.StudyRemark).By.Should().Be(Role.Researcher);
        timeline.Select(entry => entry.What.Fr).Should().ContainInOrder("Étude renvoyée à l’équipe de recherche", "Avis du comité\u00a0: favorable sous réserve", "Étude approuvée", "Avis du comité\u00a0: favorable");
    }

    [Fact]
    public async Task A_study_that_comes_back_is_read_beside_the_text_that_the_last_avis_was_about()
    {
        await using var workshop = await Submitted("sqlite");
        var (desk, member) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer));
        var file = (await desk.Open(member, Waiting, Workshop.Cancel)).Value;
        await desk.Give(member, Waiting, Avis(file.Hash) with { Opinion = Opinion.Reserved, Remarks = "Poser une autre question." }, Workshop.Cancel);
        await using (var context = workshop.Context())
        {
            var row = await context.Studies.SingleAsync(study => study.Id == Waiting, Workshop.Cancel);
            (row.Study, row.Status) = (row.Study with { Question = new("Autre question ?", "Another question?") }, StudyStatus.Submitted);
            await context.SaveChangesAsync(Workshop.Cancel);
        }

        var back = (await desk.Open(member, Waiting, Workshop.Cancel)).Value.Changes!;

        (back.Approved, back.AvisNumber).Should().Be((null, Avis(file.Hash).Number));
        back.Lines.Where(change => change.IsNew).Select(change => change.Line.Trim()).Should().Equal("fr: Autre question ?", "en: Another question?");
    }

    [Fact]
    public async Task Where_two_must_approve_one_is_not_enough_and_the_same_person_does_not_count_twice()
    {
        await using var workshop = await Submitted("sqlite", study => study with { ApproversNeeded = 2 });
        var (desk, first, second) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer), await workshop.Person(Role.EthicsReviewer));
        var hash = (await desk.Open(first, Waiting, Workshop.Cancel)).Value.Hash;

        (await desk.Give(first, Waiting, Avis(hash), Workshop.Cancel)).Value.Should().Match<StudyFile>(f => f.Waits && f.Approvals == 1 && !f.MayGive);
        (await desk.Give(first, Waiting, Avis(hash), Workshop.Cancel)).Problem.Should().BeOfType<AlreadyGiven>();
        (await desk.Give(second, Waiting, Avis(hash), Workshop.Cancel)).Value.Status.Should().Be(StudyStatus.Approved);
    }

    [Fact]
    public async Task Nobody_approves_their_own_study_and_no_other_role_approves_any()
    {
        await using var workshop = await Submitted("sqlite");
        var desk = workshop.Get<ICommitteeDesk>();
        Actor owner = new(OwnerId(workshop), Role.EthicsReviewer), researcher = await workshop.Person(Role.Researcher);
        await using (var context = workshop.Context())
        {
            context.UserRoles.Add(new() { UserId = owner.UserId, RoleId = Role.EthicsReviewer.ToString() });
            await context.SaveChangesAsync(Workshop.Cancel);
        }
        var hash = (await desk.Open(owner, Waiting, Workshop.Cancel)).Value.Should().Match<StudyFile>(f => !f.MayGive).And.Subject.As<StudyFile>().Hash;

        (await desk.Give(owner, Waiting, Avis(hash), Workshop.Cancel)).Problem.Should().BeOfType<OwnStudy>();
        (await desk.Give(researcher, Waiting, Avis(hash), Workshop.Cancel)).Problem.Should().Match(problem => problem is NotAllowed || problem is NotFound);
        (await desk.Open(researcher, Waiting, Workshop.Cancel)).Problem.Should().BeOfType<NotFound>("another researcher’s study is not theirs to read");
    }

    [Fact]
    public async Task An_avis_on_a_hash_that_is_no_longer_on_the_table_is_refused()
    {
        await using var workshop = await Submitted("sqlite");
        var (desk, member) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer));
        var read = (await desk.Open(member, Waiting, Workshop.Cancel)).Value.Hash;
        await Change(workshop, stored => stored.Study = stored.Study with { Question = Text.Same("changed after reading") });

        (await desk.Give(member, Waiting, Avis(read), Workshop.Cancel)).Problem.Should().BeOfType<StudyChanged>();
    }

    [Fact]
    public async Task A_study_changed_behind_the_approval_lets_nobody_in()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await Change(workshop, stored => stored.Study = stored.Study with { Consent = Text.Same("another text than the one approved") }, "study");

        (await workshop.Participations.Join(await workshop.Person(), "study", false, Workshop.Cancel)).Problem.Should().BeOfType<NotTheApprovedStudy>();
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_suspension_stops_work_at_once_says_why_and_only_the_committee_lifts_it(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.AtOwnJudgement();
        var (desk, member) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer));

        (await desk.Suspend(member, "study", "", Workshop.Cancel)).Problem.Should().BeOfType<MustBeWritten>();
        (await desk.Suspend(member, "study", "Une personne a été reconnue.", Workshop.Cancel)).Value.Suspensions.Should().ContainSingle().Which.LiftedAt.Should().BeNull();

        (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Workshop.Cancel)).Problem.Should().BeOfType<StudyNotOpen>();
        (await desk.Lift(await workshop.Person(Role.Researcher), "study", "encore", Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
        var lifted = (await desk.Lift(member, "study", "Le passage a été retiré.", Workshop.Cancel)).Value;
        lifted.Status.Should().Be(StudyStatus.Paused, "its researcher opens it again");
        lifted.Suspensions.Single().LiftReason.Should().Be("Le passage a été retiré.");
        var told = (await workshop.Participations.Invitations(actor, Workshop.Cancel)).Value.Single(one => one.StudyId == "study");
        (told.Suspension, told.Lifted?.Reason, told.Lifted?.LiftReason).Should().Be((null, "Une personne a été reconnue.", "Le passage a été retiré."), "who takes part reads both");
    }

    [Fact]
    public async Task The_committees_own_key_signs_the_statement_and_nothing_else_passes_for_it()
    {
        await using var workshop = await Submitted("sqlite");
        var (desk, member) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer));
        var hash = (await desk.Open(member, Waiting, Workshop.Cancel)).Value.Hash;
        var avis = (await desk.Give(member, Waiting, Avis(hash), Workshop.Cancel)).Value.Avis.Single();
        avis.SignedBy.Should().BeNull("without the committee’s key it is a recorded act");
        SigningKey own = SigningKey.Create("cer.example"), other = SigningKey.Create("cer.example");
        string Note(SigningKey key, string text) => SignedNote.Sign(text, new Ed25519Signer(key)).ToString();

        foreach (var forged in new[] { Note(other, avis.Statement), Note(own, avis.Statement.Replace("favourable", "unfavourable", StringComparison.Ordinal)), avis.Statement })
        {
            (await desk.Cosign(member, avis.Id, own.VerifierKey.ToString(), forged, Workshop.Cancel)).Problem.Should().BeOfType<AvisNotSigned>();
        }
        (await desk.Cosign(member, avis.Id, own.VerifierKey.ToString(), Note(own, avis.Statement), Workshop.Cancel)).Value
            .Avis.Single().SignedBy.Should().Be(own.VerifierKey.ToString());
    }

    [Fact]
    public async Task An_incident_reported_by_a_person_reaches_the_committee_and_its_answer_is_kept()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (actor, view) = await workshop.AtOwnJudgement();
        var (desk, member) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer));

        (await desk.Report(await workshop.Person(), "study", "Je ne participe pas.", Workshop.Cancel)).Problem.Should().BeOfType<NotFound>();
        var id = (await desk.Report(actor, "study", "Le dossier nomme une vraie rue.", Workshop.Cancel)).Value;
        (await desk.Table(member, Workshop.Cancel)).Value.Single(row => row.StudyId == "study").OpenIncidents.Should().Be(1);

        (await desk.Answer(member, id, "Le nom est inventé ; il sera changé.", Workshop.Cancel)).Value.Incidents.Should().ContainSingle()
            .Which.Should().Match<IncidentView>(incident => incident.Role == Role.Practitioner && incident.Answer == "Le nom est inventé ; il sera changé.");
        Encoding.UTF8.GetString((await workshop.Get<IOwnDataDesk>().Take(actor, view.Participation.Id, Workshop.Cancel)).Value).Should().Contain("Le dossier nomme une vraie rue.").And.Contain("il sera chang");

        await workshop.Participations.Withdraw(actor, view.Participation.Id, Workshop.Cancel);

        (await desk.Open(member, "study", Workshop.Cancel)).Value.Incidents.Should().ContainSingle()
            .Which.Should().Match<IncidentView>(incident => incident.Words == null && incident.Role == Role.Practitioner && incident.Answer == "Le nom est inventé ; il sera changé.");
    }

    [Fact]
    public async Task A_code_is_opened_with_a_reason_that_the_person_reads_and_that_goes_when_they_go()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (actor, view) = await workshop.Finished();
        var (codes, member) = (workshop.Get<ICodeDesk>(), await workshop.Person(Role.EthicsReviewer));
        string participation;
        await using (var context = workshop.Context()) { participation = (await context.Participations.SingleAsync(Workshop.Cancel)).Id; }

        (await codes.OpenOfReview(member, view.ReviewId, " ", Workshop.Cancel)).Problem.Should().BeOfType<MustBeWritten>();
        (await codes.OpenOfReview(member, view.ReviewId, "Plainte reçue sur ce dossier.", Workshop.Cancel)).Value.Should().StartWith("P-");

        (await codes.Mine(actor, participation, Workshop.Cancel)).Value.Should().ContainSingle().Which.Reason.Should().Be("Plainte reçue sur ce dossier.");
        (await codes.Mine(await workshop.Person(), participation, Workshop.Cancel)).Problem.Should().BeOfType<NotFound>();
        (await workshop.Participations.Withdraw(actor, participation, Workshop.Cancel)).IsOk.Should().BeTrue();
        await using var after = workshop.Context();
        (await after.CodeOpenings.AnyAsync(Workshop.Cancel)).Should().BeFalse();
        (await after.Payloads.AnyAsync(payload => payload.Subject == participation, Workshop.Cancel)).Should().BeFalse();
    }

    [Fact]
    public async Task What_only_a_person_can_say_is_written_into_the_dossier_and_changes_the_file_that_an_avis_is_about()
    {
        await using var workshop = await Submitted("sqlite");
        var (dossiers, member, owner) = (workshop.Get<IDossierDesk>(), await workshop.Person(Role.EthicsReviewer), new Actor(OwnerId(workshop), Role.Researcher));
        var before = DossierMarkdown.All((await dossiers.Get(member, Waiting, Workshop.Cancel)).Value);

        var filled = (await dossiers.Answer(owner, Waiting, "cer", "retention", "Deux ans, puis destruction.", Workshop.Cancel)).Value;

        filled.Fields.Single(asked => asked.Id == "retention").Should().Match<DossierField>(f => f.Value!.Fr == "Deux ans, puis destruction." && f.FilledBy == FilledBy.Person);
        DossierMarkdown.All((await dossiers.Get(member, Waiting, Workshop.Cancel)).Value).Should().NotEqual(before);
        (await dossiers.Answer(owner, Waiting, "cer", "question", "une autre question", Workshop.Cancel)).Problem.Should().BeOfType<NotAPersonsField>();
        (await dossiers.Answer(owner, Waiting, "cer", "avis", "favorable", Workshop.Cancel)).Problem.Should().BeOfType<NotAPersonsField>("an avis is given, not written into a form");
        (await dossiers.Answer(owner, Waiting, "cer", "nowhere", "x", Workshop.Cancel)).Problem.Should().BeOfType<NotFound>();
        (await dossiers.Answer(member, Waiting, "cer", "retention", "Dix ans.", Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>("who judges a dossier does not write it");
        (await dossiers.Answer(owner, Waiting, "cer", "retention", "", Workshop.Cancel)).Value.Empty.Should().Contain(asked => asked.Id == "retention");
    }

    private static AvisDraft Avis(string hash) => new(hash, Opinion.Favourable, "CER de l’université", "2026-11", new DateOnly(2026, 11, 24), "", "");

    private static string OwnerId(Workshop workshop)
    {
        using var context = workshop.Context();
        return context.Studies.Single(study => study.Id == Waiting).OwnerId!;
    }

    // A researcher's study, handed to the committee.
    private static async Task<Workshop> Submitted(string database, Func<Study, Study>? change = null)
    {
        var workshop = await Workshop.Ready(database);
        var owner = await workshop.Person(Role.Researcher);
        var study = (change ?? (same => same))(SamplePack.Study(workshop.Aid) with { Id = Waiting });
        await using var context = workshop.Context();
        context.Studies.Add(new()
        {
            Id = study.Id, Version = study.Version, Status = StudyStatus.Submitted, Hash = Draw.Hash(StoredJson.Bytes(study)), Study = study,
            AssignmentSeed = 1, CreatedAt = DateTimeOffset.UnixEpoch, OwnerId = owner.UserId,
        });
        await context.SaveChangesAsync(Workshop.Cancel);
        return workshop;
    }

    private static async Task Change(Workshop workshop, Action<StoredStudy> change, string id = Waiting)
    {
        await using var context = workshop.Context();
        change(await context.Studies.SingleAsync(study => study.Id == id, Workshop.Cancel));
        await context.SaveChangesAsync(Workshop.Cancel);
    }
}
