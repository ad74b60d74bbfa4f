using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Web;

/// <summary>After the start: the first person of the day does not wait longer than the others.</summary>
internal sealed class BuildAhead(ShownAhead ahead) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => ahead.Build(stoppingToken);
}
