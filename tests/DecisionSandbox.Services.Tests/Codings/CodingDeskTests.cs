using System.Text.Json;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Tests.Commands;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Codings;

public sealed class CodingDeskTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    // The first coder sees the aid in every third text; the second in none of them, and in one that the first gave to needs.
    private static string A(string words) => words.EndsWith('0') || words.EndsWith('3') ? "the-aid" : "needs";
    private static string B(string words) => words.StartsWith("raison 1", StringComparison.Ordinal) ? "the-aid" : "needs";

    [Theory, ClassData(typeof(Databases))]
    public async Task From_a_scheme_to_codes_by_arm_with_every_step_in_the_record(string database)
    {
        await using var study = await CodedStudy.Closed(12, database);
        var (desk, ethics) = (study.Desk, await study.Workshop.Person(Role.EthicsReviewer));
        var available = (await desk.Of(study.First, "study", Cancel)).Value;
        (available.Available[FreeTextKind.Justification], available.Available[FreeTextKind.LookedFor], available.Available.ContainsKey(FreeTextKind.Remark)).Should().Be((12, 12, false));
        var id = await study.Begun();
        (await desk.See(study.Second, id, Cancel)).Value.Should().Match<CodingView>(seen => seen.Stage == CodingStage.UnderWay && seen.Agreement == null && seen.Differences.Count == 0 && seen.Texts == 24);
        await study.CodeAll(study.First, id, A);
        var half = (await desk.See(study.Second, id, Cancel)).Value;
        (half.Stage, half.Agreement, half.Differences.Count).Should().Be((CodingStage.UnderWay, null, 0));
        (await Measures(study)).Should().BeEmpty("one coder is no coding");
        (await desk.Settle(study.First, id, "any", "needs", Cancel)).Problem.Should().BeOfType<CodersAtWork>();
        await study.CodeAll(study.Second, id, B);

        var seen = (await desk.See(study.First, id, Cancel)).Value;
        // Texts that end in 0 or 3: 6 of 24 ("10" too). "raison 1", "raison 10" (and "raison 11" is the one that names somebody): two for the second, one of them in common.
        var table = seen.Agreement!;
        (table.Texts, table.Codes, table.Disagreements.Count).Should().BeEquivalentTo((24, new[] { "needs", "the-aid" }, 6));
        table.Table.Should().BeEquivalentTo(new[] { new[] { 17, 1 }, [5, 1] }, options => options.WithStrictOrdering());
        // p_o = 18/24, p_e = (18 · 22 + 6 · 2)/24² = 408/576: κ = (432 − 408)/(576 − 408) = 1/7.
        table.Kappa.Should().BeApproximately(1.0 / 7, 1e-12);
        // α nominal: 1 − (n − 1) · 6 · 2/(2 · 40 · 8), n = 48 codes, 40 of one and 8 of the other.
        table.Alpha.Should().BeApproximately(1 - (47.0 * 12 / 640), 1e-12);
        (seen.Stage, seen.Differences.Count).Should().Be((CodingStage.ToSettle, 6));
        (await Measures(study)).Should().ContainSingle().Which.ByArm.Should().BeNull("who settles must not see the arms");

        foreach (var difference in seen.Differences)
        {
            var settled = await desk.Settle(study.Second, id, difference.TextId, "needs", Cancel);
            settled.IsOk.Should().BeTrue();
            (await desk.Settle(study.First, id, difference.TextId, "the-aid", Cancel)).Problem.Should().BeOfType<NothingToSettle>("another tab came first");
        }
        seen = (await desk.See(study.First, id, Cancel)).Value;
        seen.Stage.Should().Be(CodingStage.Settled);
        seen.Agreement!.Kappa.Should().BeApproximately(1.0 / 7, 1e-12, "agreement is that of the blind codes");
        seen.Differences.Should().OnlyContain(difference => difference.Settled == "needs" && difference.SettledBy == study.Second.UserId);
        var byArm = (await Measures(study)).Single().ByArm!;
        (byArm.Sum(arm => arm.Texts), byArm.Sum(arm => arm.People)).Should().Be((24, 12));
        byArm.Should().OnlyContain(arm => arm.Codes.Single(code => code.Code == "the-aid").Texts == null || arm.Codes.Single(code => code.Code == "the-aid").Texts == 0, "one person alone wrote of the aid in the end");

        var results = (await study.Workshop.Get<IResearchDesk>().Results(study.First, "study", Cancel)).Value;
        KeptResults.Read(KeptResults.Bytes(results), results.Summary)!.Codings.Should().BeEquivalentTo(results.Codings, compare => compare.WithStrictOrdering());

        await using var context = study.Workshop.Context();
        var events = await context.Entries.Where(entry => entry.Event.StartsWith("coding") || entry.Event == Events.CodersNamed || entry.Event == Events.CodesGiven || entry.Event == Events.DifferenceSettled)
            .OrderBy(entry => entry.Index).Select(entry => entry.Event).ToListAsync(Cancel);
        events.Should().Equal([Events.CodingFixed, Events.CodersNamed, .. Finished(12), .. Finished(12), .. Enumerable.Repeat(Events.DifferenceSettled, 6)]);
        var inspected = (await study.Workshop.Get<IInspectionDesk>().Inspect(ethics, "study", new(), Cancel)).Value.Codings.Should().ContainSingle().Subject;
        (inspected.Hash, inspected.Settled, inspected.Altered, inspected.Steps.Count).Should().Be((seen.Hash, 6, 0, 4));
        inspected.Scheme!.Codes.Select(code => code.Id).Should().Equal("needs", "the-aid", "cannot-be-coded");
        JsonSerializer.Serialize(inspected).Should().NotContainAny(study.First.UserId, study.Second.UserId, "voir le logement");
        (await study.Workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.Findings.Should().BeEmpty();

        await context.CodedTexts.Where(text => text.CodeA == "the-aid").Take(1).ExecuteUpdateAsync(row => row.SetProperty(text => text.CodeA, "needs"), Cancel);
        (await study.Workshop.Get<IInspectionDesk>().Inspect(ethics, "study", new(), Cancel)).Value.Codings.Single().Altered.Should().Be(1, "a code changed behind the record's back is noticed");

        static IEnumerable<string> Finished(int people) => [.. Enumerable.Repeat(Events.CodesGiven, people), Events.CodingFinished];
    }

    [Fact]
    public async Task The_page_the_export_and_the_command_line_give_the_same_figures()
    {
        await using var study = await CodedStudy.Closed(12);
        var id = await study.Begun();
        await study.CodeAll(study.First, id, A);
        await study.CodeAll(study.Second, id, B);
        var open = await Export(study, "open");
        open.Should().Contain("coding-1.csv").And.NotContain("coded-texts.csv", "who settles must not see the arms");
        var page = (await study.Desk.See(study.First, id, Cancel)).Value.Agreement!;

        using var command = new CommandLine();
        (await command.Run("analyse", "--coding", Path.Combine(study.Workshop.Path, "open", "coding-1.csv"), "--out", command.In("r.json"))).Fine();
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(command.In("r.json"), Cancel));
        var root = json.RootElement;
        (root.GetProperty("cohenKappa").GetDouble(), root.GetProperty("krippendorffAlpha").GetDouble(), root.GetProperty("sameCode").GetDouble()).Should().Be((page.Kappa!.Value, page.Alpha!.Value, page.Same));
        root.GetProperty("cohenKappaCi95").EnumerateArray().Select(one => one.GetDouble()).Should().Equal(page.KappaCi95!.Low, page.KappaCi95.High);
        root.GetProperty("krippendorffAlphaCi95").EnumerateArray().Select(one => one.GetDouble()).Should().Equal(page.AlphaCi95!.Low, page.AlphaCi95.High);
        root.GetProperty("table").EnumerateArray().Select(row => row.EnumerateArray().Select(one => one.GetInt32())).Should().BeEquivalentTo(page.Table);

        foreach (var difference in (await study.Desk.See(study.First, id, Cancel)).Value.Differences) { (await study.Desk.Settle(study.First, id, difference.TextId, "cannot-be-coded", Cancel)).IsOk.Should().BeTrue(); }
        (await Export(study, "settled")).Should().Contain(["coding-1.csv", "coded-texts.csv", "coded-texts.parquet"]);
        var folder = Path.Combine(study.Workshop.Path, "settled");
        var rows = File.ReadLines(Path.Combine(folder, "coded-texts.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        rows.Count(row => row[10] == "cannot-be-coded").Should().Be(6);
        rows.Should().OnlyContain(row => row[7] == row[8] ? row[9].Length == 0 && row[10] == row[7] : row[10] == row[9]);
        File.ReadAllText(Path.Combine(folder, "codebook.csv")).Should().Contain("coding-1.csv,needs,Besoins : Le texte parle de la personne.,Needs: The text is about the person.");
        File.ReadAllText(Path.Combine(folder, "manifest.json")).Should().Contain("coded-texts.csv");
        foreach (var file in Directory.EnumerateFiles(folder)) { (await File.ReadAllTextAsync(file, Cancel)).Should().NotContainAny(CodedStudy.Name, "voir le logement", study.First.UserId, study.Second.UserId); }
    }

    [Fact]
    public async Task What_a_person_wrote_leaves_the_tables_and_what_committed_to_its_codes_is_destroyed()
    {
        await using var study = await CodedStudy.Closed();
        var id = await study.Begun();
        await study.CodeAll(study.First, id, _ => "needs");
        await study.CodeAll(study.Second, id, _ => "the-aid");
        JsonSerializer.Serialize((await study.Desk.See(study.First, id, Cancel)).Value.Differences.Select(one => one.Words.Words.Fr)).Should().Contain("[nom]").And.NotContain(CodedStudy.Name);
        foreach (var difference in (await study.Desk.See(study.First, id, Cancel)).Value.Differences) { (await study.Desk.Settle(study.First, id, difference.TextId, "needs", Cancel)).IsOk.Should().BeTrue(); }
        var (actor, view) = study.People[0];
        var person = view.Participation.Id;
        await using var context = study.Workshop.Context();
        string[] fields = ["codes", "settled"];
        (await context.Payloads.CountAsync(payload => payload.Subject == person && fields.Contains(payload.Field), Cancel)).Should().BeGreaterThan(2);
        (await study.Workshop.Participations.Withdraw(actor, person, Cancel)).IsOk.Should().BeTrue();

        (await context.Payloads.AnyAsync(payload => payload.Subject == person, Cancel)).Should().BeFalse();
        var seen = (await study.Desk.See(study.First, id, Cancel)).Value;
        (seen.Texts, seen.Gone, seen.Agreement!.Texts).Should().Be((10, 2, 10));
        (await Measures(study)).Single().ByArm!.Sum(arm => arm.Texts).Should().Be(10);
        await Export(study, "after");
        File.ReadLines(Path.Combine(study.Workshop.Path, "after", "coded-texts.csv")).Should().HaveCount(11);
        var inspected = (await study.Workshop.Get<IInspectionDesk>().Inspect(await study.Workshop.Person(Role.EthicsReviewer), "study", new(), Cancel)).Value.Codings.Single();
        inspected.Altered.Should().Be(0, "what was erased was not altered");
    }

    [Fact]
    public async Task Only_the_researcher_of_a_closed_study_begins_a_coding_with_two_people_who_did_not_take_part()
    {
        await using var study = await CodedStudy.Closed(2);
        var desk = study.Desk;
        foreach (var role in (Role[])[Role.Practitioner, Role.EthicsReviewer, Role.Administrator])
        {
            var other = await study.Workshop.Person(role);
            (await desk.Of(other, "study", Cancel)).Problem.Should().BeOfType<NotAllowed>();
            (await desk.Fix(other, "study", CodedStudy.Draft, Cancel)).Problem.Should().BeOfType<NotAllowed>();
        }
        await using var context = study.Workshop.Context();
        await context.Studies.ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, StudyStatus.Recruiting), Cancel);
        (await desk.Fix(study.First, "study", CodedStudy.Draft, Cancel)).Problem.Should().BeOfType<StudyStillOpen>();
        await study.Close();
        (await desk.Fix(study.First, "study", CodedStudy.Draft with { Kinds = [FreeTextKind.Remark] }, Cancel)).Problem.Should().BeOfType<NothingToCode>();
        var id = (await desk.Fix(study.First, "study", CodedStudy.Draft, Cancel)).Value.Id;
        var took = new Actor(study.People[0].Actor.UserId, Role.Researcher);
        context.UserRoles.Add(new() { UserId = took.UserId, RoleId = nameof(Role.Researcher) });
        await context.SaveChangesAsync(Cancel);
        (await desk.See(study.First, id, Cancel)).Value.Candidates.Select(one => one.UserId).Should().BeEquivalentTo([study.First.UserId, study.Second.UserId]);
        foreach (var unfit in (string[])[study.First.UserId, took.UserId, "nobody", (await study.Workshop.Person()).UserId])
        {
            (await desk.Name(study.First, id, study.First.UserId, unfit, Cancel)).Problem.Should().BeOfType<CodersUnfit>();
        }
        (await desk.Name(study.First, id, study.First.UserId, study.Second.UserId, Cancel)).IsOk.Should().BeTrue();
        (await desk.Name(study.First, id, study.Second.UserId, study.First.UserId, Cancel)).Problem.Should().BeOfType<CodersAlreadyNamed>();
        (await context.CodedTexts.CountAsync(Cancel)).Should().Be(4);

        var stored = await context.Studies.AsNoTracking().SingleAsync(row => row.Id == "study", Cancel);
        context.Studies.Add(new StoredStudy
        {
            Id = "theirs", Version = 1, Status = StudyStatus.Closed, Hash = stored.Hash, Study = stored.Study with { Id = "theirs" }, AssignmentSeed = 1, CreatedAt = stored.CreatedAt, OwnerId = study.Second.UserId,
        });
        await context.SaveChangesAsync(Cancel);
        (await desk.Of(study.First, "theirs", Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Fix(study.First, "theirs", CodedStudy.Draft, Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Of(study.Second, "theirs", Cancel)).IsOk.Should().BeTrue();
    }

    [Fact]
    public void What_is_missing_in_a_scheme_is_said()
    {
        var (draft, code) = (CodedStudy.Draft, CodedStudy.Draft.Codes[0]);
        CodingScheme.From(draft).Value.Codes.Select(one => one.Id).Should().Equal("needs", "the-aid", "cannot-be-coded");
        CodingScheme.From(draft with { Codes = [code with { Name = new("Besoins (2)", "Needs, (daily) 2!") }, draft.Codes[1]] }).Value.Codes[0].Id.Should().Be("needs-daily");
        CodingScheme[] unfit =
        [
            draft with { Question = new("", "What?") }, draft with { Question = new("Quoi ?", new string('a', 501)) }, draft with { Kinds = [] }, draft with { Codes = [code] },
            draft with { Codes = [.. Enumerable.Range(0, 10).Select(i => code with { Name = new("a", "code " + (char)('a' + i)) })] }, draft with { Codes = [code, code] },
            draft with { Codes = [code, code with { Name = new("x", "Cannot be coded") }] }, draft with { Codes = [code, code with { Name = new("", "other") }] },
            draft with { Codes = [code, code with { Name = new("autre", "other"), Definition = new("d", " ") }] }, draft with { Codes = [code, code with { Name = new("chiffres", "123") }] },
        ];
        unfit.Should().OnlyContain(one => CodingScheme.From(one).Problem is SchemeFlaw);
    }

    private static async Task<IReadOnlyList<CodingMeasures>> Measures(CodedStudy study) => (await study.Workshop.Get<IResearchDesk>().Results(study.First, "study", Cancel)).Value.Codings;

    private static async Task<IReadOnlyList<string>> Export(CodedStudy study, string name) =>
        (await study.Workshop.Get<IResearchDesk>().Export(study.First, "study", Path.Combine(study.Workshop.Path, name), Cancel)).Value.Files;
}
