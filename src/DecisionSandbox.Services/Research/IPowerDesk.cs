using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Power;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Research;

/// <summary>How many people and how many files a study needs, before anybody takes part. Nothing is kept.</summary>
public interface IPowerDesk
{
    /// <summary>The studies whose data may be drawn on: those that bots played, and those that are closed. Never one that people are taking part in.</summary>
    Task<Outcome<IReadOnlyList<PowerSource>>> Sources(Actor actor, CancellationToken cancel = default);

    /// <summary>What such a study found: its two arms of the planned contrast, for a share that everybody's decision counts in or not.</summary>
    /// <param name="actor">Who asks: a researcher.</param>
    /// <param name="studyId">One of the sources.</param>
    /// <param name="measure">One of <see cref="PowerSource.Measures"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<Outcome<PowerModel>> From(Actor actor, string studyId, MetricKey measure, CancellationToken cancel = default);

    /// <summary>Expected widths around a planned size.</summary>
    /// <param name="actor">Who asks: a researcher.</param>
    /// <param name="model">What is assumed.</param>
    /// <param name="people">People planned, both arms together.</param>
    /// <param name="cases">Files planned for each.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<Outcome<PowerTable>> Plan(Actor actor, PowerModel model, int people, int cases, CancellationToken cancel = default);
}

/// <summary>A study whose data may be drawn on.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Title">Its title.</param>
public sealed record PowerSource(string StudyId, Text Title)
{
    /// <summary>The measures that can be drawn on.</summary>
    public static IReadOnlyList<MetricKey> Measures { get; } = [MetricKey.AgreementFraction, MetricKey.AccuracyFinal, MetricKey.ChangedMind];
}
