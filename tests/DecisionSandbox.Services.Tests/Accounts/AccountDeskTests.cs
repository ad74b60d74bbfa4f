using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Accounts;

public sealed class AccountDeskTests
{
    private const string Password = "quatre mots pour ouvrir";
    private static readonly Actor Terminal = Actor.Operator(Role.Administrator);

    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_link_opens_one_account_once_and_identity_accepts_its_password(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var desk = workshop.Get<IAccountDesk>();
        var link = (await desk.Invite(Terminal, Role.Researcher, Cancel)).Value;
        (await desk.Look(link.Token, Cancel)).Value.Should().Be(Role.Researcher);
        (await desk.Accept(link.Token, "amel", "court", Cancel)).Problem.Should().BeOfType<PasswordTooShort>();

        var actor = (await desk.Accept(link.Token, "amel", Password, Cancel)).Value;

        (await desk.Accept(link.Token, "second", Password, Cancel)).Problem.Should().BeOfType<LinkNotValid>();
        await using var scope = workshop.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync("AMEL"))!;
        account.Id.Should().Be(actor.UserId);
        (await users.CheckPasswordAsync(account, Password)).Should().BeTrue();
        (await users.IsInRoleAsync(account, nameof(Role.Researcher))).Should().BeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Granting_the_ethics_role_takes_a_second_person(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var desk = workshop.Get<IAccountDesk>();
        var first = (await desk.Accept((await desk.Invite(Terminal, Role.Administrator, Cancel)).Value.Token, "first", Password, Cancel)).Value;

        var link = (await desk.Invite(first, Role.EthicsReviewer, Cancel)).Value;
        link.NeedsConfirmation.Should().BeTrue();
        (await desk.Accept(link.Token, "ethics", Password, Cancel)).Problem.Should().BeOfType<LinkNotValid>();
        var pending = (await desk.Pending(first, Cancel)).Value.Single();
        (await desk.Confirm(first, pending.Id, Cancel)).Problem.Should().BeOfType<SecondPersonNeeded>();
        (await desk.Confirm(Terminal, pending.Id, Cancel)).Problem.Should().BeOfType<SecondPersonNeeded>();

        // A second administrator from the terminal needs the first one's word, so that one pair of hands cannot be two people unseen.
        var invited = (await desk.Invite(Terminal, Role.Administrator, Cancel)).Value;
        invited.NeedsConfirmation.Should().BeTrue();
        await desk.Confirm(first, (await desk.Pending(first, Cancel)).Value.Single(row => row.Role == Role.Administrator).Id, Cancel);
        var second = (await desk.Accept(invited.Token, "second", Password, Cancel)).Value;
        (await desk.Confirm(second, pending.Id, Cancel)).IsOk.Should().BeTrue();
        (await desk.Accept(link.Token, "ethics", Password, Cancel)).Value.Role.Should().Be(Role.EthicsReviewer);

        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.RoleGranted, Cancel)).Should().Be(3);
        (await context.Entries.CountAsync(entry => entry.Event == Events.InvitationConfirmed, Cancel)).Should().Be(2);
    }

    [Fact]
    public async Task A_demo_administrator_cannot_invite_real_people()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var demo = (await workshop.Get<IAccountDesk>().EnterDemo(Role.Administrator, Cancel)).Value;
        (await workshop.Get<IAccountDesk>().Invite(demo, Role.Researcher, Cancel)).Problem.Should().BeOfType<NotAllowed>();
    }
}
