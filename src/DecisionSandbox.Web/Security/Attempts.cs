using System.Threading.RateLimiting;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.RateLimiting;

namespace DecisionSandbox.Web.Security;

/// <summary>How often one address may try a code or a password in a minute. The account behind rests by itself after five wrong ones; this keeps anybody from trying many accounts.</summary>
public static class Attempts
{
    /// <summary>The policies' names.</summary>
    public const string Codes = "codes", Passwords = "passwords";

    // Sixty: a whole office that opens its morning behind one address comes in, and a list of names is still slow to try.
    private const int CodesAMinute = 10, PasswordsAMinute = 60;

    /// <summary>Sets them.</summary>
    public static void Limit(RateLimiterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (policy, most) in new[] { (Codes, CodesAMinute), (Passwords, PasswordsAMinute) })
        {
            options.AddPolicy(policy, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        }
        options.OnRejected = async (rejected, cancel) =>
        {
            rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await rejected.HttpContext.Response.WriteAsync(SecurityTexts.TooMany.In(Languages.Current) + "\n", cancel);
        };
    }
}
