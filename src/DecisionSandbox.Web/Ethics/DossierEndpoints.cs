using System.IO.Compression;
using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace DecisionSandbox.Web.Ethics;

/// <summary>A dossier to take away, as Markdown.</summary>
public static class DossierEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapDossier(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dossier/{id}/{document}/markdown", async (HttpContext http, string id, string document, [FromServices] IDossierDesk desk) =>
        {
            var dossier = await desk.Get(http.User.ToActor()!, id, http.RequestAborted);
            return dossier.IsOk && dossier.Value.Documents.FirstOrDefault(one => one.Id == document) is { } found
                ? Results.File(Encoding.UTF8.GetBytes(DossierMarkdown.Write(found, Languages.Current)), "text/markdown", DossierMarkdown.FileName(found, Languages.Current))
                : Results.NotFound();
        }).RequireAuthorization();

        routes.MapGet("/dossier/{id}/zip", async (HttpContext http, string id, [FromServices] IDossierDesk desk) =>
        {
            var dossier = await desk.Get(http.User.ToActor()!, id, http.RequestAborted);
            return dossier.IsOk ? Results.File(Zip(dossier.Value), "application/zip", "dossier.zip") : Results.NotFound();
        }).RequireAuthorization();
    }

    private static byte[] Zip(Dossier dossier)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Add(zip, language == Language.Fr ? "README.fr.md" : "README.en.md", DossierMarkdown.Overview(dossier, language));
                foreach (var document in dossier.Documents) { Add(zip, DossierMarkdown.FileName(document, language), DossierMarkdown.Write(document, language)); }
            }
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
