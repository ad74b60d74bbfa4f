using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.StudyLinks;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>Coming into a study by a link, and coming back with a code: posted forms, because a circuit cannot set a cookie.</summary>
public static class StudyLinkEndpoints
{
    // The code travels to the page that shows it once in a cookie of this browser, sealed and gone in a day: it is kept nowhere else.
    private const string CodeCookie = "sandbox.code", Purpose = "resume-code";
    // The note comes before the code, and may be read over a day.
    private static readonly TimeSpan CodeLives = TimeSpan.FromDays(1);

    /// <summary>Maps them.</summary>
    public static void MapStudyLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/come", async (HttpContext http, IAccounts accounts, IParticipationDesk desk, IDataProtectionProvider protection,
            [FromForm] string token, [FromForm] string? profile, [FromForm] string? service) =>
        {
            var came = await accounts.ComeByLink(token, http.User, http.RequestAborted);
            if (came.Problem is not null) { return Results.LocalRedirect($"/come/{Uri.EscapeDataString(token)}"); }
            var (who, entered) = came.Value;
            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, who);
            var request = entered.Request with { Profile = entered.Request.Profile ?? profile, Service = entered.Request.Service ?? service };
            var joined = await desk.Join(entered.Actor, request, http.RequestAborted);
            if (joined.Problem is { } refused) { return Results.LocalRedirect($"/?refused={refused.GetType().Name}"); }
            if (entered.Code is not { } code) { return Results.LocalRedirect($"/participation/{joined.Value.Id}"); }
            http.Response.Cookies.Append(CodeCookie, protection.CreateProtector(Purpose).ToTimeLimitedDataProtector().Protect(code, CodeLives), Cookie(http));
            return Results.LocalRedirect($"/participation/{joined.Value.Id}?code=true");
        });

        routes.MapPost("/resume", async (HttpContext http, IAccounts accounts, [FromForm] string code) =>
        {
            var who = await accounts.Resume(code, http.RequestAborted);
            if (who.Problem is not null) { return Results.LocalRedirect(QueryHelpers.AddQueryString("/resume", "refused", "true")); }
            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, who.Value);
            return Results.LocalRedirect("/");
        }).RequireRateLimiting(Attempts.Codes);
    }

    /// <summary>The code of whoever has just come in, once: the cookie is gone with the answer.</summary>
    public static string? TakeCode(HttpContext http, IDataProtectionProvider protection)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.Cookies[CodeCookie] is not { } kept) { return null; }
        http.Response.Cookies.Delete(CodeCookie, Cookie(http));
        try
        {
            return protection.CreateProtector(Purpose).ToTimeLimitedDataProtector().Unprotect(kept);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours.
            return null;
        }
    }

    private static CookieOptions Cookie(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/participation", MaxAge = CodeLives };
}
