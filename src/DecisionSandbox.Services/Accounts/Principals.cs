using System.Security.Claims;

namespace DecisionSandbox.Services.Accounts;

/// <summary>From the signed-in person to the actor of use cases.</summary>
public static class Principals
{
    /// <summary>The actor that a principal is, or null where nobody is signed in or the account has no role.</summary>
    /// <remarks>The claim only says which role the session is for: every use case looks up whether the account still holds it.</remarks>
    public static Actor? ToActor(this ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var id = principal.FindFirstValue(ClaimTypes.NameIdentifier);
        return id is null || principal.Identity?.IsAuthenticated != true || !Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role) || !Enum.IsDefined(role)
            ? null
            : new Actor(id, role);
    }
}
