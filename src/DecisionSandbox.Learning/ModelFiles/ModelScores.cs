using DecisionSandbox.Core.Aids.ModelFiles;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>The scores of an opened model file, and the way that explains them attribute by attribute.</summary>
internal abstract class ModelScores
{
    /// <summary>How many columns it reads.</summary>
    public abstract int Features { get; }

    /// <summary>How many scores it gives.</summary>
    public abstract int Count { get; }

    /// <summary>The scores of one row of columns. Safe for concurrent callers.</summary>
    public abstract double[] Of(double[] columns);

    /// <summary>Explains rows of one number per attribute.</summary>
    public abstract IModelFileExplainer Explainer(ModelForm form, ScenarioPack pack, IReadOnlyList<string> reads, CaseBackground background);

    private protected static IReadOnlyList<double[]> Rows(ScenarioPack pack, IReadOnlyList<string> reads, CaseBackground background) =>
        [.. background.Rows.Select(row => AttributeRow.Of(pack, reads, reads.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)))];
}

/// <summary>Trees: walked, all columns of an attribute as one player.</summary>
internal sealed class TreeScores(LightGbmModel model) : ModelScores
{
    public override int Features => model.Features;

    public override int Count => model.Outputs.Count;

    public override double[] Of(double[] columns) => [.. model.Outputs.Select(trees => trees.Score(columns))];

    public override IModelFileExplainer Explainer(ModelForm form, ScenarioPack pack, IReadOnlyList<string> reads, CaseBackground background)
    {
        var columns = AttributeRow.Columns(pack, reads, form);
        var owners = new SlotOwners([.. form.Columns.Select(column => reads.ToList().IndexOf(column.Attribute))], reads.Count);
        IReadOnlyList<double[]> rows = [.. Rows(pack, reads, background).Select(columns)];
        return new TreeFileExplainer([.. model.Outputs.Select(trees => new InterventionalShapley(trees, owners, rows))], columns);
    }
}

/// <summary>A model that only answers: coalitions of attributes.</summary>
internal sealed class OpaqueScores(OnnxModel model) : ModelScores
{
    public override int Features => model.Features;

    public override int Count => model.Options.Count;

    public override double[] Of(double[] columns) => model.Predict(columns, 1);

    public override IModelFileExplainer Explainer(ModelForm form, ScenarioPack pack, IReadOnlyList<string> reads, CaseBackground background)
    {
        var columns = AttributeRow.Columns(pack, reads, form);
        return new OpaqueFileExplainer(
            reads.Count, model.Options, (rows, count) => model.Predict([.. rows.Chunk(reads.Count).SelectMany(columns)], count), Rows(pack, reads, background), "exact");
    }
}
