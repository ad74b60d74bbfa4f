using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.ModelFiles;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Freezing;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>Opens the model file that a pack registers. Nothing of it is read before its SHA-256 has been found equal.</summary>
public static class ModelFileAidLoader
{
    private const string FormName = "model.yaml";

    /// <summary>The aid, or why its form or its file is refused.</summary>
    public static Outcome<IDecisionAid> Load(ScenarioPack pack, ICaseGenerator generator, AidDeclaration declared)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(declared);
        return ModelForm.Load(Path.Combine(declared.Folder, FormName), pack, declared.Reads).Then(read =>
            Registered(declared, read.Form)
                .Then(file => Open(file, read.Form.Columns.Count))
                .Then(scores => Fits(read.Form, scores))
                .Then(scores => Outcome<IDecisionAid>.Ok(new ModelFileAid(pack, declared, read.Form, read.Hash, scores, CaseBackground.For(generator, declared.Reads)))));
    }

    private static Outcome<byte[]> Registered(AidDeclaration declared, ModelForm form)
    {
        var path = Path.Combine(declared.Folder, form.File);
        if (!File.Exists(path)) { return ModelFileRefused.Because($"« {declared.Id}/{form.File} » n’existe pas", $"there is no “{declared.Id}/{form.File}”"); }
        var file = File.ReadAllBytes(path);
        return Digest.Of(file) == form.Hash ? file : ModelFileRefused.Because(
            $"l’empreinte SHA-256 de « {declared.Id}/{form.File} » n’est pas celle de {FormName} ; il n’a pas été ouvert ; rétablissez-le, ou inscrivez {Digest.Of(file)} si le changement est voulu",
            $"the SHA-256 of “{declared.Id}/{form.File}” is not the one in {FormName}; it was not opened; restore it, or register {Digest.Of(file)} if the change is meant");
    }

    private static Outcome<ModelScores> Open(byte[] file, int columns)
    {
        if (file.AsSpan().StartsWith("PK"u8)) { return ModelFileRefused.Zip(); }
        if (!file.AsSpan().StartsWith("tree"u8)) { return OnnxModel.Open(file, columns).Then(model => Outcome<ModelScores>.Ok(new OpaqueScores(model))); }
        using var text = new StreamReader(new MemoryStream(file));
        return LightGbmText.Read(text).Then(model => Outcome<ModelScores>.Ok(new TreeScores(model)));
    }

    private static Outcome<ModelScores> Fits(ModelForm form, ModelScores scores)
    {
        if (scores.Features != form.Columns.Count)
        {
            return ModelFileRefused.Because(
                FormattableString.Invariant($"il lit {scores.Features} colonnes, {FormName} en donne {form.Columns.Count}"),
                FormattableString.Invariant($"it reads {scores.Features} columns, {FormName} gives {form.Columns.Count}"));
        }
        return (form.Options.Count == 0 ? scores.Count <= 2 : scores.Count == form.Options.Count)
            ? scores
            : ModelFileRefused.Because(
                FormattableString.Invariant($"il rend {scores.Count} scores : donnez une option à chacun (options)"),
                FormattableString.Invariant($"it gives {scores.Count} scores: give an option to each (options)"));
    }
}
