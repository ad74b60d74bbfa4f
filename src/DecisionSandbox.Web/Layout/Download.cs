using System.IO.Compression;
using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Layout;

/// <summary>A folder that a service writes, sent as one zip file and forgotten.</summary>
public static class Download
{
    /// <summary>Lets the service write into a fresh folder and sends what it wrote; its refusal is a page that is not there.</summary>
    public static async Task<IResult> Folder<T>(HttpContext http, string name, Func<string, Task<Outcome<T>>> write)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(write);
        var folder = Directory.CreateTempSubdirectory("sandbox-export-").FullName;
        try
        {
            var outcome = await write(folder);
            if (!outcome.IsOk) { return Results.NotFound(); }
            using var zip = new MemoryStream();
            await ZipFile.CreateFromDirectoryAsync(folder, zip, http.RequestAborted);
            return Results.File(zip.ToArray(), "application/zip", name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
