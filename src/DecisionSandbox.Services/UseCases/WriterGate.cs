namespace DecisionSandbox.Services.UseCases;

/// <summary>
/// Writers of this process queue here in turn, instead of polling for SQLite's one write lock. Other processes are held by the database. Whoever finds others
/// waiting may hand them the open transaction instead of committing it.
/// </summary>
public sealed class WriterGate
{
    private readonly Lock _lock = new();
    private readonly Queue<Waiter> _waiting = [];
    private bool _isTaken;

    /// <summary>Waits for a turn alone; dispose to give it back.</summary>
    public async Task<IDisposable> Enter(CancellationToken cancel)
    {
        await Wait(shares: false, cancel);
        return new Turn(this);
    }

    /// <summary>Waits for a turn, which may begin in another writer's transaction where this one shares.</summary>
    /// <returns>The transaction handed over, or null where this writer begins one. The turn ends with <see cref="HandOver"/> or <see cref="Leave"/>.</returns>
    internal Task<SharedTransaction?> Join(bool shares, CancellationToken cancel) => Wait(shares, cancel);

    /// <summary>Gives turn and transaction to the next in line; false where nobody waits, or where the next wants to be alone.</summary>
    internal bool HandOver(SharedTransaction open)
    {
        lock (_lock)
        {
            while (_waiting.TryPeek(out var next) && (next.Shares || next.Comes.Task.IsCanceled))
            {
                if (_waiting.Dequeue().Comes.TrySetResult(open)) { return true; }
            }
            return false;
        }
    }

    /// <summary>Ends a turn; the next in line begins with nothing.</summary>
    internal void Leave()
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var next))
            {
                if (next.Comes.TrySetResult(null)) { return; }
            }
            _isTaken = false;
        }
    }

    private async Task<SharedTransaction?> Wait(bool shares, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var waiter = new Waiter(shares);
        lock (_lock)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return null;
            }
            _waiting.Enqueue(waiter);
        }
        await using var registration = cancel.Register(() => waiter.Comes.TrySetCanceled(cancel));
        return await waiter.Comes.Task;
    }

    private sealed record Waiter(bool Shares)
    {
        public TaskCompletionSource<SharedTransaction?> Comes { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Turn(WriterGate gate) : IDisposable
    {
        private WriterGate? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Leave();
    }
}
