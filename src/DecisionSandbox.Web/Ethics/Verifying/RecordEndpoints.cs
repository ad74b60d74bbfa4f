using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Ethics.Verifying;

/// <summary>The record to take away: the signed checkpoint, and the export that verifies without this software.</summary>
public static class RecordEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapRecord(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/record/checkpoint", async (HttpContext http, [FromServices] IRecordDesk desk) =>
        {
            var checkpoint = await desk.Checkpoint(http.User.ToActor()!, http.RequestAborted);
            return checkpoint.IsOk
                ? Results.File(System.Text.Encoding.UTF8.GetBytes(checkpoint.Value), "application/octet-stream", "checkpoint")
                : Results.NotFound();
        }).RequireAuthorization();

        // Posted, because taking an export is itself an entry of the record.
        routes.MapPost("/record/export", (HttpContext http, [FromServices] IRecordDesk desk, [FromForm] string? ask) =>
            Download.Folder(http, "registre.zip", folder => desk.Export(http.User.ToActor()!, folder, http.RequestAborted))).RequireAuthorization();
    }
}
