using System.Text;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Researcher;

/// <summary>A study's file and its preregistration text to take away.</summary>
public static class StudyFileEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapStudyFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/studies/{studyId}/study.yaml", async (HttpContext http, [FromServices] IStudyDesk desk, string studyId) =>
            await desk.Export(http.User.ToActor()!, studyId, http.RequestAborted) is { IsOk: true, Value: var yaml }
                ? Results.File(Encoding.UTF8.GetBytes(yaml), "application/yaml", $"{studyId}.yaml")
                : Results.NotFound()).RequireAuthorization();

        routes.MapGet("/studies/{studyId}/preregistration.md", async (HttpContext http, [FromServices] IStudyDesk desk, string studyId) =>
            await desk.Preregistration(http.User.ToActor()!, studyId, Languages.Current, http.RequestAborted) is { IsOk: true, Value: var text }
                ? Results.File(Encoding.UTF8.GetBytes(text), "text/markdown", $"{studyId}-preregistration.md")
                : Results.NotFound()).RequireAuthorization();
    }
}
