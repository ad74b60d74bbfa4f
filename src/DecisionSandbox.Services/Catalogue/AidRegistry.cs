using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Catalogue;

/// <summary>A pack with what makes its cases and the aids that are ready to use.</summary>
public sealed record RegisteredPack(ScenarioPack Pack, ICaseGenerator Generator, IReadOnlyList<IDecisionAid> Aids)
{
    /// <summary>The aid that applies the statute of the pack, or null where there is none.</summary>
    public IDecisionAid? Law => Aid("statutory");

    /// <summary>The aid that a new study begins with: one that learned, because it displays a reliability and errs in ways of its own; else the first.</summary>
    public IDecisionAid? Usual => Aids.FirstOrDefault(aid => aid is ILearnedAid) ?? (Aids.Count > 0 ? Aids[0] : null);

    /// <summary>The aid with this id, or null.</summary>
    public IDecisionAid? Aid(string id) => Aids.FirstOrDefault(aid => aid.Id == id);
}

/// <summary>All packs and aids. Studies use nothing else: no file is ever loaded from a request.</summary>
/// <param name="packs">The packs, with the aids that are ready.</param>
/// <param name="refusals">What was refused while loading, each with its sentence: the rest goes on without it.</param>
public sealed class AidRegistry(IReadOnlyList<RegisteredPack> packs, IReadOnlyList<Problem>? refusals = null)
{
    /// <summary>What was refused while loading.</summary>
    public IReadOnlyList<Problem> Refusals { get; } = refusals ?? [];

    public IReadOnlyList<RegisteredPack> Packs => packs;

    /// <summary>The pack with this id, or null.</summary>
    public RegisteredPack? Pack(string id) => packs.FirstOrDefault(registered => registered.Pack.Id == id);

    /// <summary>The pack and the aid that an arm shows, with the faults that the study plants in it; null where either is no longer the one approved.</summary>
    public (RegisteredPack Pack, IDecisionAid Aid)? Frozen(Study study, Arm arm)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(arm);
        var pinned = study.AidOf(arm);
        return Pack(study.PackId) is { } pack && pack.Pack.Hash == study.PackHash && pack.Aid(pinned.Id) is { } aid && aid.Hash == pinned.Hash
            ? (pack, PlantedFaults.In(aid, study, arm, pack))
            : null;
    }

    /// <summary>The pack and aid of a study, or null where either is gone or is no longer the one that the committee approved.</summary>
    public (RegisteredPack Pack, IDecisionAid Aid)? Frozen(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Pack(study.PackId) is { } pack && pack.Pack.Hash == study.PackHash && pack.Aid(study.AidId) is { } aid && aid.Hash == study.AidHash
            ? (pack, aid)
            : null;
    }
}
