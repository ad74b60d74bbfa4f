using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.UseCases;

/// <summary>A use case as the doorway knows it.</summary>
/// <param name="Name">Its name in the record.</param>
/// <param name="Roles">Who may run it.</param>
public sealed record UseCase(string Name, params Role[] Roles)
{
    /// <summary>False where a step out of order is no news: a draft saved a moment after the commit.</summary>
    public bool RecordsRefusals { get; init; } = true;

    /// <summary>True for what many people do at once, and which reads nothing of the record: its transaction may be shared with others of the kind.</summary>
    public bool Shares { get; init; }
}
