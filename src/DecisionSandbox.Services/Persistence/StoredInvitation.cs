using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Persistence;

/// <summary>A one-time link to a real account. Only the token's hash is kept.</summary>
public sealed class StoredInvitation
{
    public required string TokenHash { get; init; }
    public required Role Role { get; init; }
    public required string IssuedBy { get; init; }
    /// <summary>The second person where the role asks for one; null until somebody else confirms.</summary>
    public string? ConfirmedBy { get; set; }
    public required bool NeedsConfirmation { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}
