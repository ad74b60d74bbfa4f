using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>Joining a study is posted from the start page, which works before any script runs.</summary>
public static class JoinEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapJoin(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/participation/join", async (HttpContext http, IParticipationDesk desk, [FromForm] string study, [FromForm] bool quick, [FromForm] string? profile, [FromForm] string? service) =>
        {
            var joined = await desk.Join(http.User.ToActor()!, new JoinRequest(study, quick, profile, service), http.RequestAborted);
            return joined.IsOk ? Results.LocalRedirect($"/participation/{joined.Value.Id}") : Results.NotFound();
        }).RequireAuthorization();
}
