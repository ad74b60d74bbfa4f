using System.Collections.Concurrent;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Learning.ModelFiles;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Trials;

/// <summary>The profile of each aid, computed when it is first asked for and then kept.</summary>
public sealed class AidProfiles(AidKnowledge knowledge)
{
    // Half of those who ask for APA for the first time are this old or older.
    private const int AgeOfWorsenings = 83;
    private const int MostSentences = 12;

    private readonly ConcurrentDictionary<string, Lazy<AidProfile>> _kept = new();

    /// <summary>The profile.</summary>
    public AidProfile Of(RegisteredPack registered, IDecisionAid aid)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(aid);
        return _kept.GetOrAdd($"{registered.Pack.Hash} {aid.Id} {aid.Hash}", _ => new(() => Made(registered, aid))).Value;
    }

    /// <summary>A pack in a few lines.</summary>
    public static PackSummary Summary(RegisteredPack registered)
    {
        ArgumentNullException.ThrowIfNull(registered);
        var pack = registered.Pack;
        return new(pack.Id, pack.Title, pack.Role, pack.Task, pack.Version, pack.Hash, [.. registered.Aids.Select(aid => Summary(registered, aid))]);
    }

    /// <summary>An aid in one line.</summary>
    public static AidSummary Summary(RegisteredPack registered, IDecisionAid aid)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(aid);
        var declared = registered.Pack.Aids.First(declaration => declaration.Id == aid.Id);
        return new(aid.Id, declared.Title, declared.Version, declared.Kind, aid.Hash, aid is ILearnedAid learned ? learned.Learned : 0);
    }

    private AidProfile Made(RegisteredPack registered, IDecisionAid aid)
    {
        var pack = registered.Pack;
        var card = Path.Combine(pack.Aids.First(declaration => declaration.Id == aid.Id).Folder, "card.md");
        return new(
            Summary(registered), Summary(registered, aid), File.Exists(card) ? AidCardText.Read(File.ReadAllText(card)) : null, pack.NotLookedAt,
            aid is ILearnedAid ? [.. pack.Biases.Select(bias => bias.Description)] : [],
            AidFigures.Behaviour(registered, aid, knowledge), AidFigures.Calibration(registered, aid), AidFigures.Groups(registered, aid, knowledge), WorseningsOf(pack, aid))
        {
            Pair = CountTogether.Of(registered, aid, knowledge),
            LearnedFrom = (aid as ModelFileAid)?.Form.LearnedFrom,
        };
    }

    private static WorseningsView? WorseningsOf(ScenarioPack pack, IDecisionAid aid)
    {
        if (!AggirGrid.Items.Append("age").All(aid.Reads.Contains)) { return null; }
        var found = Worsenings.Of(aid, AgeOfWorsenings);
        var isTheLaw = aid is AggirAid;
        return new(found, isTheLaw, isTheLaw ? AggirGrid.Anomalies.Count : 0, AggirGrid.Anomalies.Count(step => step.LosesApa), [.. found.Losing.Take(MostSentences).Select(step => Say(pack, step))]);
    }

    private static Text Say(ScenarioPack pack, Worsening step)
    {
        var attribute = pack.Attribute(step.Item);
        Text Level(string letters) => attribute.Levels.First(level => level.Id == letters[AggirGrid.Items.ToList().IndexOf(step.Item)].ToString()).Phrase;
        var (before, after) = (Level(step.Before), Level(step.After));
        return new($"{step.Before} → {step.After}\u00a0: «\u00a0{before.Fr}\u00a0» devient «\u00a0{after.Fr}\u00a0»", $"{step.Before} → {step.After}: “{before.En}” becomes “{after.En}”");
    }
}
