using System.Security.Claims;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace DecisionSandbox.Web.Security;

/// <summary>Coming in and going out: real addresses with antiforgery, because a circuit cannot set a cookie.</summary>
public static class AccountEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/demo/enter", async (HttpContext http, IAccounts accounts, [FromForm] string role, [FromForm] string? returnUrl) =>
            accounts.IsDemo && Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known)
                ? await Enter(http, await accounts.EnterDemo(known, http.RequestAborted), PreferenceEndpoints.Local(returnUrl), _ => "/")
                : Results.NotFound());

        routes.MapPost("/account/sign-in", async (HttpContext http, IAccounts accounts, [FromForm] string name, [FromForm] string password, [FromForm] string? returnUrl) =>
            await Enter(http, await accounts.SignIn(name, password, http.RequestAborted), PreferenceEndpoints.Local(returnUrl), _ =>
                QueryHelpers.AddQueryString("/account/sign-in", new Dictionary<string, string?> { ["refused"] = "true", ["returnUrl"] = returnUrl }))).RequireRateLimiting(Attempts.Passwords);

        routes.MapPost("/account/start", async (HttpContext http, IAccounts accounts, [FromForm] string token, [FromForm] string name, [FromForm] string password) =>
            await Enter(http, await accounts.UseLink(token, name, password, http.RequestAborted), "/", problem =>
                QueryHelpers.AddQueryString("/account/start", new Dictionary<string, string?> { ["why"] = problem.GetType().Name, ["name"] = name, ["token"] = token }))).RequireRateLimiting(Attempts.Passwords);

        // The unused field makes this a form, and a form is checked for its token.
        routes.MapPost("/account/sign-out", async (HttpContext http, [FromForm] string? ask) =>
        {
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return Results.LocalRedirect("/");
        });
    }

    private static async Task<IResult> Enter(HttpContext http, Outcome<ClaimsPrincipal> who, string to, Func<Problem, string> refused)
    {
        if (who.Problem is { } problem) { return Results.LocalRedirect(refused(problem)); }
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, who.Value);
        return Results.LocalRedirect(to);
    }
}
