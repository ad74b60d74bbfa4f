using DecisionSandbox.Services;
using DecisionSandbox.Services.Folder;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>A data folder as the software makes it ready, made once for all tests; each takes a copy of its own, and an application of its own on it where it asks.</summary>
public sealed class PreparedFolder : IAsyncDisposable
{
    private readonly Lazy<Task<string>> _made;
    private readonly string _root = Directory.CreateTempSubdirectory("sandbox-web-tests-").FullName;
    private int _copies;

    public PreparedFolder() => _made = new(Make);

    /// <summary>A copy to work in; gone with the tests.</summary>
    public async Task<string> Copy()
    {
        var (from, to) = (await _made.Value, Path.Combine(_root, $"copy-{Interlocked.Increment(ref _copies)}"));
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) { File.Copy(file, Path.Combine(to, Path.GetFileName(file))); }
        return to;
    }

    /// <summary>The application as a process of its own, on such a copy.</summary>
    public async Task<Application> Application(CancellationToken cancel) => await Journeys.Application.Start(await Copy(), cancel);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string> Make()
    {
        var data = Path.Combine(_root, "prepared");
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddDecisionSandbox(new SandboxOptions { Data = data });
        await using var services = collection.BuildServiceProvider();
        (await services.GetRequiredService<SandboxStart>().Ready()).Problem.Should().BeNull();
        Directory.EnumerateDirectories(data).Should().BeEmpty("a copy takes files alone");
        return data;
    }
}
