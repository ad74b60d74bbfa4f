using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.ModelFiles;

/// <summary>What <c>model.yaml</c> says of a model that was made elsewhere: its registered file, its columns, and which answer follows from its scores.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Notice">What stands on its face.</param>
/// <param name="File">The file's name, beside <c>model.yaml</c>.</param>
/// <param name="Hash"><c>sha256:…</c> that the file must have.</param>
/// <param name="Columns">The model's columns in its own order.</param>
/// <param name="Options">The option of each score, the highest one answers; empty where <paramref name="Above"/> decides, or in a list.</param>
/// <param name="Above">The option above a bound of the score; null where <paramref name="Options"/> decide, or in a list.</param>
public sealed record ModelForm(Text Title, Text Notice, string File, string Hash, IReadOnlyList<ModelColumn> Columns, IReadOnlyList<string> Options, ModelBound? Above)
{
    /// <summary>What it learned from, in the words of those who made it; null where they do not say.</summary>
    public Text? LearnedFrom { get; init; }

    /// <summary>The form of a file, with the file's own hash: that of all that decides, since it names the model's.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="reads">The attributes that the pack says the aid receives: no more and no fewer than its columns use.</param>
    public static Outcome<(ModelForm Form, string Hash)> Load(string path, ScenarioPack pack, IReadOnlyList<string> reads)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(reads);
        return RuleFiles.RuleFile.Load(path, (file, yaml, hash) => Parse(file, yaml, pack, reads).Then(form => Outcome<(ModelForm, string)>.Ok((form, hash))));
    }

    /// <summary>The form of a file's text.</summary>
    /// <param name="file">The file's name, for errors.</param>
    /// <param name="yaml">The text.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="reads">The attributes that the aid receives.</param>
    public static Outcome<ModelForm> Parse(string file, string yaml, ScenarioPack pack, IReadOnlyList<string> reads)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(reads);
        return RuleFiles.RuleFile.Parse(file, yaml, (root, errors) => new ModelFormReading(pack, reads, errors).Read(root));
    }
}

/// <summary>An answer by a bound.</summary>
/// <param name="Score">The bound.</param>
/// <param name="Option">The option where the score is above it.</param>
/// <param name="Otherwise">The option where it is not.</param>
public sealed record ModelBound(double Score, string Option, string Otherwise);
