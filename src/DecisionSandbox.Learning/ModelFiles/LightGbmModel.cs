using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>A LightGBM model as its text file has it.</summary>
/// <param name="FeatureLine">The names of its columns as one line, as written (LightGBM turns a space within a name into an underscore).</param>
/// <param name="Features">How many columns it reads.</param>
/// <param name="Averages">True for a random forest: LightGBM divides by the number of iterations when it predicts, and neither in its raw score nor in its own contributions.</param>
/// <param name="Outputs">One ensemble per raw score (the sum of its leaves, as LightGBM's <c>raw_score</c>): one, or one per class.</param>
/// <param name="Covers">For each output and tree, the shares of the rows counted in training; null where the file holds no counts.</param>
public sealed record LightGbmModel(string FeatureLine, int Features, bool Averages, IReadOnlyList<TreeEnsemble> Outputs, IReadOnlyList<IReadOnlyList<TreeCover>>? Covers)
{
    /// <summary>The names of its columns, where the line parts into as many words as there are columns; else null.</summary>
    public IReadOnlyList<string>? FeatureNames => FeatureLine.Split(' ') is var names && names.Length == Features ? names : null;
}
