using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace DecisionSandbox.Web.Security;

/// <summary>A form whose token is missing or stale is refused here, before anything reads it: a page that answered in its place would read it again and fail.</summary>
public static class FormDoor
{
    /// <summary>Refuses it with a sentence.</summary>
    public static IApplicationBuilder UseFormDoor(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) { return next(http); }
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) { pages.Enabled = false; }
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(SecurityTexts.StaleForm.In(Languages.Current) + "\n", http.RequestAborted);
    });
}
