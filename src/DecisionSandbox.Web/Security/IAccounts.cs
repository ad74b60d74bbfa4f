using System.Security.Claims;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.StudyLinks;

namespace DecisionSandbox.Web.Security;

/// <summary>Somebody who came in by a link.</summary>
/// <param name="Who">The account.</param>
/// <param name="In">What to join with, and the code to come back with.</param>
public sealed record CameByLink(ClaimsPrincipal Who, CameIn In);

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

    /// <summary>Comes into a study by a link, without a name: a pseudonymous account and the code to come back with; whoever is signed in as a practitioner keeps their account.</summary>
    Task<Outcome<CameByLink>> ComeByLink(string token, ClaimsPrincipal already, CancellationToken cancel = default);

    /// <summary>Comes back with a code.</summary>
    Task<Outcome<ClaimsPrincipal>> Resume(string code, CancellationToken cancel = default);

    /// <summary>True while the account and its role still hold; asked at least once a minute.</summary>
    Task<bool> StillHolds(ClaimsPrincipal principal, CancellationToken cancel = default);
}
