using System.Security.Claims;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.StudyLinks;
using Microsoft.AspNetCore.Identity;

namespace DecisionSandbox.Web.Security;

/// <summary>The name and the password do not go together, or the account rests after several attempts: the answer is the same, so that names cannot be tried out.</summary>
public sealed record SignInRefused() : Problem(SecurityTexts.Refused);

/// <summary>No participation opens with this code, or it rests after several attempts: the answer is the same.</summary>
public sealed record CodeRefused() : Problem(SecurityTexts.CodeRefused);

/// <summary>Between the cookie and the accounts that the services keep.</summary>
public sealed class LocalAccounts(UserManager<Account> users, IAccountDesk desk, IStudyLinkDesk links, FolderState folder) : IAccounts
{
    private const string Stamp = "stamp";

    /// <inheritdoc/>
    public bool IsDemo => folder.IsDemo;

    /// <inheritdoc/>
    public async Task<Outcome<ClaimsPrincipal>> EnterDemo(Role role, CancellationToken cancel = default) =>
        await Principal(await desk.EnterDemo(role, cancel));

    /// <inheritdoc/>
    public async Task<Outcome<ClaimsPrincipal>> UseLink(string token, string name, string password, CancellationToken cancel = default) =>
        await Principal(await desk.Accept(token, name, password, cancel));

    /// <inheritdoc/>
    public async Task<Outcome<ClaimsPrincipal>> SignIn(string name, string password, CancellationToken cancel = default)
    {
        var account = await users.FindByNameAsync(name);
        if (await Check(account, password) is not { } role)
        {
            await desk.SignInFailed(cancel);
            return new SignInRefused();
        }
        var actor = new Actor(account!.Id, role);
        var recorded = await desk.SignedIn(actor, cancel);
        return recorded.Problem is { } problem ? Outcome<ClaimsPrincipal>.Failed(problem) : await Principal(actor);
    }

    /// <inheritdoc/>
    public async Task<Outcome<CameByLink>> ComeByLink(string token, ClaimsPrincipal already, CancellationToken cancel = default)
    {
        var came = await links.Enter(token, already.ToActor() is { Role: Role.Practitioner } mine ? mine : null, cancel);
        if (came.Problem is { } problem) { return problem; }
        var who = await Principal(came.Value.Actor);
        return who.Then(principal => Outcome<CameByLink>.Ok(new(principal, came.Value)));
    }

    /// <inheritdoc/>
    public async Task<Outcome<ClaimsPrincipal>> Resume(string code, CancellationToken cancel = default)
    {
        // What is no code at all takes as long as one that opens nothing.
        var read = ResumeCode.Read(code) ?? ResumeCode.Create();
        var who = await SignIn(read.Name, read.Secret, cancel);
        return who.IsOk ? who : new CodeRefused();
    }

    /// <inheritdoc/>
    public async Task<bool> StillHolds(ClaimsPrincipal principal, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.ToActor() is not { } actor || await users.FindByIdAsync(actor.UserId) is not { } account) { return false; }
        return (!account.IsDemo || folder.IsDemo)
            && await users.GetSecurityStampAsync(account) == principal.FindFirstValue(Stamp)
            && await users.IsInRoleAsync(account, actor.Role.ToString());
    }

    private async Task<Role?> Check(Account? account, string password)
    {
        // In a demonstration the accounts behind codes are of the demonstration too; those behind one click have no password.
        if (account?.PasswordHash is null || (account.IsDemo && !folder.IsDemo))
        {
            // As much work as for a name that exists: the time taken tells nothing.
            users.PasswordHasher.HashPassword(new Account(), password);
            return null;
        }
        if (await users.IsLockedOutAsync(account)) { return null; }
        if (!await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            return null;
        }
        await users.ResetAccessFailedCountAsync(account);
        return (await users.GetRolesAsync(account)).Select(name => Enum.TryParse<Role>(name, out var role) ? role : (Role?)null).FirstOrDefault(role => role is not null);
    }

    private async Task<Outcome<ClaimsPrincipal>> Principal(Outcome<Actor> who)
    {
        if (who.Problem is { } problem) { return problem; }
        var account = await users.FindByIdAsync(who.Value.UserId) ?? throw new InvalidOperationException("The account that was just used is gone.");
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id),
                new Claim(ClaimTypes.Role, who.Value.Role.ToString()),
                new Claim(Stamp, await users.GetSecurityStampAsync(account)),
            ], "sandbox"));
    }
}
