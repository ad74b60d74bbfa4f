using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Researcher;

/// <summary>A study's data to take away.</summary>
public static class ResultEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapResults(this IEndpointRouteBuilder routes) =>
        // Posted, because taking an export is itself an entry of the record.
        routes.MapPost("/studies/{studyId}/export", (HttpContext http, IResearchDesk desk, string studyId, [FromForm] string? ask) =>
            Download.Folder(http, $"{studyId}.zip", folder => desk.Export(http.User.ToActor()!, studyId, folder, http.RequestAborted))).RequireAuthorization();
}
