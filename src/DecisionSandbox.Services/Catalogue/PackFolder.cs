using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.BooleanRules;
using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Aids.Statutory.Rsa;
using DecisionSandbox.Core.Aids.Tables;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Learning;
using DecisionSandbox.Learning.ModelFiles;

namespace DecisionSandbox.Services.Catalogue;

/// <summary>An aid's kind and pack are not known to this software.</summary>
public sealed record UnknownAid(string PackId, string AidId, string Kind) : Problem(new Text(
    $"L’outil « {AidId} » du jeu « {PackId} » est d’un genre inconnu ici ({Kind}). Les genres sont rules, points-grid, table, boolean-rules, trained et model-file ; des règles (rules) demandent un algorithme écrit pour ce jeu.",
    $"The aid “{AidId}” of the pack “{PackId}” is of a kind unknown here ({Kind}). The kinds are rules, points-grid, table, boolean-rules, trained and model-file; rules need an algorithm written for the pack."));

/// <summary>Reads the folder of packs into a registry. What is refused is kept with its sentence; the rest goes on without it.</summary>
public static class PackFolder
{
    /// <summary>The registry of a folder; empty where the folder does not exist.</summary>
    public static AidRegistry Load(string modelsFolder)
    {
        if (!Directory.Exists(modelsFolder)) { return new([]); }
        var (packs, refusals) = (new List<RegisteredPack>(), new List<Problem>());
        foreach (var loaded in PackLoader.LoadAll(modelsFolder))
        {
            if (loaded.Problem is { } refused) { refusals.Add(refused); continue; }
            var aids = new List<IDecisionAid>();
            foreach (var declared in loaded.Value.Pack.Aids)
            {
                var aid = Open(loaded.Value.Pack, loaded.Value.Generator, declared);
                if (aid.Problem is { } problem) { refusals.Add(problem); } else { aids.Add(aid.Value); }
            }
            packs.Add(new(loaded.Value.Pack, loaded.Value.Generator, aids));
        }
        return new(packs, refusals);
    }

    /// <summary>One declared aid; a trained one only where its file's hash stands in its manifest.</summary>
    public static Outcome<IDecisionAid> Open(ScenarioPack pack, ICaseGenerator generator, AidDeclaration declared)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(declared);
        return (declared.Kind, pack.Id, declared.Id) switch
        {
            ("rules", "apa-aggir", "statutory") => AggirAid.For(generator),
            ("rules", "rsa", "statutory") => RsaAid.For(generator),
            ("table", _, _) => TableAid.Load(pack, generator, declared),
            ("boolean-rules", _, _) => BooleanRuleAid.Load(pack, generator, declared),
            ("points-grid", _, _) => GridFile.Load(pack, Path.Combine(declared.Folder, "grid.yaml")).Then(Outcome<IDecisionAid> (grid) => grid),
            ("trained", _, _) => TrainedAidLoader.Load(pack, declared).Then(Outcome<IDecisionAid> (aid) => aid),
            ("model-file", _, _) => ModelFileAidLoader.Load(pack, generator, declared),
            _ => new UnknownAid(pack.Id, declared.Id, declared.Kind),
        };
    }
}
