using DecisionSandbox.Core;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Folder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Cli;

/// <summary>The data folder with the services on it, made ready: what stateful commands work with.</summary>
internal sealed class OpenFolder : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenFolder(ServiceProvider services) => _services = services;

    /// <summary>Opens the folder that <c>--data</c>, <c>SANDBOX_DATA</c> or <c>Sandbox__Data</c> names, and makes it ready on first use.</summary>
    public static async Task<Outcome<OpenFolder>> Open(Terminal terminal, string? data, CancellationToken cancel)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var options = configuration.GetSection(SandboxOptions.Section).Get<SandboxOptions>() ?? new();
        options.Data = data ?? options.Data ?? terminal.Environment("SANDBOX_DATA");
        options.Models = Packs.Folder(terminal);
        if (options.Error() is { } wrong) { return new WrongSetting(wrong); }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDecisionSandbox(options);
        var folder = new OpenFolder(services.BuildServiceProvider());
        if ((await folder.Get<SandboxStart>().Ready(cancel)).Problem is not { } problem) { return folder; }
        await folder.DisposeAsync();
        return problem;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>A setting of the environment cannot be used.</summary>
/// <param name="Detail">What is wrong, naming the key.</param>
public sealed record WrongSetting(string Detail) : Problem(new Text($"Réglage à corriger : {Detail}", $"A setting to correct: {Detail}"));
