using System.Security.Claims;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Web.Security;

/// <summary>Between the cookie's claims and the services' <see cref="Actor"/>.</summary>
public static class Claims
{
    /// <summary>The actor a principal stands for, or null where nobody is signed in.</summary>
    public static Actor? ToActor(this ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Actor(id, role)
            : null;
}
