using System.Reflection;
using DecisionSandbox.Core;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace DecisionSandbox.Web;

/// <summary>The frame of every page.</summary>
public partial class App
{
    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [CascadingParameter] private Language Language { get; set; }

    // A page that draws itself over a circuit sets its title there too.
    private IComponentRenderMode? PageMode =>
        Http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetCustomAttribute<RenderModeAttribute>()?.Mode;

    private string? Theme => Themes.Of(Http);
    private Dictionary<string, object> Nonce => new() { ["nonce"] = SecurityHeaders.NonceOf(Http) };
}
