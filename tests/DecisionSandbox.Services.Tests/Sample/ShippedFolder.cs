using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DecisionSandbox.Services.Tests.Sample;

/// <summary>A fresh data folder as the software ships it: the real packs, the demo studies.</summary>
internal static class ShippedFolder
{
    private static readonly string Models = DataFolder.Models(null, AppContext.BaseDirectory, AppContext.BaseDirectory);

    // Loaded once: packs are immutable.
    private static readonly Lazy<AidRegistry> Packs = new(() => PackFolder.Load(Models));

    /// <summary>The project's own folder.</summary>
    public static string Root => Path.GetDirectoryName(Models)!;

    public static async Task<Workshop> Open()
    {
        var workshop = await Workshop.Open(SandboxOptions.Sqlite, RealPacks);
        (await workshop.Get<SandboxStart>().Ready(Workshop.Cancel)).IsOk.Should().BeTrue();
        return workshop;
    }

    public static void RealPacks(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(Packs.Value));
}
