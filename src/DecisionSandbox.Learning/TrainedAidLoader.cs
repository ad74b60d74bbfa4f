using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Learning.Encoding;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Models;
using DecisionSandbox.Learning.Training;

namespace DecisionSandbox.Learning;

/// <summary>Opens a frozen aid. A model file is treated as code: nothing of it is read before its SHA-256 has been found in the manifest.</summary>
public static class TrainedAidLoader
{
    /// <summary>The aid of a pack, or a <see cref="ModelRefused"/> that says what to do.</summary>
    public static Outcome<TrainedAid> Load(ScenarioPack pack, AidDeclaration aid)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(aid);
        return Bytes(pack, aid, ManifestFile.Name).Then(file => ManifestFile.Read(file)
            .Then(manifest => Fits(pack, aid, manifest))
            .Then(manifest => Open(pack, aid, manifest, Digest.Of(file))));
    }

    private static Outcome<TrainedAid> Open(ScenarioPack pack, AidDeclaration aid, AidManifest manifest, string hash)
    {
        var encoding = new CaseEncoding(manifest.Encoding);
        return Pinned(pack, aid, BackgroundFile.Name, manifest.Background.Hash)
            .Then(file => BackgroundFile.Read(encoding, System.Text.Encoding.UTF8.GetString(file)))
            .Then(background => Models(pack, aid, manifest, encoding, background)
                .Then<TrainedAid>(models => new TrainedAid(pack, manifest, hash, encoding, models, background)));
    }

    private static Outcome<IReadOnlyList<FittedScore>> Models(ScenarioPack pack, AidDeclaration aid, AidManifest manifest, CaseEncoding encoding, IReadOnlyList<double[]> background)
    {
        var models = new List<FittedScore>(manifest.Models.Count);
        for (var k = 0; k < manifest.Models.Count; k++)
        {
            // The name is the one that training gives, never a path out of the manifest.
            var opened = Pinned(pack, aid, Trainer.ModelName(k, manifest.Models.Count), manifest.Models[k].Hash).Then(file => MlModel.Open(file, encoding.Slots, background));
            if (opened.Problem is { } problem) { return Outcome<IReadOnlyList<FittedScore>>.Failed(problem); }
            models.Add(opened.Value);
        }
        return models;
    }

    private static Outcome<AidManifest> Fits(ScenarioPack pack, AidDeclaration aid, AidManifest manifest)
    {
        if (manifest.Pack != pack.Id || manifest.Aid != aid.Id || manifest.AidVersion != aid.Version)
        {
            return ModelRefused.Because(
                $"{ManifestFile.Name} décrit {manifest.Pack}/{manifest.Aid} {manifest.AidVersion}, non {pack.Id}/{aid.Id} {aid.Version} ; {Retrain(pack, aid).Fr}",
                $"{ManifestFile.Name} describes {manifest.Pack}/{manifest.Aid} {manifest.AidVersion}, not {pack.Id}/{aid.Id} {aid.Version}; {Retrain(pack, aid).En}");
        }
        if (!manifest.Options.SequenceEqual(pack.Decisions.Where(d => !d.IsThirdWay).Select(d => d.Id)) || manifest.Models.Count != (manifest.Options.Count == 2 ? 1 : manifest.Options.Count))
        {
            return ModelRefused.Because(
                $"les réponses du scénario {pack.Id} ont changé depuis l’apprentissage ; {Retrain(pack, aid).Fr}",
                $"the answers of pack {pack.Id} have changed since training; {Retrain(pack, aid).En}");
        }
        return CaseEncoding.For(pack, aid.Reads).Matches(new CaseEncoding(manifest.Encoding)) ? manifest : ModelRefused.Because(
            $"les attributs du scénario {pack.Id} ont changé depuis l’apprentissage ; {Retrain(pack, aid).Fr}",
            $"the attributes of pack {pack.Id} have changed since training; {Retrain(pack, aid).En}");
    }

    private static Outcome<byte[]> Pinned(ScenarioPack pack, AidDeclaration aid, string name, string hash) => Bytes(pack, aid, name).Then<byte[]>(file =>
        Digest.Of(file) == hash ? file : ModelRefused.Because(
            $"l’empreinte SHA-256 du fichier {pack.Id}/{aid.Id}/{name} n’est pas celle du manifeste ; le fichier n’a pas été ouvert ; {Retrain(pack, aid).Fr}",
            $"the SHA-256 of {pack.Id}/{aid.Id}/{name} is not the one in the manifest; the file was not opened; {Retrain(pack, aid).En}"));

    private static Outcome<byte[]> Bytes(ScenarioPack pack, AidDeclaration aid, string name)
    {
        var path = Path.Combine(aid.Folder, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : ModelRefused.Because(
            $"le fichier {pack.Id}/{aid.Id}/{name} manque ; {Retrain(pack, aid).Fr}",
            $"the file {pack.Id}/{aid.Id}/{name} is missing; {Retrain(pack, aid).En}");
    }

    private static Text Retrain(ScenarioPack pack, AidDeclaration aid) => new(
        $"rétablissez-le ou lancez « sandbox aids train --pack {pack.Id} --aid {aid.Id} »",
        $"restore it or run “sandbox aids train --pack {pack.Id} --aid {aid.Id}”");
}
