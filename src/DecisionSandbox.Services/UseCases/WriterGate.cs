namespace DecisionSandbox.Services.UseCases;

/// <summary>Writers of this process queue here in turn, instead of polling for SQLite's one write lock. Other processes are held by the database.</summary>
public sealed class WriterGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Waits for one's turn; dispose to give it back.</summary>
    public async Task<IDisposable> Enter(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        return new Turn(_gate);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}
