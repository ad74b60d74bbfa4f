using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Researcher.Measures;
using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Researcher;

/// <summary>A study's data and figure to take away.</summary>
public static class ResultEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapResults(this IEndpointRouteBuilder routes)
    {
        // Posted, because taking an export is itself an entry of the record.
        routes.MapPost("/studies/{studyId}/export", (HttpContext http, [FromServices] IResearchDesk desk, string studyId, [FromForm] string? ask) =>
            Download.Folder(http, $"{studyId}.zip", folder => desk.Export(http.User.ToActor()!, studyId, folder, http.RequestAborted))).RequireAuthorization();

        routes.MapGet("/studies/{studyId}/figure.svg", async (HttpContext http, [FromServices] IResearchDesk desk, string studyId) =>
        {
            var results = await desk.Results(http.User.ToActor()!, studyId, http.RequestAborted);
            return results is { IsOk: true, Value.Analysis: { } analysis }
                ? Results.File(System.Text.Encoding.UTF8.GetBytes(ResultFigure.Of(results.Value.Summary.Study, analysis).StandaloneSvg.In(Languages.Current)), "image/svg+xml", $"{studyId}.svg")
                : Results.NotFound();
        }).RequireAuthorization();

        routes.MapGet("/studies/{studyId}/figures/{name}.svg", async (HttpContext http, [FromServices] IResearchDesk desk, string studyId, string name) =>
        {
            var results = await desk.Results(http.User.ToActor()!, studyId, http.RequestAborted);
            var found = results.IsOk ? ResultFigures.Of(results.Value).FirstOrDefault(figure => figure.Name == name).Figure : null;
            return found is null
                ? Results.NotFound()
                : Results.File(System.Text.Encoding.UTF8.GetBytes(found.StandaloneSvg.In(Languages.Current)), "image/svg+xml", $"{studyId}-{name}.svg");
        }).RequireAuthorization();
    }
}
