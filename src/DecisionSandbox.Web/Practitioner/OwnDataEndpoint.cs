using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>One's own data, as a file to take away.</summary>
public static class OwnDataEndpoint
{
    /// <summary>Where one's own data is downloaded.</summary>
    public static string Address(string participationId) => $"/participation/{Uri.EscapeDataString(participationId)}/data.json";

    /// <summary>Maps it.</summary>
    public static void MapOwnData(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/participation/{participationId}/data.json", async (HttpContext http, [FromServices] IOwnDataDesk desk, string participationId) =>
            await desk.Take(http.User.ToActor()!, participationId, http.RequestAborted) is { IsOk: true, Value: var data }
                ? Results.File(data, "application/json", "mes-donnees.json")
                : Results.NotFound()).RequireAuthorization();
}
