using System.Security.Claims;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using Microsoft.AspNetCore.Identity;

namespace DecisionSandbox.Web.Security;

/// <summary>The name and the password do not go together, or the account rests after several attempts: the answer is the same, so that names cannot be tried out.</summary>
public sealed record SignInRefused() : Problem(SecurityTexts.Refused);

/// <summary>The folder holds real accounts: nobody enters with one click.</summary>
public sealed record NoDemo() : Problem(SecurityTexts.NoDemo);

/// <summary>Local accounts of ASP.NET Core Identity, and the ones that demo mode enters.</summary>
public sealed class LocalAccounts(UserManager<Account> users, FolderState folder) : IAccounts
{
    private const string Stamp = "stamp";

    /// <inheritdoc/>
    public bool IsDemo => folder.IsDemo;

    /// <inheritdoc/>
    public async Task<Outcome<ClaimsPrincipal>> EnterDemo(Role role, CancellationToken cancel = default)
    {
        if (!folder.IsDemo) { return new NoDemo(); }
        var name = $"demo-{role}".ToLowerInvariant();
        var account = await users.FindByNameAsync(name);
        if (account is null)
        {
            account = new Account { UserName = name, IsDemo = true };
            // Two clicks at once: the second finds what the first made.
            if (!(await users.CreateAsync(account)).Succeeded) { account = await users.FindByNameAsync(name); }
        }
        if (account is not { IsDemo: true }) { return new NoDemo(); }
        if (!await users.IsInRoleAsync(account, role.ToString())) { await users.AddToRoleAsync(account, role.ToString()); }
        return await Principal(account, role);
    }

    /// <inheritdoc/>
    public async Task<Outcome<ClaimsPrincipal>> SignIn(string name, string password, CancellationToken cancel = default)
    {
        var account = await users.FindByNameAsync(name);
        if (account is null or { IsDemo: true })
        {
            // As much work as for a name that exists: the time taken tells nothing.
            new PasswordHasher<Account>().HashPassword(new Account(), password);
            return new SignInRefused();
        }
        if (await users.IsLockedOutAsync(account)) { return new SignInRefused(); }
        if (!await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            return new SignInRefused();
        }
        await users.ResetAccessFailedCountAsync(account);
        return await RoleOf(account) is { } role ? await Principal(account, role) : new SignInRefused();
    }

    /// <inheritdoc/>
    public Task<Outcome<ClaimsPrincipal>> UseLink(string token, string password, CancellationToken cancel = default) =>
        Task.FromResult<Outcome<ClaimsPrincipal>>(new SignInRefused());

    /// <inheritdoc/>
    public async Task<bool> StillHolds(ClaimsPrincipal principal, CancellationToken cancel = default)
    {
        if (principal.ToActor() is not { } actor || await users.FindByIdAsync(actor.UserId) is not { } account) { return false; }
        return (!account.IsDemo || folder.IsDemo)
            && await users.GetSecurityStampAsync(account) == principal.FindFirstValue(Stamp)
            && await users.IsInRoleAsync(account, actor.Role.ToString());
    }

    private async Task<Role?> RoleOf(Account account) =>
        (await users.GetRolesAsync(account)).Select(name => Enum.TryParse<Role>(name, out var role) ? role : (Role?)null).FirstOrDefault(role => role is not null);

    private async Task<ClaimsPrincipal> Principal(Account account, Role role) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id),
            new Claim(ClaimTypes.Role, role.ToString()),
            new Claim(Stamp, await users.GetSecurityStampAsync(account)),
        ], "sandbox"));
}
