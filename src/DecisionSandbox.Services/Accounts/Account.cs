using Microsoft.AspNetCore.Identity;

namespace DecisionSandbox.Services.Accounts;

/// <summary>A local account.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>True for the accounts that demo mode enters with one click. A folder with any other account refuses demo mode.</summary>
    public bool IsDemo { get; set; }
}
