using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Learning.Encoding;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Models;

namespace DecisionSandbox.Learning.Training;

/// <summary>Trains, calibrates, evaluates and freezes an aid: model files, background, manifest and card.</summary>
public static class Trainer
{
    public const string CardName = "card.md";
    private const int BackgroundRows = 100;
    private const int Bands = 8;
    private const double Coverage = 0.9;

    /// <summary>The name of a model file: one alone, or one per option.</summary>
    public static string ModelName(int option, int models) => models == 1 ? "model.zip" : FormattableString.Invariant($"model-{option}.zip");

    /// <summary>Trains an aid of a pack on the pack's own synthetic history.</summary>
    /// <param name="aidId">The aid's id; trained aids are named by their trainer.</param>
    /// <param name="folder">Where its files go; the aid's own folder by default.</param>
    /// <param name="material">What it learns from, where the caller has drawn it already.</param>
    public static Outcome<AidManifest> Train(LoadedPack pack, string aidId, string? folder = null, TrainingMaterial? material = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var known = pack.Pack.Aids.Where(a => a.Kind == "trained" && ModelTrainer.All.Any(t => t.Id == a.Id)).ToList();
        if (known.Find(a => a.Id == aidId) is not { } aid)
        {
            var (ids, trainers) = (string.Join(", ", known.Select(a => a.Id)), string.Join(", ", ModelTrainer.All.Select(t => t.Id)));
            return new NotTrainable(new Text(
                $"« {aidId} » n’est pas un outil du scénario {pack.Pack.Id} qui s’entraîne ({ids}) ; un outil appris porte le nom de sa méthode : {trainers}.",
                $"“{aidId}” is no aid of pack {pack.Pack.Id} that is trained ({ids}); a trained aid is named by its trainer: {trainers}."));
        }
        return Train(pack.Pack, aid, material ?? PackMaterial.Draw(pack, aid.History), ModelTrainer.All.First(t => t.Id == aidId), folder ?? aid.Folder);
    }

    /// <summary>Writes the aid's files into the folder, the same bytes on every run, and gives its manifest.</summary>
    public static Outcome<AidManifest> Train(ScenarioPack pack, AidDeclaration aid, TrainingMaterial material, ModelTrainer trainer, string folder)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(trainer);
        var encoding = CaseEncoding.For(pack, aid.Reads);
        var options = pack.Decisions.Where(d => !d.IsThirdWay).Select(d => d.Id).ToArray();
        if (Unfit(pack, material, encoding, options) is { } unfit) { return Outcome<AidManifest>.Failed(unfit); }
        double[][] Rows(IReadOnlyList<LabelledCase> cases) => [.. cases.Select(c => encoding.Encode(c.Case).Value)];
        var (history, heldOut) = (Rows(material.History), Rows(material.HeldOut));
        var models = new List<(byte[] File, FittedScore Score)>();
        for (var option = 0; option < (options.Length == 2 ? 1 : options.Length); option++)
        {
            var file = trainer.Train([.. history.Zip(material.History, (row, c) => (row, c.Answer == option))]);
            var opened = MlModel.Open(file, encoding.Slots, heldOut);
            if (opened.Problem is { } problem) { return Outcome<AidManifest>.Failed(problem); }
            models.Add((file, opened.Value));
        }
        return Freeze(pack, aid, material, trainer, encoding, options, models, folder);
    }

    private static Problem? Unfit(ScenarioPack pack, TrainingMaterial material, CaseEncoding encoding, string[] options)
    {
        if (options.Length < 2 || (pack.Task == TaskKind.Prioritisation && options.Length > 2))
        {
            return ModelRefused.Because("l’apprentissage demande deux réponses qui tranchent ou plus (deux pour une liste)", "training needs two answers that decide or more (two for a list)");
        }
        foreach (var set in new[] { material.History, material.Calibration, material.HeldOut })
        {
            // Both halves of the calibration set are used by themselves.
            var rare = options.Where((_, k) => set.Where((_, i) => i % 2 == 0).All(c => c.Answer != k) || set.Where((_, i) => i % 2 == 1).All(c => c.Answer != k)).ToArray();
            if (set.Count < BackgroundRows || rare.Length > 0 || set.Any(c => c.Answer < 0))
            {
                return ModelRefused.Because(
                    $"chaque jeu de cas doit compter au moins cent cas, toutes les réponses qui tranchent et aucune autre{(rare.Length > 0 ? $" (trop rares : {string.Join(", ", rare)})" : "")}",
                    $"each set of cases must hold at least one hundred cases, all the answers that decide and no other{(rare.Length > 0 ? $" (too rare: {string.Join(", ", rare)})" : "")}");
            }
            if (set.Select(c => encoding.Encode(c.Case)).FirstOrDefault(row => !row.IsOk) is { IsOk: false, Problem: { } problem }) { return problem; }
        }
        return null;
    }

    private static Outcome<AidManifest> Freeze(
        ScenarioPack pack, AidDeclaration aid, TrainingMaterial material, ModelTrainer trainer, CaseEncoding encoding,
        string[] options, List<(byte[] File, FittedScore Score)> models, string folder)
    {
        double[] Scores(LabelledCase c) => [.. models.Select(m => m.Score.Of(encoding.Encode(c.Case).Value))];
        // Two halves: a set calibrated on the cases that set its own quantile would promise too much.
        var first = material.Calibration.Where((_, i) => i % 2 == 0).Select(c => (Scores: Scores(c), c.Answer)).ToArray();
        var platt = models.Select((_, k) => PlattCalibration.Fit([.. first.Select(c => (c.Scores[k], c.Answer == k))])).ToArray();
        IReadOnlyList<double> LogOdds(double[] scores) => scores.Length == 1 ? Both(platt[0].LogOdds(scores[0])) : [.. scores.Select((s, k) => platt[k].LogOdds(s))];
        Scored[] Apply(IEnumerable<LabelledCase> cases) => [.. cases.Select(c => new Scored(LogOdds(Scores(c)), c.Answer, c.Case.Groups))];
        var second = Apply(material.Calibration.Where((_, i) => i % 2 == 1));
        var heldOut = Apply(material.HeldOut);
        var sets = ConformalSet.Fit(Coverage, second.Select(c => c.Probabilities[c.Answer]));

        // Evenly spaced rows: the history is in the order of its draw.
        var background = BackgroundFile.Write(encoding, Enumerable.Range(0, BackgroundRows)
            .Select(i => material.History[(int)((long)i * material.History.Count / BackgroundRows)].Case));
        var manifest = new AidManifest(
            AidManifest.CurrentVersion, pack.Id, pack.Version, aid.Id, aid.Version, options,
            new TrainerDescription(trainer.Id, trainer.Library, trainer.Settings, Threads: 1),
            new DataDescription(material.Seed, material.History.Count, [.. options.Select((_, k) => material.History.Count(c => c.Answer == k))],
                material.Calibration.Count, material.HeldOut.Count, material.Target, Hash(encoding, material)),
            [.. models.Select((m, k) => new FrozenModel(options[k], ModelName(k, models.Count), Digest.Of(m.File), platt[k]))],
            new FrozenFile(BackgroundFile.Name, Digest.Of(background)),
            BackgroundRows,
            encoding.Attributes,
            [.. encoding.Attributes.Select(a => LearnedRange.Of(a, material.History.Select(c => c.Case)))],
            sets,
            "share of right suggestions in the calibration score band, with its 95 % Wilson interval; bands out of order are joined (isotonic)",
            ScoreBand.Cut(Bands, second, heldOut),
            Evaluation.Of(heldOut, sets),
            material.Lists.Count == 0 ? null : ListEvaluation.Of(material.Lists, c => LogOdds(Scores(new LabelledCase(c, 0)))[0]));

        return Write(folder, [.. models.Select(m => m.File)], background, ModelCard.Write(pack, aid, manifest), manifest);
    }

    internal static double[] Both(double logOdds) => [logOdds, -logOdds];

    private static Outcome<AidManifest> Write(string folder, byte[][] models, string background, string card, AidManifest manifest)
    {
        try
        {
            Directory.CreateDirectory(folder);
            for (var k = 0; k < models.Length; k++) { File.WriteAllBytes(Path.Combine(folder, manifest.Models[k].File), models[k]); }
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

    private static string Hash(CaseEncoding encoding, TrainingMaterial material) => Digest.Of(string.Concat(
        new[] { material.History, material.Calibration, material.HeldOut }.Select(set =>
            BackgroundFile.Write(encoding, set.Select(c => c.Case)) + string.Join(' ', set.Select(c => c.Answer)) + "\n")));
}

/// <summary>The aid is not one that is trained, or its files cannot be written.</summary>
public sealed record NotTrainable(Text Message) : Problem(Message);
