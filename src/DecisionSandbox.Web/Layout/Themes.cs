namespace DecisionSandbox.Web.Layout;

/// <summary>How the pages look: as the computer is set, light, dark, or with high contrast.</summary>
public static class Themes
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "sandbox.theme";

    /// <summary>The themes one can choose; the computer's own setting is the absence of a choice.</summary>
    public static IReadOnlyList<string> All { get; } = ["light", "dark", "contrast"];

    /// <summary>The theme chosen, or null for the computer's own.</summary>
    public static string? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Request.Cookies[Cookie] is { } theme && All.Contains(theme) ? theme : null;
    }
}
