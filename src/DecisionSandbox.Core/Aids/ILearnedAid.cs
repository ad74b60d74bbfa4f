using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Aids;

/// <summary>An aid that learned from past decisions, which can be drawn again from its pack's generator.</summary>
public interface ILearnedAid : IDecisionAid
{
    /// <summary>How many past decisions it learned from.</summary>
    int Learned { get; }

    /// <summary>The past decisions that it learned from, files left out.</summary>
    /// <param name="generator">The generator of its pack.</param>
    IEnumerable<HistoricalCase> LearnedFrom(ICaseGenerator generator);

    /// <summary>Cases that it did not learn from, with the right answer; empty where the pack's cases are answered by an order.</summary>
    /// <param name="generator">The generator of its pack.</param>
    IEnumerable<(Case Case, string Right)> HeldOut(ICaseGenerator generator);

    /// <summary>The score band of a case on which it does not abstain, from 0: suggestions of one band are about equally sure.</summary>
    int BandOf(Case @case);
}
