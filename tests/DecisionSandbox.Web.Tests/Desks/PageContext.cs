using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>A page as somebody sees it: in their language and their role.</summary>
public abstract class PageContext : BunitContext
{
    protected PageContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(TimeProvider.System);
    }

    protected IRenderedComponent<TPage> Page<TPage>(Role role, Language language, Action<ComponentParameterCollectionBuilder<TPage>> given)
        where TPage : IComponent => Render<TPage>(page =>
    {
        page.AddCascadingValue(language).AddCascadingValue(Task.FromResult(new AuthenticationState(MemoryAccounts.Principal("somebody", role))));
        given(page);
    });
}
