using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Layout;

/// <summary>Which language a person reads: their own choice (a cookie), else what their browser asks for, else French.</summary>
public static class Languages
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "sandbox.language";

    /// <summary>The language of a request.</summary>
    public static Language Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parse(request.Cookies[Cookie]) ?? FromBrowser(request) ?? Language.Fr;
    }

    /// <summary>The language that runs with this thread of work: a circuit inherits it from the request that opened it.</summary>
    public static Language Current => Parse(CultureInfo.CurrentUICulture.Name) ?? Language.Fr;

    /// <summary>Sets the language of each request. Numbers and dates are written by <see cref="Written"/>, never by a culture.</summary>
    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        CultureInfo.CurrentUICulture = Culture(Of(http.Request));
        return next(http);
    });

    /// <summary>The language named, or null.</summary>
    public static Language? Parse(string? code) => code switch { "fr" => Language.Fr, "en" => Language.En, _ => null };

    /// <summary>The two-letter code.</summary>
    public static string Code(Language language) => language == Language.Fr ? "fr" : "en";

    private static readonly CultureInfo French = new("fr");
    private static readonly CultureInfo English = new("en");

    private static CultureInfo Culture(Language language) => language == Language.Fr ? French : English;

    private static Language? FromBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Parse(l.Value.ToString().Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(l => l is not null);
}
