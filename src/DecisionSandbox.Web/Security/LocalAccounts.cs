using System.Security.Claims;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using Microsoft.AspNetCore.Identity;

namespace DecisionSandbox.Web.Security;

/// <summary>The name and the password do not go together, or the account rests after several attempts: the answer is the same, so that names cannot be tried out.</summary>
public sealed record SignInRefused() : Problem(SecurityTexts.Refused);

/// <summary>Between the cookie and the accounts that the services keep.</summary>
public sealed class LocalAccounts(UserManager<Account> users, IAccountDesk desk, FolderState folder) : IAccounts
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
        if (account is null or { IsDemo: true })
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
