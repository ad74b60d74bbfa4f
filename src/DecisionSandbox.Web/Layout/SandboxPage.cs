using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using DecisionSandbox.Web.Security;

namespace DecisionSandbox.Web.Layout;

/// <summary>What every page knows: its reader's language, and on whose behalf it asks.</summary>
public abstract class SandboxPage : ComponentBase
{
    /// <summary>The language of the page.</summary>
    [CascadingParameter] public Language Language { get; set; }

    [CascadingParameter] private Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>The text in the page's language.</summary>
    protected string T(Text text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Language);
    }

    /// <summary>The text with its places filled in, in the page's language.</summary>
    protected string T(Text text, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, T(text), values);

    /// <summary>The person the page is drawn for, asked again each time: a role can be lost while a page is open.</summary>
    protected async Task<Actor> CurrentActor() =>
        Authentication is null
            ? throw new InvalidOperationException("This page needs an authenticated person.")
            : (await Authentication).User.ToActor() ?? throw new InvalidOperationException("This page needs an authenticated person.");
}
