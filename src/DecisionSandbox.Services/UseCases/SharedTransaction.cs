using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DecisionSandbox.Services.UseCases;

/// <summary>One transaction under the locked head that several writers use, one after the other. Each learns its end, and none is answered before it.</summary>
internal sealed class SharedTransaction
{
    // Past this the first writer would wait long for the last one's sake, and one commit more costs little.
    private const int MostWriters = 16;
    private const string BeforeThisWriter = "writer";

    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SandboxContext _context;
    private readonly IDbContextTransaction _transaction;
    private StoredHead _head;
    private int _writers;
    private bool _isKept;
    private Exception? _failure;

    private SharedTransaction(SandboxContext context, IDbContextTransaction transaction, StoredHead head) => (_context, _transaction, _head) = (context, transaction, head);

    /// <summary>Completes once all that was kept is on the disk; fails with what held it back.</summary>
    public Task Committed => _end.Task;

    /// <summary>Whether another writer may go on in it.</summary>
    public bool GoesOn => _context.Appended.AreHeld && _isKept && _failure is null && _writers < MostWriters;

    /// <param name="contexts">Opens the context.</param>
    /// <param name="isShared">False for a writer alone.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<SharedTransaction> Begin(IDbContextFactory<SandboxContext> contexts, bool isShared, CancellationToken cancel)
    {
        var context = await contexts.CreateDbContextAsync(cancel);
        try
        {
            // One writer is undone to the savepoint before it: EF need not set one more around each of its saves.
            context.Database.AutoSavepointsEnabled = false;
            context.Appended.AreHeld = isShared;
            var transaction = await context.Database.BeginTransactionAsync(cancel);
            return new(context, transaction, await context.LockHead(cancel));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one writer. What it wrote stays where it returns true; where it returns false or throws, everything is as before it.</summary>
    public async Task Run(Func<SandboxContext, StoredHead, Task<bool>> write, CancellationToken cancel)
    {
        var (before, rows) = (_head.Copy(), _context.Appended.Counts);
        try
        {
            if (_writers++ > 0) { await _transaction.CreateSavepointAsync(BeforeThisWriter, CancellationToken.None); }
            if (await write(_context, _head))
            {
                await _context.SaveChangesAsync(cancel);
                _isKept = true;
            }
            else
            {
                await Undo(before, rows);
            }
        }
        catch (Exception failure)
        {
            // A disk that fails one writer fails all: nobody knows what the database made of the transaction.
            if (StorageFailure.Is(failure)) { _failure = failure; } else { await Undo(before, rows); }
            throw;
        }
        finally
        {
            _context.ChangeTracker.Clear();
        }
    }

    /// <summary>Commits what was kept, and tells everyone.</summary>
    public async Task End()
    {
        try
        {
            await using (_context)
            await using (_transaction)
            {
                // A writer who gives up does not stop the others' commit: it cannot be cancelled.
                if (_isKept && _failure is null)
                {
                    _context.Appended.AreHeld = false;
                    await _context.SaveChangesAsync(CancellationToken.None);
                    await _transaction.CommitAsync(CancellationToken.None);
                }
            }
        }
        catch (Exception failure)
        {
            _failure ??= failure;
        }
        if (_failure is null) { _end.SetResult(); } else { _end.SetException(_failure); }
    }

    private async Task Undo(StoredHead before, (int, int, int) rows)
    {
        _head = before;
        _context.Appended.GoBack(rows, before);
        // A first writer has no savepoint: its changes go with the transaction, which ends here.
        if (_writers == 1) { return; }
        try
        {
            await _transaction.RollbackToSavepointAsync(BeforeThisWriter, CancellationToken.None);
        }
        catch (Exception failure)
        {
            _failure ??= failure;
            throw;
        }
    }
}
