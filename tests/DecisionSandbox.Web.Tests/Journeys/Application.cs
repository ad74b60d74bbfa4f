using System.Diagnostics;
using System.Text;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The application as people start it: a process of its own, a free loopback port, an empty data folder.</summary>
public sealed class Application : IAsyncDisposable
{
    private readonly string[] _arguments;
    private readonly StringBuilder _said = new();
    private Process _process;

    private Application(string address, string[] arguments)
    {
        (Address, _arguments) = (address, arguments);
        _process = Run();
    }

    public string Address { get; }

    /// <summary>What it has said on its error output so far.</summary>
    public string Said => _said.ToString();

    /// <summary>Starts it and waits for its first page.</summary>
    public static async Task<Application> Start(string data, CancellationToken cancel, params string[] more)
    {
        var address = $"http://127.0.0.1:{Server.FreePort()}";
        var application = new Application(address, ["--urls", address, "--data", data, .. more]);
        await application.Answers(cancel);
        return application;
    }

    /// <summary>Kills it without a warning, as a power cut would, starts it again at the same address on the same folder and waits for its first page.</summary>
    public async Task KillAndStart(CancellationToken cancel)
    {
        await DisposeAsync();
        _process = Run();
        await Answers(cancel);
    }

    private async Task Answers(CancellationToken cancel)
    {
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(3);)
        {
            if (_process.HasExited) { throw new InvalidOperationException(Said); }
            try
            {
                if ((await http.GetAsync(new Uri(Address), cancel)).IsSuccessStatusCode) { return; }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, cancel);
            }
        }
        throw new TimeoutException("The application did not answer within three minutes.");
    }

    private Process Run()
    {
        var process = Begin(_arguments);
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_said) { _said.AppendLine(line.Data); }
        };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Starts it where it cannot start: its exit code and what it says.</summary>
    public static async Task<(int Code, string Said)> Refuses(string[] arguments, CancellationToken cancel)
    {
        using var process = Begin(arguments);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var said = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited) { process.Kill(); }
        }
        return (process.ExitCode, (await said).Trim());
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Begin(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DecisionSandbox.Web.dll"));
        foreach (var argument in arguments) { start.ArgumentList.Add(argument); }
        return Process.Start(start)!;
    }
}
