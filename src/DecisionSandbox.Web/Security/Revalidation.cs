using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace DecisionSandbox.Web.Security;

/// <summary>An open circuit outlives its cookie: the account behind it is asked again every thirty seconds.</summary>
public sealed class CircuitRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAccounts>().StillHolds(authenticationState.User, cancellationToken);
    }
}

/// <summary>Each request asks whether its cookie's account still holds: pages are few, and a lost role must be lost at once.</summary>
public sealed class CookieRevalidation(IAccounts accounts) : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Principal is null || !await accounts.StillHolds(context.Principal, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
        }
    }
}
