namespace DecisionSandbox.Services.Persistence;

/// <summary>An idempotency key that was carried out.</summary>
public sealed class StoredPost
{
    public required string ReviewId { get; init; }
    public required string Key { get; init; }
    public required string UseCase { get; init; }
}
