using System.Net;
using System.Net.Sockets;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Security;
using DecisionSandbox.Web.Tests.Desks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The pages served for real on a free loopback port, over desks in memory.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Server(WebApplication app, string address, MemoryDesk desk, MemoryAccounts accounts, MemoryRecord record) =>
        (_app, Address, Desk, Accounts, Record) = (app, address, desk, accounts, record);

    public string Address { get; }
    public MemoryDesk Desk { get; }
    public MemoryAccounts Accounts { get; }
    public MemoryRecord Record { get; }
    public IServiceProvider Services => _app.Services;

    public static async Task<Server> Start(CancellationToken cancel = default)
    {
        var (builder, address) = Prepare();
        var desk = new MemoryDesk(TimeProvider.System);
        var accounts = new MemoryAccounts();
        var record = new MemoryRecord(TimeProvider.System, desk);
        builder.Services.AddSingleton<IParticipationDesk>(desk).AddSingleton<IReviewDesk>(desk).AddSingleton<IAccounts>(accounts)
            .AddSingleton<ICommitteeDesk>(new MemoryCommittee()).AddSingleton<IRecordDesk>(record).AddSingleton<IWitnessDesk>(new MemoryWitness(TimeProvider.System)).AddSingleton<IResearchDesk>(new MemoryResearch())
            .AddSingleton<ICodeDesk>(new MemoryCodes()).AddSingleton<DecisionSandbox.Services.Feedback.IFeedbackDesk>(new MemoryFeedback())
            .AddSingleton<DecisionSandbox.Services.Codings.ICoderDesk>(new MemoryCoders()).AddSingleton(new AidRegistry([]));
        var monitor = new MemoryMonitor();
        builder.Services.AddSingleton<IMonitorDesk>(monitor);
        var app = builder.Build();
        app.MapPages(isDemo: true);
        await app.StartAsync(cancel);
        return new Server(app, address, desk, accounts, record);
    }

    /// <summary>The pages over the real services, in this process, so that a part of them can be replaced: what is registered last is taken.</summary>
    public static async Task<Server> StartWhole(
        string data, Action<IServiceCollection>? replace = null, Func<IServiceProvider, Task>? prepare = null, CancellationToken cancel = default)
    {
        var (builder, address) = Prepare();
        builder.Services.AddScoped<IAccounts, LocalAccounts>();
        builder.Services.AddDecisionSandbox(new SandboxOptions { Data = data });
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        var ready = await app.Services.GetRequiredService<SandboxStart>().Ready(cancel);
        if (prepare is not null) { await prepare(app.Services); }
        app.MapPages(ready.Value.IsDemo);
        await app.StartAsync(cancel);
        var desk = new MemoryDesk(TimeProvider.System);
        return new Server(app, address, desk, new MemoryAccounts(), new MemoryRecord(TimeProvider.System, desk));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static (WebApplicationBuilder Builder, string Address) Prepare()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var folder = Path.GetDirectoryName(typeof(App).Assembly.Location)!;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "DecisionSandbox.Web",
            ContentRootPath = folder,
            Args = ["--urls", address],
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddPages();
        return (builder, address);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
