using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Security;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The receipt of a finished review, as a file to keep.</summary>
public static class ReceiptEndpoint
{
    /// <summary>Where a receipt is downloaded.</summary>
    public static string Address(string reviewId) => $"/participation/review/{Uri.EscapeDataString(reviewId)}/receipt";

    /// <summary>Maps it.</summary>
    public static void MapReceipt(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/participation/review/{reviewId}/receipt", async (HttpContext http, IReviewDesk desk, string reviewId) =>
        {
            var receipt = await desk.Receipt(http.User.ToActor()!, reviewId, http.RequestAborted);
            return receipt.IsOk
                ? Results.File(System.Text.Encoding.UTF8.GetBytes(receipt.Value), "application/octet-stream", Languages.Current == Language.Fr ? "recu.tlog-proof" : "receipt.tlog-proof")
                : Results.NotFound();
        }).RequireAuthorization();
}
