using System.Text.Json;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Codings;

/// <summary>A coder is blind: what they see does not change with the arm, the aid or the other coder's codes. A desk that lets any of these through is caught.</summary>
public sealed class CoderDeskTests
{
    private static readonly JsonSerializerOptions s_asWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory]
    [InlineData(null, false), InlineData("arm", true), InlineData("suggestion", true), InlineData("other", true), InlineData("kind", true)]
    public async Task What_a_coder_sees_hangs_on_nothing_that_they_must_not_know(string? leak, bool isCaught)
    {
        await using var study = await CodedStudy.Closed();
        var id = await study.Begun();
        ICoderDesk desk = leak is null ? study.Coders : new LeakingCoderDesk(study.Coders, study.Workshop, leak);
        var before = await Everything(desk, study.Second, id);
        await Disturb(study, id);
        var after = await Everything(desk, study.Second, id);

        before.Should().NotContain(CodedStudy.Name).And.Contain("[nom]");
        (after != before).Should().Be(isCaught);
    }

    [Fact]
    public async Task Nothing_on_a_sheet_leads_to_a_person_a_file_or_an_arm()
    {
        await using var study = await CodedStudy.Closed();
        var sheet = await Everything(study.Coders, study.Second, await study.Begun());
        await using var context = study.Workshop.Context();
        var people = await context.Participations.AsNoTracking().ToListAsync(Cancel);
        var reviews = await context.Reviews.AsNoTracking().ToListAsync(Cancel);
        sheet.Should().NotContainAny([.. people.SelectMany(person => new[] { person.Id, person.Code, person.UserId!, person.Arm }), .. reviews.SelectMany(review => new[] { review.Id, review.CaseId, review.ShownHash! })]);
    }

    [Fact]
    public async Task The_same_post_twice_codes_one_text_once_and_a_second_tab_is_told_where_it_stands()
    {
        await using var study = await CodedStudy.Closed();
        var (desk, id) = (study.Coders, await study.Begun());
        var text = (await desk.Open(study.First, id, null, Cancel)).Value.Text!;
        var posts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Code(study.First, id, text.Id, "needs", Cancel)));
        posts.Should().OnlyContain(post => post.IsOk && post.Value.Coded == 1 && post.Value.Text!.Id != text.Id);
        (await desk.Code(study.First, id, text.Id, "the-aid", Cancel)).Value.Coded.Should().Be(1, "another tab changes the code, it does not add one");
        (await desk.Open(study.First, id, 1, Cancel)).Value.Text.Should().Match<SheetText>(one => one.Id == text.Id && one.Code == "the-aid");
        (await desk.Open(study.Second, id, null, Cancel)).Value.Coded.Should().Be(0);
        (await desk.Code(study.First, id, text.Id, "nonsense", Cancel)).Problem.Should().BeOfType<CodeNotInScheme>();
        (await desk.Finish(study.First, id, Cancel)).Problem.Should().Be(new TextsLeft(11));

        await study.CodeAll(study.First, id, _ => "needs");
        (await desk.Code(study.First, id, text.Id, "needs", Cancel)).Problem.Should().BeOfType<CodingAlreadyFinished>();
        (await desk.Finish(study.First, id, Cancel)).Problem.Should().BeOfType<CodingAlreadyFinished>();
        (await desk.Open(study.First, id, 1, Cancel)).Value.Text!.Code.Should().Be("the-aid", "a late post changed nothing");
        await using var context = study.Workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.CodingFinished, Cancel)).Should().Be(1);
    }

    [Fact]
    public async Task Only_the_two_coders_code_and_each_finds_the_work_that_waits()
    {
        await using var study = await CodedStudy.Closed();
        var (desk, id) = (study.Coders, await study.Begun());
        var third = await study.Workshop.Person(Role.Researcher);
        (await desk.Open(third, id, null, Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Code(third, id, "any", "needs", Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Finish(third, id, Cancel)).Problem.Should().BeOfType<NotFound>();
        foreach (var role in (Role[])[Role.Practitioner, Role.EthicsReviewer, Role.Administrator])
        {
            (await desk.Open(await study.Workshop.Person(role), id, null, Cancel)).Problem.Should().BeOfType<NotAllowed>();
            (await desk.Mine(await study.Workshop.Person(role), Cancel)).Problem.Should().BeOfType<NotAllowed>();
        }
        (await desk.Mine(third, Cancel)).Value.Should().BeEmpty();
        (await desk.Mine(study.Second, Cancel)).Value.Should().ContainSingle().Which.Should().Match<CoderTask>(task => task.CodingId == id && task.Coded == 0 && task.Texts == 12);
        await study.CodeAll(study.Second, id, _ => "needs");
        (await desk.Mine(study.Second, Cancel)).Value.Should().BeEmpty();
        (await desk.Mine(study.First, Cancel)).Value.Should().ContainSingle();
    }

    [Fact]
    public async Task Who_withdraws_while_coders_work_takes_their_texts_out_and_the_others_stay_where_they_stood()
    {
        await using var study = await CodedStudy.Closed();
        var (desk, id) = (study.Coders, await study.Begun());
        var order = await Order(study, id);
        var (actor, view) = study.People[2];
        await using var context = study.Workshop.Context();
        var gone = await context.CodedTexts.Where(text => text.ParticipationId == view.Participation.Id).Select(text => text.Id).ToListAsync(Cancel);
        (await desk.Code(study.First, id, gone[0], "needs", Cancel)).IsOk.Should().BeTrue();
        (await study.Workshop.Participations.Withdraw(actor, view.Participation.Id, Cancel)).IsOk.Should().BeTrue();

        gone.Should().HaveCount(2);
        (await desk.Code(study.First, id, gone[0], "needs", Cancel)).Problem.Should().BeOfType<TextGone>();
        (await Order(study, id)).Should().Equal(order.Except(gone));
        (await study.Desk.See(study.First, id, Cancel)).Value.Should().Match<CodingView>(seen => seen.Texts == 10 && seen.Gone == 2);
        (await context.CodedTexts.AnyAsync(text => text.ParticipationId == view.Participation.Id, Cancel)).Should().BeFalse();
    }

    [Theory]
    [InlineData(false, true), InlineData(true, false)]
    public void An_order_is_a_coder_s_own_hangs_on_no_place_and_keeps_when_a_text_goes(bool isBroken, bool holds)
    {
        string[] texts = [.. Enumerable.Range(0, 30).Select(i => $"t{i:d2}")];
        IReadOnlyList<string> Ordered(IEnumerable<string> some, long seed, bool first) => isBroken ? [.. some.Order(StringComparer.Ordinal)] : CoderOrder.Of(some, text => text, seed, first);
        var seeds = Enumerable.Range(1, 400).ToList();
        var mean = texts.Select(text => seeds.Average(seed => Ordered(texts, seed, true).ToList().IndexOf(text))).ToList();
        var unlike = seeds.Count(seed => !Ordered(texts, seed, true).SequenceEqual(Ordered(texts, seed, false)));
        var kept = seeds.All(seed => Ordered(texts.Where(text => text != "t07"), seed, true).SequenceEqual(Ordered(texts, seed, true).Where(text => text != "t07")));
        // 30 places: mean 14.5, standard error of 400 draws .43.
        (mean.TrueForAll(place => Math.Abs(place - 14.5) < 2) && unlike == seeds.Count && kept).Should().Be(holds);
    }

    private static async Task<List<string>> Order(CodedStudy study, string id)
    {
        var order = new List<string>();
        for (var (place, all) = (1, 1); place <= all; place++)
        {
            var sheet = (await study.Coders.Open(study.Second, id, place, Cancel)).Value;
            all = sheet.Texts;
            order.Add(sheet.Text!.Id);
        }
        return order;
    }

    /// <summary>All that a coder can see of a coding, to the letter.</summary>
    private static async Task<string> Everything(ICoderDesk desk, Actor coder, string id)
    {
        var all = new List<object> { (await desk.Mine(coder, Cancel)).Value };
        for (var place = 1; place <= 12; place++) { all.Add((await desk.Open(coder, id, place, Cancel)).Value); }
        return JsonSerializer.Serialize(all, s_asWritten);
    }

    /// <summary>Other arms, other suggestions, another coder's codes, texts written for something else.</summary>
    private static async Task Disturb(CodedStudy study, string id)
    {
        await study.CodeAll(study.First, id, _ => "needs");
        await using var context = study.Workshop.Context();
        await context.Participations.ExecuteUpdateAsync(row => row.SetProperty(person => person.Arm, person => person.Arm == "suggestion" ? "suggestion-factors" : "suggestion"), Cancel);
        await context.Reviews.ExecuteUpdateAsync(row => row.SetProperty(review => review.ShownHash, "sha256:other"), Cancel);
        await context.CodedTexts.ExecuteUpdateAsync(row => row.SetProperty(text => text.Kind, FreeTextKind.OtherElement), Cancel);
    }
}

/// <summary>The real desk with one thing too many.</summary>
internal sealed class LeakingCoderDesk(ICoderDesk real, Workshop workshop, string leak) : ICoderDesk
{
    public Task<Outcome<IReadOnlyList<CoderTask>>> Mine(Actor actor, CancellationToken cancel = default) => real.Mine(actor, cancel);

    public async Task<Outcome<CoderSheet>> Open(Actor actor, string codingId, int? position = null, CancellationToken cancel = default)
    {
        var sheet = (await real.Open(actor, codingId, position, cancel)).Value;
        await using var context = workshop.Context();
        var text = await context.CodedTexts.AsNoTracking().SingleAsync(row => row.Id == sheet.Text!.Id, cancel);
        var person = await context.Participations.AsNoTracking().SingleAsync(row => row.Id == text.ParticipationId, cancel);
        var review = await context.Reviews.AsNoTracking().SingleAsync(row => row.Id == text.ReviewId, cancel);
        var more = leak switch { "arm" => person.Arm, "suggestion" => review.ShownHash, "other" => text.CodeA, _ => text.Kind.ToString() };
        return sheet with { Question = new($"{sheet.Question.Fr} {more}", sheet.Question.En) };
    }

    public Task<Outcome<CoderSheet>> Code(Actor actor, string codingId, string textId, string code, CancellationToken cancel = default) => real.Code(actor, codingId, textId, code, cancel);

    public Task<Outcome<CoderSheet>> Finish(Actor actor, string codingId, CancellationToken cancel = default) => real.Finish(actor, codingId, cancel);
}
