using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.UseCases;

/// <summary>Writes under the record's lock. Writers who may share and wait while another writes go on in its transaction: one flush of the disk then serves them all.</summary>
public sealed class Writers(IDbContextFactory<SandboxContext> contexts, WriterGate gate)
{
    /// <summary>Runs a writer in turn; returns once what it wrote is committed.</summary>
    /// <param name="write">Its work under the locked head: true to keep what it wrote, false to undo it.</param>
    /// <param name="shares">True for a writer who reads nothing of the record and may thus go on in another's transaction.</param>
    /// <param name="cancel">Gives up before the commit; the commit itself is everybody's.</param>
    public async Task Run(Func<SandboxContext, StoredHead, Task<bool>> write, bool shares, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(write);
        var shared = await gate.Join(shares, cancel);
        try
        {
            shared ??= await SharedTransaction.Begin(contexts, shares, cancel);
            await shared.Run(write, cancel);
        }
        finally
        {
            if (shared is null)
            {
                gate.Leave();
            }
            else if (!shared.GoesOn || !gate.HandOver(shared))
            {
                await shared.End();
                gate.Leave();
            }
        }
        await shared.Committed;
    }
}
