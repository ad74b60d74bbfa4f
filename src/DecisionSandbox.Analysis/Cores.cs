namespace DecisionSandbox.Analysis;

/// <summary>
/// Where loops run: on the scheduler that the analysis was started on. The command starts it on all processors; a server on fewer, so that the people at its pages
/// do not wait. Results depend on neither.
/// </summary>
internal static class Cores
{
    public static ParallelOptions Here(CancellationToken stop = default) => new() { TaskScheduler = TaskScheduler.Current, CancellationToken = stop };
}
