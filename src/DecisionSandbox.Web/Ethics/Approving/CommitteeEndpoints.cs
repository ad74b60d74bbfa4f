using System.IO.Compression;
using System.Text;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Ethics.Approving;

/// <summary>What a committee takes away: the text of an avis to sign, and the dossier's documents.</summary>
public static class CommitteeEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapCommittee(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/committee/{studyId}/avis/{avisId}/statement", async (HttpContext http, [FromServices] ICommitteeDesk desk, string studyId, string avisId) =>
            await desk.Open(http.User.ToActor()!, studyId, http.RequestAborted) is { IsOk: true, Value: var file } && file.Avis.FirstOrDefault(avis => avis.Id == avisId) is { } given
                ? Results.File(Encoding.UTF8.GetBytes(given.Statement), "text/plain; charset=utf-8", "avis.txt")
                : Results.NotFound()).RequireAuthorization();

        routes.MapGet("/committee/{studyId}/avis/{avisId}/dossier", async (HttpContext http, [FromServices] ICommitteeDesk desk, string studyId, string avisId) =>
            await desk.Documents(http.User.ToActor()!, avisId, http.RequestAborted) is { IsOk: true, Value: var documents }
                ? Results.File(documents, "text/markdown; charset=utf-8", $"dossier-{studyId}.md")
                : Results.NotFound()).RequireAuthorization();

        routes.MapGet("/dossiers/{studyId}/{documentId}/markdown", async (HttpContext http, [FromServices] IDossierDesk desk, string studyId, string documentId) =>
            await desk.Get(http.User.ToActor()!, studyId, http.RequestAborted) is { IsOk: true, Value: var dossier } && dossier.Documents.FirstOrDefault(one => one.Id == documentId) is { } document
                ? Results.File(Encoding.UTF8.GetBytes(DossierMarkdown.Write(document, Languages.Current)), "text/markdown; charset=utf-8", DossierMarkdown.FileName(document, Languages.Current))
                : Results.NotFound()).RequireAuthorization();

        routes.MapGet("/dossiers/{studyId}/zip", async (HttpContext http, [FromServices] IDossierDesk desk, string studyId) =>
            await desk.Get(http.User.ToActor()!, studyId, http.RequestAborted) is { IsOk: true, Value: var dossier }
                ? Results.File(await Zip(dossier, http.RequestAborted), "application/zip", "dossier.zip")
                : Results.NotFound()).RequireAuthorization();
    }

    private static async Task<byte[]> Zip(Dossier dossier, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var language in Enum.GetValues<Core.Language>())
            {
                await Add(zip, $"README.{Languages.Code(language)}.md", DossierMarkdown.Overview(dossier, language), cancel);
                foreach (var document in dossier.Documents) { await Add(zip, DossierMarkdown.FileName(document, language), DossierMarkdown.Write(document, language), cancel); }
            }
        }
        return bytes.ToArray();
    }

    private static async Task Add(ZipArchive zip, string name, string text, CancellationToken cancel)
    {
        await using var file = await zip.CreateEntry(name).OpenAsync(cancel);
        await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
    }
}
