using System.Collections.Concurrent;
using System.Diagnostics;

namespace DecisionSandbox.Faults;

/// <summary>A worker as a process of its own, and what it said until it ended.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _worked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _at = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WorkerProcess(Process process)
    {
        _process = process;
        _reading = Read();
    }

    /// <summary>Everything said so far.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Complete lines saying what was acknowledged.</summary>
    public IEnumerable<Acknowledged> Acknowledged => Lines.Select(Faults.Acknowledged.Of).OfType<Acknowledged>();

    /// <param name="settings">How it works.</param>
    /// <param name="under">A program to run it under, such as strace, with its arguments.</param>
    public static WorkerProcess Start(Settings settings, params string[] under)
    {
        string[] command = [.. under, "dotnet", typeof(WorkerProcess).Assembly.Location, .. settings.ToArguments()];
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command[1..]) { start.ArgumentList.Add(argument); }
        return new(Process.Start(start)!);
    }

    /// <summary>Waits until it works.</summary>
    public async Task Ready()
    {
        if (await Task.WhenAny(_ready.Task, _reading).WaitAsync(TimeSpan.FromMinutes(2)) != _ready.Task) { throw new InvalidOperationException("The worker did not start: " + await _process.StandardError.ReadToEndAsync()); }
    }

    /// <summary>Waits until it has acknowledged something: a run that stops it earlier shows nothing.</summary>
    public Task Worked() => _worked.Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>Waits for the end of a journey.</summary>
    public Task<string> At() => _at.Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>kill -9, and everything said before it.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited) { _process.Kill(entireProcessTree: true); }
        await End();
    }

    /// <summary>Waits until it leaves by itself, and kills it where it does not.</summary>
    /// <returns>True where it left.</returns>
    public async Task<bool> Left(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            await End();
            return true;
        }
        catch (OperationCanceledException)
        {
            await Kill();
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
    }

    private async Task End()
    {
        await _process.WaitForExitAsync();
        await _reading;
    }

    private async Task Read()
    {
        // A line cut by the kill was never said: it does not end in a newline, and its review is not acknowledged.
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Enqueue(line);
            if (line == "READY") { _ready.TrySetResult(); }
            if (line.StartsWith("ACK ", StringComparison.Ordinal)) { _worked.TrySetResult(); }
            if (line.StartsWith("AT ", StringComparison.Ordinal)) { _at.TrySetResult(line); }
        }
    }
}

/// <summary>A step that was acknowledged, and a mark that its answer carries.</summary>
internal sealed record Acknowledged(string Step, string Review, string Mark)
{
    public static Acknowledged? Of(string line) =>
        line.Split(' ') is ["ACK", var step, { Length: 32 } review, var mark] && (step == "open" || mark.Length == 32) ? new(step, review, mark) : null;
}
