using DecisionSandbox.Core;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web;

/// <summary>The frame of every page.</summary>
public partial class App
{
    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [CascadingParameter] private Language Language { get; set; }

    private string? Theme => Themes.Of(Http);
    private Dictionary<string, object> Nonce => new() { ["nonce"] = SecurityHeaders.NonceOf(Http) };
}
