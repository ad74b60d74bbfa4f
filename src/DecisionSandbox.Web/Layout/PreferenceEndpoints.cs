using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Layout;

/// <summary>Language and look are posted to real addresses, so that they hold before any script runs.</summary>
public static class PreferenceEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/preferences/language", (HttpContext http, [FromForm] string language, [FromForm] string? returnUrl) =>
        {
            if (Languages.Parse(language) is { } known) { Keep(http, Languages.Cookie, Languages.Code(known)); }
            return Results.LocalRedirect(Local(returnUrl));
        });
        routes.MapPost("/preferences/theme", (HttpContext http, [FromForm] string? theme, [FromForm] string? returnUrl) =>
        {
            if (Themes.All.Contains(theme)) { Keep(http, Themes.Cookie, theme!); }
            else { http.Response.Cookies.Delete(Themes.Cookie); }
            return Results.LocalRedirect(Local(returnUrl));
        });
    }

    /// <summary>The address, where it lies on this server; else the start page.</summary>
    public static string Local(string? url) =>
        url is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !url.Any(char.IsControl) ? url : "/";

    private static void Keep(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });
}
