using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>Joining a study is posted from the start page, which works before any script runs.</summary>
public static class JoinEndpoint
{
    /// <summary>Where a person goes on: the next file, or what stands before it.</summary>
    public static string Next(string participationId) => $"/participation/{participationId}/next";

    /// <summary>Maps joining, and the way on.</summary>
    public static void MapJoin(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/participation/{id}/next", async (HttpContext http, IParticipationDesk desk, string id) =>
        {
            var found = await desk.Get(http.User.ToActor()!, id, http.RequestAborted);
            return Results.LocalRedirect(found is { IsOk: true, Value: { HasConsented: true, Suspension: null } view } ? ConsentPage.Next(view) : $"/participation/{Uri.EscapeDataString(id)}");
        }).RequireAuthorization();

        routes.MapPost("/participation/join", async (HttpContext http, IParticipationDesk desk, [FromForm] string study, [FromForm] bool quick, [FromForm] string? profile, [FromForm] string? service) =>
        {
            var joined = await desk.Join(http.User.ToActor()!, new JoinRequest(study, quick, profile, service), http.RequestAborted);
            return joined.IsOk ? Results.LocalRedirect($"/participation/{joined.Value.Id}") : Results.LocalRedirect($"/?refused={joined.Problem!.GetType().Name}");
        }).RequireAuthorization();
    }

    /// <summary>Why a study could not be joined, by the name of the problem; null for a name that is none of these.</summary>
    public static Problem? WhyRefused(string? problem) =>
        new Problem[] { new StudyNotOpen(), new NoController(), new SimulatedOnly(), new StratumMissing(), new NotAllowed(), new NotFound() }.FirstOrDefault(known => known.GetType().Name == problem);
}
