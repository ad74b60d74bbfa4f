using System.Text;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.StudyLinks;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.StudyLinks;

/// <summary>A link lets in as many as it was made for, until it expires, into one study; whoever comes gets a code of which the hash alone is kept.</summary>
public sealed class StudyLinkDeskTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_link_lets_in_as_many_as_it_is_for_and_says_in_one_sentence_why_no_more(string database)
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<TimeProvider>(time));
        var (desk, researcher) = (workshop.Get<IStudyLinkDesk>(), await workshop.Person(Role.Researcher));
        (await desk.Look("nothing", Cancel)).Problem.Should().BeOfType<StudyLinkUnknown>();
        foreach (var wrong in new LinksAsked[] { new(0, 1, 1), new(1, 0, 1), new(1, 1, 0), new(201, 1, 1), new(1, 501, 1), new(1, 1, 366) })
        {
            (await desk.Make(researcher, "study", wrong, Cancel)).Problem.Should().BeOfType<LinksOutOfBounds>();
        }

        var made = (await desk.Make(researcher, "study", new(2, 2, 10), Cancel)).Value;
        made.Select(link => link.Token).Distinct().Should().HaveCount(2);
        (await desk.Look(made[0].Token, Cancel)).Value.Study.En.Should().Be("Sample study");
        var first = (await desk.Enter(made[0].Token, null, Cancel)).Value;
        var second = (await desk.Enter(made[0].Token, null, Cancel)).Value;
        first.Actor.UserId.Should().NotBe(second.Actor.UserId);
        (await desk.Enter(made[0].Token, null, Cancel)).Problem.Should().BeOfType<StudyLinkUsedUp>();
        (await desk.Look(made[0].Token, Cancel)).Problem.Should().BeOfType<StudyLinkUsedUp>();
        (await workshop.Participations.Join(first.Actor, first.Request, Cancel)).Value.StudyId.Should().Be("study");
        (await desk.List(researcher, "study", Cancel)).Value.Links.Select(link => link.Used).Should().BeEquivalentTo([2, 0]);

        time.Pass(TimeSpan.FromDays(10));
        (await desk.Enter(made[1].Token, null, Cancel)).Problem.Should().BeOfType<StudyLinkExpired>();
        (await desk.List(researcher, "study", Cancel)).Value.Links.Should().OnlyContain(link => link.IsOver);

        await using var context = workshop.Context();
        (await context.StudyLinks.AsNoTracking().ToListAsync(Cancel)).Should().OnlyContain(row => row.TokenHash.StartsWith("sha256:", StringComparison.Ordinal));
        var entries = string.Concat((await context.Entries.AsNoTracking().ToListAsync(Cancel)).Select(row => Encoding.UTF8.GetString(row.Bytes)));
        entries.Should().Contain("study-links-made").And.Contain("study-link-used").And.NotContain(made[0].Token).And.NotContain(first.Actor.UserId);
    }

    [Fact]
    public async Task The_code_is_kept_as_a_hash_alone_and_opens_that_account_and_no_other()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var desk = workshop.Get<IStudyLinkDesk>();
        var link = (await desk.Make(await workshop.Person(Role.Researcher), "study", new(1, 2, 10), Cancel)).Value.Single();
        var came = (await desk.Enter(link.Token, null, Cancel)).Value;
        var code = ResumeCode.Read(came.Code)!;
        await using (var context = workshop.Context())
        {
            var account = await context.Users.AsNoTracking().SingleAsync(user => user.Id == came.Actor.UserId, Cancel);
            (account.UserName, account.LockoutEnabled, account.IsDemo).Should().Be((code.Name, true, true), "a demonstration's accounts end with it");
            account.PasswordHash.Should().NotContain(code.Secret);
            var hasher = new PasswordHasher<Account>();
            hasher.VerifyHashedPassword(account, account.PasswordHash!, code.Secret).Should().Be(PasswordVerificationResult.Success);
            hasher.VerifyHashedPassword(account, account.PasswordHash!, code.Secret[..^1] + (code.Secret[^1] == 'A' ? 'B' : 'A')).Should().Be(PasswordVerificationResult.Failed);
        }
        Directory.EnumerateFiles(workshop.Path).Any(file => ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(code.Secret)) >= 0).Should().BeFalse("the secret stands in no file");
        (await SandboxStart.HasRealAccounts(workshop.Context(), Cancel)).Should().BeFalse("a link does not end the demonstration");

        var again = (await desk.Enter(link.Token, came.Actor, Cancel)).Value;
        (again.Actor, again.Code).Should().Be((came.Actor, null), "who is signed in keeps the account");
    }

    [Fact]
    public async Task Only_the_owner_makes_links_and_a_study_that_is_not_open_lets_nobody_in()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var desk = workshop.Get<IStudyLinkDesk>();
        var (owner, other) = (await workshop.Person(Role.Researcher), await workshop.Person(Role.Researcher));
        var link = (await desk.Make(owner, "study", new(1, 5, 10), Cancel)).Value.Single();
        await using (var context = workshop.Context())
        {
            await context.Studies.Where(row => row.Id == "study").ExecuteUpdateAsync(row => row.SetProperty(study => study.Status, StudyStatus.Paused), Cancel);
        }
        (await desk.Enter(link.Token, null, Cancel)).Problem.Should().BeOfType<StudyNotOpen>();
        await using (var context = workshop.Context())
        {
            await context.Database.ExecuteSqlAsync($"UPDATE \"Studies\" SET \"OwnerId\" = {owner.UserId} WHERE \"Id\" = 'study'", Cancel);
            (await context.StudyLinks.SingleAsync(Cancel)).Used.Should().Be(0);
        }
        (await desk.Make(other, "study", new(1, 1, 1), Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.List(other, "study", Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Make(await workshop.Person(), "study", new(1, 1, 1), Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await desk.Make(owner, "study", new(1, 1, 1), Cancel)).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task A_link_carries_the_profile_it_was_made_for()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var study = SamplePack.Study(workshop.Aid, "profiles") with { Randomisation = new() { Strata = Strata.Profile, Profiles = [new("asg", new("Assistant", "Assistant")), new("other", new("Autre", "Other"))] } };
        await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, Cancel);
        var (desk, researcher) = (workshop.Get<IStudyLinkDesk>(), await workshop.Person(Role.Researcher));
        var link = (await desk.Make(researcher, "profiles", new(1, 1, 1, "asg"), Cancel)).Value.Single();
        (await desk.Look(link.Token, Cancel)).Value.AsksProfile.Should().BeEmpty();
        var came = (await desk.Enter(link.Token, null, Cancel)).Value;
        (await workshop.Participations.Join(came.Actor, came.Request, Cancel)).IsOk.Should().BeTrue();
        var open = (await desk.Make(researcher, "profiles", new(1, 1, 1), Cancel)).Value.Single();
        (await desk.Look(open.Token, Cancel)).Value.AsksProfile.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(" abcd-efgh-jkmn-pqrs ", "ABCD-EFGH-JKMN-PQRS")]
    [InlineData("ABCDEFGHJKMNPQRS", "ABCD-EFGH-JKMN-PQRS")]
    [InlineData("abcd efgh jkmn pqrs", "ABCD-EFGH-JKMN-PQRS")]
    [InlineData("ABCD-EFGH-JKMN", null)]
    [InlineData("ABCD-EFGH-JKMN-PQR0", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? code) => (ResumeCode.Read(typed) is { } read ? read.ToString() : null).Should().Be(code);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
