using System.Buffers.Text;
using System.Security.Cryptography;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Accounts;

/// <inheritdoc cref="IAccountDesk"/>
public sealed class AccountDesk(Doorway doorway, FolderState folder, IServiceScopeFactory scopes, ServerClock clock) : IAccountDesk
{
    private static readonly TimeSpan LinkLives = TimeSpan.FromDays(7), FailuresTogether = TimeSpan.FromMinutes(1);

    private static readonly UseCase
        InviteSomebody = new("invite", Role.Administrator),
        ListPending = new("list-invitations", Role.Administrator),
        ConfirmIt = new("confirm-invitation", Role.Administrator),
        UseLink = new("accept-invitation", Role.Administrator),
        SignIn = new("sign-in", Enum.GetValues<Role>()),
        Demo = new("enter-demo", Enum.GetValues<Role>());

    // Use cases that nobody is signed in for yet run on the machine's own behalf.
    private static readonly Actor Door = Actor.Operator(Role.Administrator);

    private int _failures;
    private DateTimeOffset _lastFailure = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public Task<Outcome<Invitation>> Invite(Actor actor, Role role, CancellationToken cancel = default) =>
        doorway.Write(actor, InviteSomebody, async work =>
        {
            ArgumentNullException.ThrowIfNull(actor);
            if (!actor.IsOperator && await IsDemo(work.Context, actor, cancel)) { return new NotAllowed(); }
            // The terminal alone makes the first administrator. Who inspects, and who may confirm that, takes a second person from then on:
            // the terminal cannot confirm, nor can who issued the invitation.
            var second = role == Role.EthicsReviewer || (role == Role.Administrator && actor.IsOperator && await RealAdministrators(work.Context).AnyAsync(cancel));
            var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
            var row = new StoredInvitation
            {
                TokenHash = Hash(token),
                Role = role,
                IssuedBy = actor.UserId,
                NeedsConfirmation = second,
                ExpiresAt = work.Now + LinkLives,
            };
            work.Context.Invitations.Add(row);
            work.Record(new EntryDraft(Events.InvitationIssued, new()) { Facts = new Dictionary<string, object> { ["role"] = role.ToString(), ["by"] = actor.IsOperator ? "terminal" : "administrator" } });
            folder.IsDemo = false;
            return Outcome<Invitation>.Ok(new(token, role, row.ExpiresAt, row.NeedsConfirmation));
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<PendingInvitation>>> Pending(Actor actor, CancellationToken cancel = default) =>
        doorway.Read(actor, ListPending, async work => Outcome<IReadOnlyList<PendingInvitation>>.Ok(
            [.. (await work.Context.Invitations.Where(row => row.NeedsConfirmation && row.UsedAt == null && row.ConfirmedBy == null).ToListAsync(cancel))
                .Where(row => row.ExpiresAt > work.Now).Select(row => new PendingInvitation(row.TokenHash, row.Role, row.ExpiresAt, false))]), cancel);

    /// <inheritdoc/>
    public Task<Outcome<PendingInvitation>> Confirm(Actor actor, string invitationId, CancellationToken cancel = default) =>
        doorway.Write(actor, ConfirmIt, async work =>
        {
            ArgumentNullException.ThrowIfNull(actor);
            var row = await work.Context.Invitations.FirstOrDefaultAsync(invitation => invitation.TokenHash == invitationId, cancel);
            if (row is null || row.UsedAt is not null || row.ExpiresAt <= work.Now) { return Outcome<PendingInvitation>.Failed(new NotFound()); }
            if (actor.IsOperator || row.IssuedBy == actor.UserId || await IsDemo(work.Context, actor, cancel)) { return new SecondPersonNeeded(); }
            row.ConfirmedBy = actor.UserId;
            work.Record(new EntryDraft(Events.InvitationConfirmed, new()) { Facts = new Dictionary<string, object> { ["role"] = row.Role.ToString() } });
            return new PendingInvitation(row.TokenHash, row.Role, row.ExpiresAt, true);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<Role>> Look(string token, CancellationToken cancel = default) =>
        doorway.Read(Door, UseLink, async work => (await Valid(work, token, cancel)).Then(row => Outcome<Role>.Ok(row.Role)), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Actor>> Accept(string token, string userName, string password, CancellationToken cancel = default) =>
        doorway.Write(Door, UseLink, async work =>
        {
            var valid = await Valid(work, token, cancel);
            if (valid.Problem is { } problem) { return Outcome<Actor>.Failed(problem); }
            var account = new Account { Id = Draw.Id(), UserName = userName, SecurityStamp = Draw.Id(), LockoutEnabled = true };
            if (await Refusal(work.Context, account, password, cancel) is { } refused) { return refused; }
            work.Context.Users.Add(account);
            work.Context.UserRoles.Add(new() { UserId = account.Id, RoleId = valid.Value.Role.ToString() });
            valid.Value.UsedAt = work.Now;
            work.Record(new EntryDraft(Events.RoleGranted, new())
            {
                Facts = new Dictionary<string, object> { ["role"] = valid.Value.Role.ToString(), ["confirmed"] = valid.Value.ConfirmedBy is not null },
            });
            return new Actor(account.Id, valid.Value.Role);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<bool>> SignedIn(Actor actor, CancellationToken cancel = default) =>
        doorway.Write(actor, SignIn, work =>
        {
            // Failures since the last minute's entry would otherwise wait for the next failure.
            RecordFailures(work);
            // A practitioner's sign-in says who takes part when: it is counted, not named.
            work.Record(new EntryDraft(Events.SignedIn, new()) { Facts = new Dictionary<string, object> { ["role"] = actor.Role.ToString() } });
            return Task.FromResult(Outcome<bool>.Ok(true));
        }, cancel);

    /// <inheritdoc/>
    public async Task SignInFailed(CancellationToken cancel = default)
    {
        Interlocked.Increment(ref _failures);
        if (clock.Now - _lastFailure < FailuresTogether) { return; }
        _lastFailure = clock.Now;
        await doorway.Write(Door, SignIn, work =>
        {
            RecordFailures(work);
            return Task.FromResult(Outcome<bool>.Ok(true));
        }, cancel);
    }

    private void RecordFailures(Work work)
    {
        if (Interlocked.Exchange(ref _failures, 0) is > 0 and var times)
        {
            work.Record(new EntryDraft(Events.SignInFailed, new()) { Facts = new Dictionary<string, object> { ["times"] = times } });
        }
    }

    /// <inheritdoc/>
    public Task<Outcome<Actor>> EnterDemo(Role role, CancellationToken cancel = default) =>
        doorway.Write(Door, Demo, async work =>
        {
            if (!folder.IsDemo || await SandboxStart.HasRealAccounts(work.Context, cancel)) { return Outcome<Actor>.Failed(new NotDemo()); }
            var id = role == Role.Practitioner ? "demo-" + Draw.Id() : "demo-" + role;
            if (!await work.Context.Users.AnyAsync(account => account.Id == id, cancel))
            {
                work.Context.Users.Add(new() { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), SecurityStamp = Draw.Id(), IsDemo = true });
                work.Context.UserRoles.Add(new() { UserId = id, RoleId = role.ToString() });
            }
            work.Record(new EntryDraft(Events.SignedIn, new()) { Facts = new Dictionary<string, object> { ["role"] = role.ToString(), ["demo"] = true } });
            return new Actor(id, role);
        }, cancel);

    private static async Task<Outcome<StoredInvitation>> Valid(Work work, string token, CancellationToken cancel)
    {
        var hash = Hash(token);
        var row = await work.Context.Invitations.FirstOrDefaultAsync(invitation => invitation.TokenHash == hash, cancel);
        return row is null || row.UsedAt is not null || row.ExpiresAt <= work.Now || (row.NeedsConfirmation && row.ConfirmedBy is null) ? new LinkNotValid() : row;
    }

    private async Task<Problem?> Refusal(SandboxContext context, Account account, string password, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var name = users.NormalizeName(account.UserName);
        if (string.IsNullOrWhiteSpace(name) || name.Length > 60 || !account.UserName!.All(c => char.IsLetterOrDigit(c) || "-._@".Contains(c, StringComparison.Ordinal)))
        {
            return new NameNotAllowed();
        }
        if (await context.Users.AnyAsync(other => other.NormalizedUserName == name, cancel)) { return new AccountNameTaken(); }
        foreach (var validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, account, password)).Succeeded)
            {
                return new PasswordTooShort();
            }
        }
        account.NormalizedUserName = name;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        return null;
    }

    private static IQueryable<string> RealAdministrators(SandboxContext context) =>
        from held in context.UserRoles
        join account in context.Users on held.UserId equals account.Id
        where held.RoleId == nameof(Role.Administrator) && !account.IsDemo
        select account.Id;

    private static Task<bool> IsDemo(SandboxContext context, Actor actor, CancellationToken cancel) =>
        context.Users.AnyAsync(account => account.Id == actor.UserId && account.IsDemo, cancel);

    private static string Hash(string token) => Draw.Hash(System.Text.Encoding.UTF8.GetBytes(token));
}
