using System.Security.Cryptography;

namespace DecisionSandbox.Web.Security;

/// <summary>The headers of every answer: nothing is loaded from elsewhere, nothing inline runs, nobody frames a page.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    /// <summary>The nonce that lets this page's import map stand inline.</summary>
    public static string NonceOf(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Items[NonceKey] is string known) { return known; }
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        http.Items[NonceKey] = nonce;
        return nonce;
    }

    /// <summary>Adds them.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'self' 'nonce-{NonceOf(http)}'; style-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            // Pages show people's own answers: no shared or later reader may find them in a cache.
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true) { headers.CacheControl = "no-store"; }
            return Task.CompletedTask;
        });
        return next(http);
    });
}
