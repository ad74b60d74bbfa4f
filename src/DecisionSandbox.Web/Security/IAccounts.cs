using System.Security.Claims;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Web.Security;

/// <summary>What the doors of the web application ask of the accounts: who may come in, and whether they still may.</summary>
public interface IAccounts
{
    /// <summary>True where the data folder is a demonstration: anyone on this computer may enter any role.</summary>
    bool IsDemo { get; }

    /// <summary>Enters a role in demo mode.</summary>
    Task<Outcome<ClaimsPrincipal>> EnterDemo(Role role, CancellationToken cancel = default);

    /// <summary>Signs in with a name and a password.</summary>
    Task<Outcome<ClaimsPrincipal>> SignIn(string name, string password, CancellationToken cancel = default);

    /// <summary>Uses a one-time link: makes the account with this name and password, and signs in.</summary>
    Task<Outcome<ClaimsPrincipal>> UseLink(string token, string name, string password, CancellationToken cancel = default);

    /// <summary>True while the account and its role still hold; asked at least once a minute.</summary>
    Task<bool> StillHolds(ClaimsPrincipal principal, CancellationToken cancel = default);
}
