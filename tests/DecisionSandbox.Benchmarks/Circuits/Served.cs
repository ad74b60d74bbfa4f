using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DecisionSandbox.Benchmarks.Circuits;

/// <summary>The server in a process of its own, over the real services; what it says of itself is asked for line by line on its standard input.</summary>
internal static class Served
{
    public static async Task Run(string folder, string address)
    {
        using var told = new Told();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "DecisionSandbox.Web", ContentRootPath = AppContext.BaseDirectory, Args = ["--urls", address] });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddPages();
        builder.Services.AddScoped<IAccounts, LocalAccounts>();
        builder.Services.AddSingleton<IInterceptor>(new Commits(told));
        builder.Services.AddDecisionSandbox(new SandboxOptions { Data = folder });
        builder.Services.AddSingleton<ReviewDesk>();
        builder.Services.AddSingleton(services => TimedDesk.Around(services.GetRequiredService<ReviewDesk>(), told));
        var app = builder.Build();
        var ready = await app.Services.GetRequiredService<SandboxStart>().Ready();
        if (ready.Problem is { } problem) { throw new InvalidOperationException(problem.Message.En); }
        app.MapPages(ready.Value.IsDemo);
        await app.StartAsync();
        var clock = Stopwatch.StartNew();
        var built = await app.Services.GetRequiredService<ShownAhead>().Build(default);
        Say($"{built} files built ahead in {clock.Elapsed.TotalSeconds:F1} s");
        while (Console.ReadLine() is { } asked)
        {
            if (asked == "begin") { told.Clear(); }
            Say(asked == "alive" ? $"{GC.GetTotalMemory(forceFullCollection: true)}" : asked == "told" ? (FormattableString)$"{told}" : $"ready");
        }
        await app.StopAsync();
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Durations by what took them, in milliseconds: .NET's own meter of events and renders, and two clocks around our own doors.</summary>
    internal sealed class Told : IDisposable
    {
        private readonly ConcurrentDictionary<string, ConcurrentQueue<double>> _all = new();
        private readonly MeterListener _listener = new() { InstrumentPublished = (instrument, listener) => { if (instrument.Name.StartsWith("aspnetcore.components.", StringComparison.Ordinal)) { listener.EnableMeasurementEvents(instrument); } } };

        public Told()
        {
            _listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
            {
                if (instrument.Name.EndsWith("handle_event.duration", StringComparison.Ordinal) && tags.ToArray().Any(tag => tag.Value is string name && name.EndsWith("Save", StringComparison.Ordinal)))
                {
                    Add("the handler of a click that saves", seconds * 1000);
                }
                if (instrument.Name.EndsWith("render_diff.duration", StringComparison.Ordinal)) { Add("one batch of draws", seconds * 1000); }
            });
            _listener.SetMeasurementEventCallback<int>((instrument, edits, _, _) => { if (instrument.Name.EndsWith("render_diff.size", StringComparison.Ordinal)) { Add("edits in a batch (count)", edits); } });
            _listener.Start();
        }

        public void Add(string what, double amount) => _all.GetOrAdd(what, _ => new()).Enqueue(amount);

        public void Clear() => _all.Clear();

        public override string ToString() => string.Join("; ", _all.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each =>
        {
            var sorted = each.Value.Order().ToList();
            return string.Create(CultureInfo.InvariantCulture, $"{each.Key}: p50 {CircuitSpeed.Quantile(sorted, 0.5):F1}, p95 {CircuitSpeed.Quantile(sorted, 0.95):F1} (of {sorted.Count})");
        }));

        public void Dispose() => _listener.Dispose();
    }

    private sealed class Commits(Told told) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            told.Add("a commit of SQLite", eventData.Duration.TotalMilliseconds);
            return Task.CompletedTask;
        }
    }

    /// <summary>The desk with a clock at the step that reveals.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1852", Justification = "A proxy is derived from it at run time.")]
    internal class TimedDesk : DispatchProxy
    {
        private IReviewDesk _desk = null!;
        private Told _told = null!;

        public static IReviewDesk Around(IReviewDesk desk, Told told)
        {
            var timed = Create<IReviewDesk, TimedDesk>();
            ((TimedDesk)(object)timed)._desk = desk;
            ((TimedDesk)(object)timed)._told = told;
            return timed;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var clock = Stopwatch.StartNew();
            var result = targetMethod!.Invoke(_desk, args);
            if (targetMethod.Name == nameof(IReviewDesk.CommitOwn) && result is Task task)
            {
                task.ContinueWith(_ => _told.Add("the desk's own step: checks, reveal, transaction", clock.Elapsed.TotalMilliseconds), TaskScheduler.Default);
            }
            return result;
        }
    }
}
