using System.Reflection;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Learning.Encoding;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.Training;

/// <summary>Trains, calibrates, evaluates and freezes a FastTree aid: model file, background, manifest and card.</summary>
public static class Trainer
{
    public const string ModelName = "model.zip";
    public const string CardName = "card.md";
    private const string FastTree = "fasttree";
    private const int BackgroundRows = 100;
    private const int Bands = 8;
    private const double Coverage = 0.9;

    /// <summary>Trains an aid of a pack on the pack's own synthetic history.</summary>
    /// <param name="aidId">The aid's id; trained aids are named by their trainer.</param>
    /// <param name="folder">Where its files go; the aid's own folder by default.</param>
    public static Outcome<AidManifest> Train(LoadedPack pack, string aidId, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var aid = pack.Pack.Aids.FirstOrDefault(a => a.Id == aidId);
        if (aid is not { Id: FastTree, Kind: "trained" })
        {
            var known = string.Join(", ", pack.Pack.Aids.Where(a => a is { Id: FastTree, Kind: "trained" }).Select(a => a.Id));
            return new NotTrainable(new Text(
                $"« {aidId} » n’est pas un outil du scénario {pack.Pack.Id} qui s’entraîne ; choisir parmi : {known}.",
                $"“{aidId}” is no aid of pack {pack.Pack.Id} that is trained; choose one of: {known}."));
        }
        return Train(pack.Pack, aid, PackMaterial.Draw(pack), new FastTreeSettings(), folder ?? aid.Folder);
    }

    /// <summary>Writes the aid's four files into the folder, the same bytes on every run, and gives its manifest.</summary>
    public static Outcome<AidManifest> Train(ScenarioPack pack, AidDeclaration aid, TrainingMaterial material, FastTreeSettings settings, string folder)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(settings);
        var encoding = CaseEncoding.For(pack, aid.Reads);
        if (pack.Decisions.Count(d => !d.IsThirdWay) != 2)
        {
            return ModelRefused.Because("l’apprentissage demande exactement deux réponses qui tranchent", "training needs exactly two answers that decide");
        }
        foreach (var set in new[] { material.History, material.Calibration, material.HeldOut })
        {
            if (set.Count < BackgroundRows || set.All(c => c.Positive) || !set.Any(c => c.Positive))
            {
                return ModelRefused.Because(
                    "chaque jeu de cas doit compter au moins cent cas et les deux réponses",
                    "each set of cases must hold at least one hundred cases and both answers");
            }
            if (set.Select(c => encoding.Encode(c.Case)).FirstOrDefault(row => !row.IsOk) is { IsOk: false, Problem: { } problem }) { return problem; }
        }
        var model = FastTreeFit.Train([.. material.History.Select(c => (encoding.Encode(c.Case).Value, c.Positive))], settings);
        return FastTreeFit.Open(model, encoding.Slots, [.. material.HeldOut.Select(c => encoding.Encode(c.Case).Value)])
            .Then(trees => Freeze(pack, aid, material, settings, encoding, model, trees, folder));
    }

    private static Outcome<AidManifest> Freeze(
        ScenarioPack pack, AidDeclaration aid, TrainingMaterial material, FastTreeSettings settings, CaseEncoding encoding, byte[] model, TreeEnsemble trees, string folder)
    {
        double Score(LabelledCase c) => trees.Score(encoding.Encode(c.Case).Value);
        // Two halves: a set calibrated on the cases that set its own quantile would promise too much.
        var platt = PlattCalibration.Fit([.. material.Calibration.Where((_, i) => i % 2 == 0).Select(c => (Score(c), c.Positive))]);
        IReadOnlyList<Scored> Apply(IEnumerable<LabelledCase> cases) => [.. cases.Select(c => new Scored(platt.LogOdds(Score(c)), c.Positive, c.Case.Groups))];
        var second = Apply(material.Calibration.Where((_, i) => i % 2 == 1));
        var heldOut = Apply(material.HeldOut);
        var sets = ConformalSet.Fit(Coverage, second.Select(c => PlattCalibration.Probability(c.Positive ? c.LogOdds : -c.LogOdds)));

        // Evenly spaced rows: the history is in the order of its draw.
        var background = BackgroundFile.Write(encoding, Enumerable.Range(0, BackgroundRows)
            .Select(i => material.History[(int)((long)i * material.History.Count / BackgroundRows)].Case));
        var options = pack.Decisions.Where(d => !d.IsThirdWay).Select(d => d.Id).ToArray();
        var manifest = new AidManifest(
            AidManifest.CurrentVersion, pack.Id, pack.Version, aid.Id, aid.Version, options[0], options[1],
            new TrainerDescription(FastTree, Library, settings, Threads: 1),
            new DataDescription(material.Seed, material.History.Count, material.History.Count(c => c.Positive), material.Calibration.Count, material.HeldOut.Count, material.Target, Hash(encoding, material)),
            new FrozenFile(ModelName, Digest.Of(model)),
            new FrozenFile(BackgroundFile.Name, Digest.Of(background)),
            BackgroundRows,
            encoding.Attributes,
            [.. encoding.Attributes.Select(a => LearnedRange.Of(a, material.History.Select(c => c.Case)))],
            platt, sets,
            "95 % Wilson interval of the observed frequency in the calibration score band, widened where needed to hold the Platt probability",
            ScoreBand.Cut(Bands, second, heldOut),
            Evaluation.Of(heldOut, sets),
            material.Lists.Count == 0 ? null : ListEvaluation.Of(material.Lists, c => platt.LogOdds(trees.Score(encoding.Encode(c).Value))));

        return Write(folder, model, background, ModelCard.Write(pack, aid, manifest), manifest);
    }

    private static Outcome<AidManifest> Write(string folder, byte[] model, string background, string card, AidManifest manifest)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, ModelName), model);
            File.WriteAllText(Path.Combine(folder, BackgroundFile.Name), background);
            File.WriteAllText(Path.Combine(folder, CardName), card);
            // Last, so that a run that was cut short leaves a model that the old manifest refuses.
            File.WriteAllBytes(Path.Combine(folder, ManifestFile.Name), ManifestFile.Write(manifest));
            return manifest;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return new NotTrainable(new Text(
                $"Les fichiers de l’outil ne peuvent pas être écrits dans {folder} ; vérifiez les droits et la place.",
                $"The aid’s files cannot be written to {folder}; check permissions and free space."));
        }
    }

    /// <summary>Name and version of the package that trains, without the build's commit.</summary>
    private static string Library
    {
        get
        {
            var assembly = typeof(Microsoft.ML.Trainers.FastTree.FastTreeBinaryTrainer).Assembly;
            return $"{assembly.GetName().Name} {assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}";
        }
    }

    private static string Hash(CaseEncoding encoding, TrainingMaterial material) => Digest.Of(string.Concat(
        new[] { material.History, material.Calibration, material.HeldOut }.Select(set =>
            BackgroundFile.Write(encoding, set.Select(c => c.Case)) + string.Concat(set.Select(c => c.Positive ? '1' : '0')) + "\n")));
}

/// <summary>The aid is not one that is trained, or its files cannot be written.</summary>
public sealed record NotTrainable(Text Message) : Problem(Message);
