using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Trees;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning.Native;

/// <summary>Scores, path-dependent values and base of fresh LightGBM models of many kinds, against LightGBM's own.</summary>
public sealed class NativeAgreementTests
{
    private const string Small = "num_leaves=15 min_data_in_leaf=5 min_data_in_bin=1 ";

    public static TheoryData<string, string> Kinds => new()
    {
        { "binary", Small + "objective=binary" },
        { "regression", Small + "objective=regression" },
        { "poisson, large shrinkage", Small + "objective=regression_l1 learning_rate=0.7" },
        { "multiclass", Small + "objective=multiclass num_class=3" },
        { "one against all", Small + "objective=multiclassova num_class=3" },
        { "random forest", Small + "objective=binary boosting=rf bagging_freq=1 bagging_fraction=0.6" },
        { "random forest of several classes", Small + "objective=multiclass num_class=3 boosting=rf bagging_freq=1 bagging_fraction=0.6 feature_fraction=0.7" },
        { "random forest regression", Small + "objective=regression boosting=rf bagging_freq=1 bagging_fraction=0.5" },
        { "dart", Small + "objective=binary boosting=dart drop_rate=0.5" },
        { "goss", Small + "objective=binary data_sample_strategy=goss" },
        { "categories", Small + "objective=binary categorical_feature=0,1 min_data_per_group=1 cat_smooth=1" },
        { "categories, one against many", Small + "objective=regression categorical_feature=0,1 max_cat_to_onehot=64 min_data_per_group=1 cat_smooth=1" },
        { "missing as NaN", Small + "objective=binary use_missing=true" },
        { "missing as NaN, with categories", Small + "objective=binary use_missing=true categorical_feature=0,1 min_data_per_group=1 cat_smooth=1" },
        { "zero as missing", Small + "objective=binary zero_as_missing=true" },
        { "missing not used", Small + "objective=regression use_missing=false" },
        { "deep", "num_leaves=200 min_data_in_leaf=1 min_sum_hessian_in_leaf=0 objective=regression" },
        { "one leaf alone", "num_leaves=2 min_data_in_leaf=590 objective=binary" },
        { "few leaves", "num_leaves=2 min_data_in_leaf=5 objective=binary" },
        { "bagged rows and columns", Small + "objective=binary bagging_freq=1 bagging_fraction=0.5 feature_fraction=0.5 extra_trees=true" },
        { "without an average to start from", Small + "objective=binary boost_from_average=false" },
    };

    [Fact]
    public void A_forest_that_averages_says_so_and_its_raw_score_is_the_sum_of_its_leaves()
    {
        using var forest = new FreshModel("rf", Small + "objective=regression boosting=rf bagging_freq=1 bagging_fraction=0.5", seed: 5);
        double[][] rows = [forest.Row(), forest.Row()];

        forest.Ours.Averages.Should().BeTrue();
        var (raw, prediction) = (forest.Native.Raw(rows), forest.Native.Normal(rows));
        for (var i = 0; i < rows.Length; i++)
        {
            forest.Ours.Outputs[0].Score(rows[i]).Should().BeApproximately(raw[i], 1e-9);
            (forest.Ours.Outputs[0].Score(rows[i]) / forest.Ours.Outputs[0].Trees.Count).Should().BeApproximately(prediction[i], 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scores_contributions_and_base_are_those_of_LightGBM(string kind, string parameters)
    {
        using var model = new FreshModel(kind, parameters, seed: kind.Length);
        double[][] rows = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? model.StrangeRow() : model.Row())];
        var (raw, theirs) = (model.Native.Raw(rows), model.Native.Contrib(rows));
        var (outputs, width) = (model.Ours.Outputs.Count, model.Columns + 1);
        for (var k = 0; k < outputs; k++)
        {
            var ours = new PathDependentShapley(model.Ours.Outputs[k], SlotOwners.Each(model.Columns), model.Ours.Covers![k]);
            for (var i = 0; i < rows.Length; i++)
            {
                var values = ours.Explain(rows[i]);
                var scale = Math.Max(1, Math.Abs(values.Output));
                (Math.Abs(values.Output - raw[(i * outputs) + k]) / scale).Should().BeLessThanOrEqualTo(1e-12, "score of row {0}", i);
                for (var c = 0; c < width; c++)
                {
                    var (here, there) = (c == model.Columns ? values.Base : values.Contributions[c], theirs[(((i * outputs) + k) * width) + c]);
                    (Math.Abs(here - there) / scale).Should().BeLessThanOrEqualTo(1e-9, "row {0}, column {1}", i, c);
                }
                AdditivityCheck.Error(values.Base, values.Contributions, values.Output).Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
            }
        }
    }
}
