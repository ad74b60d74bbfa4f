using System.Diagnostics;
using System.Globalization;

namespace DecisionSandbox.Benchmarks.Circuits;

/// <summary>The other end of <see cref="Served"/>.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Argument = "circuits-server";

    private readonly Process _process;

    private ServerProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>What it said when it was ready.</summary>
    public string Greeting { get; private set; } = "";

    /// <summary>Processor time so far.</summary>
    public double Seconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Bytes resident now.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ServerProcess> Start(string folder, string address)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { Argument, folder, address }) { start.ArgumentList.Add(argument); }
        var server = new ServerProcess(Process.Start(start)!, address);
        server.Greeting = await server.Hear();
        return server;
    }

    /// <summary>Asks for a line.</summary>
    public async Task<string> Ask(string what)
    {
        await _process.StandardInput.WriteLineAsync(what);
        await _process.StandardInput.FlushAsync();
        return await Hear();
    }

    /// <summary>Bytes alive after a collection.</summary>
    public async Task<long> Alive() => long.Parse(await Ask("alive"), CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> Hear() => await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended.");
}
