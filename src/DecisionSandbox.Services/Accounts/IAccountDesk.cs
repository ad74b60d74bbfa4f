using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Accounts;

/// <summary>Accounts and roles. Every grant is in the record; a role that inspects takes two people.</summary>
public interface IAccountDesk
{
    /// <summary>Issues a one-time link to an account with a role.</summary>
    /// <param name="actor">An administrator, or the terminal (<c>accounts add</c>).</param>
    /// <param name="role">The role. An ethics reviewer's link, and that of a further administrator invited from the terminal, opens only after an administrator who did not issue it has confirmed. The first administrator of a folder needs nobody.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<Outcome<Invitation>> Invite(Actor actor, Role role, CancellationToken cancel = default);

    /// <summary>The invitations that wait for a second person.</summary>
    Task<Outcome<IReadOnlyList<PendingInvitation>>> Pending(Actor actor, CancellationToken cancel = default);

    /// <summary>Confirms an invitation that another administrator issued.</summary>
    Task<Outcome<PendingInvitation>> Confirm(Actor actor, string invitationId, CancellationToken cancel = default);

    /// <summary>What an unused link opens, before the person chooses name and password.</summary>
    Task<Outcome<Role>> Look(string token, CancellationToken cancel = default);

    /// <summary>Uses a link: makes the account with its role. The link is spent.</summary>
    Task<Outcome<Actor>> Accept(string token, string userName, string password, CancellationToken cancel = default);

    /// <summary>Records a sign-in.</summary>
    Task<Outcome<bool>> SignedIn(Actor actor, CancellationToken cancel = default);

    /// <summary>Records that a sign-in failed, at most once a minute with their number; the name typed is not kept.</summary>
    Task SignInFailed(CancellationToken cancel = default);

    /// <summary>One click into a role, in demo mode only. A practitioner gets an account of their own.</summary>
    Task<Outcome<Actor>> EnterDemo(Role role, CancellationToken cancel = default);
}

/// <summary>A link, shown once: only its hash is kept.</summary>
/// <param name="Token">What the link carries: <c>/join/{Token}</c>.</param>
/// <param name="Role">The role it opens.</param>
/// <param name="ExpiresAt">When it stops working.</param>
/// <param name="NeedsConfirmation">True where a second administrator must confirm first.</param>
public sealed record Invitation(string Token, Role Role, DateTimeOffset ExpiresAt, bool NeedsConfirmation);

/// <summary>An invitation that waits for a second person.</summary>
public sealed record PendingInvitation(string Id, Role Role, DateTimeOffset ExpiresAt, bool IsConfirmed);
