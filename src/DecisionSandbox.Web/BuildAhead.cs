using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Web;

/// <summary>After the start: the first person of the day does not wait longer than the others, nor who reads a closed study.</summary>
internal sealed class BuildAhead(ShownAhead shown, MeasuredAhead measured) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(shown.Build(stoppingToken), measured.Run(stoppingToken));
}
