using System.Net;

namespace DecisionSandbox.Web.Security;

/// <summary>Demo mode lets anyone enter any role, so it answers this computer alone: loopback addresses, known host names, no proxy in between.</summary>
public static class DemoDoor
{
    // A page elsewhere can make a browser call 127.0.0.1 under a name of its own (DNS rebinding): the name must be one of ours.
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    /// <summary>Refuses whatever does not come straight from this computer.</summary>
    public static IApplicationBuilder UseDemoDoor(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (IsLocal(http)) { return next(http); }
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync(
            "Le mode démonstration ne répond qu’à cet ordinateur. / Demo mode answers this computer only.\n", http.RequestAborted);
    });

    /// <summary>True where every address to listen on is a loopback one.</summary>
    public static bool IsLoopback(string urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(url =>
        {
            var address = BindingAddress.Parse(url);
            return string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
        });
    }

    private static bool IsLocal(HttpContext http) =>
        Hosts.Contains(http.Request.Host.Host)
        && (http.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(http.Connection.RemoteIpAddress))
        && !ProxyHeaders.Any(http.Request.Headers.ContainsKey);
}
