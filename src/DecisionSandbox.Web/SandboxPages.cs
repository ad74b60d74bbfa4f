using DecisionSandbox.Web.Ethics.Approving;
using DecisionSandbox.Web.Ethics.Verifying;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Researcher;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionSandbox.Web;

/// <summary>The pages and their doors. The services they call are registered beside them: tests put their own.</summary>
public static class SandboxPages
{
    /// <summary>Registers what the pages need, the services excepted.</summary>
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // `dotnet run` and a built folder serve the libraries' files too, whatever the environment is called.
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Past this many draws that a browser has not acknowledged nothing is drawn, and what is typed meanwhile is put beside what stood before: at the usual ten, a fast hand on a slow line loses words.
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.MaxBufferedUnacknowledgedRenderBatches = 500);
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddCascadingValue(_ => Languages.Current);
        builder.Services.AddScoped<CookieRevalidation>();
        builder.Services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        builder.Services.AddAuthorization();
        builder.Services.AddRateLimiter(Attempts.Limit);
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "sandbox.form");
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "sandbox.session";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = options.AccessDeniedPath = "/account/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.EventsType = typeof(CookieRevalidation);
        });
        return builder;
    }

    /// <summary>Maps the pages and their addresses.</summary>
    /// <param name="app">The application.</param>
    /// <param name="isDemo">True where the data folder is a demonstration.</param>
    public static WebApplication MapPages(this WebApplication app, bool isDemo)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSecurityHeaders();
        if (isDemo) { app.UseDemoDoor(); }
        app.UseLanguage();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseFormDoor();
        app.MapStaticAssets();
        app.MapPreferences();
        app.MapAccounts();
        app.MapJoin();
        app.MapStudyLinks();
        app.MapReceipt();
        app.MapOwnData();
        app.MapResults();
        app.MapStudyFiles();
        app.MapRecord();
        app.MapCommittee();
        // Our own header says it already, and for every answer.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
