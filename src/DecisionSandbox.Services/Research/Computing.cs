namespace DecisionSandbox.Services.Research;

/// <summary>Where long computations run: on all processors but one, however many people ask, so that those who review files do not wait for those who measure.</summary>
public sealed class Computing
{
    private readonly TaskFactory _factory = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount - 1)).ConcurrentScheduler);

    /// <summary>Computes beside the caller, who waits no longer than until <paramref name="cancel"/>.</summary>
    public Task<T> Run<T>(Func<T> compute, CancellationToken cancel = default) => _factory.StartNew(compute, cancel);
}
