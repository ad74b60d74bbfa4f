using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.ModelFiles;
using DecisionSandbox.Tests.Learning.Native;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning.ModelFiles;

public sealed class LightGbmFileTests : IDisposable
{
    private const string Small = "num_leaves=9 min_data_in_leaf=5 min_data_in_bin=1 ";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_in_another_order_with_quoted_names_and_empty_cells_is_explained_row_by_row()
    {
        using var model = new FreshModel("named", Small + "objective=binary use_missing=true", seed: 3);
        // LightGBM writes an underscore for a space.
        string[] names = ["city", "rooms", "saved", "living_area", "distance", "e", "f", "g\"h"];
        File.WriteAllText(_folder["m.txt"], Named(model.Text, names));
        double[][] rows = [.. Enumerable.Range(0, 1200).Select(_ => model.Row())];
        int[] order = [7, 3, 0, 1, 2, 6, 5, 4];
        string[] header = [.. order.Select(i => names[i] == "living_area" ? "living area" : names[i])];
        File.WriteAllText(_folder["data.csv"], FreshModel.Csv(header, rows.Select(r => order.Select(i => r[i]).ToArray())));

        var explained = Explain("m.txt", null, "path-dependent").ToArray();

        var theirs = model.Native.Contrib(rows);
        explained.Select(e => e.CaseId).Should().Equal(Enumerable.Range(0, rows.Length).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        explained[0].Contributions.Keys.Should().Equal(header);
        explained[0].AidId.Should().Be("m.txt");
        for (var i = 0; i < rows.Length; i++)
        {
            for (var c = 0; c < order.Length; c++)
            {
                explained[i].Contributions[header[c]].Should().BeApproximately(theirs[(i * 9) + order[c]], 1e-9 * Math.Max(1, Math.Abs(explained[i].Output)));
            }
        }
    }

    [Fact]
    public void Several_classes_have_one_explanation_each_and_the_suggested_one_stands_first()
    {
        using var model = new FreshModel("classes", Small + "objective=multiclass num_class=3", seed: 4);
        double[][] rows = [.. Enumerable.Range(0, 30).Select(_ => model.Row())];
        File.WriteAllText(_folder["m.txt"], model.Text);
        File.WriteAllText(_folder["data.csv"], FreshModel.Csv(["a", "b", "c", "d", "e", "f", "g", "h"], rows));
        var raw = model.Native.Raw(rows);

        var explained = Explain("m.txt", null, null).ToArray();

        for (var i = 0; i < rows.Length; i++)
        {
            var best = Enumerable.Range(0, 3).MaxBy(k => raw[(i * 3) + k]);
            explained[i].Option.Should().Be(best.ToString(System.Globalization.CultureInfo.InvariantCulture));
            explained[i].PerOption.Select(o => o.Output).Zip(raw[(i * 3)..((i * 3) + 3)]).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-9);
            ExplanationJson.Line(explained[i]).Should().Contain("\"options\":[{\"option\":\"0\"");
        }
    }

    [Fact]
    public void Interventional_values_over_a_background_are_those_of_every_coalition()
    {
        using var model = new FreshModel("categories", Small + "objective=regression use_missing=true categorical_feature=0,1 min_data_per_group=1 cat_smooth=1", seed: 6, columns: 7);
        string[] header = ["a", "b", "c", "d", "e", "f", "g"];
        double[][] background = [.. Enumerable.Range(0, 25).Select(_ => model.Row())], rows = [.. Enumerable.Range(0, 6).Select(i => i % 2 == 0 ? model.Row() : model.StrangeRow())];
        File.WriteAllText(_folder["m.txt"], model.Text);
        File.WriteAllText(_folder["data.csv"], FreshModel.Csv(header, rows).Replace("Infinity", "1e300", StringComparison.Ordinal));
        File.WriteAllText(_folder["b.csv"], FreshModel.Csv(header, background));
        foreach (var row in rows) { row[3] = double.IsInfinity(row[3]) ? 1e300 : row[3]; }

        var (fast, exact) = (Explain("m.txt", "b.csv", "interventional").ToArray(), Explain("m.txt", "b.csv", "exact").ToArray());

        for (var i = 0; i < rows.Length; i++)
        {
            // LightGBM itself scores the mixed rows.
            var theirs = BruteForce.Shapley(7, coalition => model.Native.Raw([.. background.Select(z => rows[i].Select((v, c) => (coalition >> c & 1) == 1 ? v : z[c]).ToArray())]).Average());
            TreeShapleyTests.Close([.. fast[i].Contributions.Values], theirs);
            TreeShapleyTests.Close([.. exact[i].Contributions.Values], theirs);
            fast[i].Background.Should().StartWith("b-25@sha256:");
            (fast[i].Method, exact[i].Method).Should().Be(("interventional", "exact"));
        }
    }

    [Fact]
    public void Hundreds_of_columns_are_no_obstacle()
    {
        using var model = new FreshModel("wide", "num_leaves=63 min_data_in_leaf=2 objective=regression", seed: 8, columns: 300, rows: 900, rounds: 30);
        string[] header = [.. Enumerable.Range(0, 300).Select(i => $"x{i}")];
        double[][] rows = [.. Enumerable.Range(0, 20).Select(_ => model.Row())];
        File.WriteAllText(_folder["m.txt"], model.Text);
        File.WriteAllText(_folder["data.csv"], FreshModel.Csv(header, rows));
        File.WriteAllText(_folder["b.csv"], FreshModel.Csv(header, Enumerable.Range(0, 60).Select(_ => model.Row())));
        var theirs = model.Native.Contrib(rows);

        var (dependent, interventional) = (Explain("m.txt", null, "path-dependent").ToArray(), Explain("m.txt", "b.csv", "interventional").ToArray());

        for (var i = 0; i < rows.Length; i++)
        {
            dependent[i].Contributions.Values.Zip(theirs[(i * 301)..((i * 301) + 300)]).Should().OnlyContain(p => Math.Abs(p.First - p.Second) <= 1e-9);
            interventional[i].AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
        }
        Explain("m.txt", "b.csv", "exact", "at most 15 columns");
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        using var model = new FreshModel("named", Small + "objective=binary", seed: 3);
        string[] names = ["city", "rooms", "saved", "area", "distance", "e", "f", "g"];
        File.WriteAllText(_folder["m.txt"], Named(model.Text, names));
        Data("city,rooms,saved,area,distance,e,f", "1,1,1,1,1,1,1");
        Explain("m.txt", null, null, "the columns g that");
        Data("city,rooms,saved,area,distance,e,f,g,label", "1,1,1,1,1,1,1,1,0");
        Explain("m.txt", null, null, "does not read the columns label");
        Data("city,rooms,saved,area,distance,e,f,g", "1,1,1,1,1,1,many,1");
        Explain("m.txt", null, null, "line 2, column “f”: “many”");
        Data("city,rooms,saved,area,distance,e,f,g", "1,1,1");
        Explain("m.txt", null, null, "line 2 has 3 cells, the header 8");
        Data("city,rooms,saved,area,distance,e,f,f", "1,1,1,1,1,1,1,1");
        Explain("m.txt", null, null, "“f” is there twice");
        Data("city,rooms,saved,area,distance,e,f,g", "1,1,1,1,1,1,1,1");
        Explain("m.txt", null, "interventional", "--background");
        Explain("nowhere.txt", null, null, "nowhere.txt");

        File.WriteAllText(_folder["unnamed.txt"], model.Text);
        Explain("unnamed.txt", null, null).Should().ContainSingle().Which.Contributions.Keys.Should().Equal(names);
        Data("a,b", "1,2");
        Explain("unnamed.txt", null, null, "reads 8 columns in their order, the table has 2");
    }

    [Fact]
    public void Names_with_spaces_are_compared_as_a_line()
    {
        using var model = new FreshModel("spaces", Small + "objective=binary", seed: 3);
        string[] names = ["my city", "number of rooms", "saved", "area", "distance", "e", "f", "g"];
        File.WriteAllText(_folder["m.txt"], Named(model.Text, names));
        Data("my city,number of rooms,saved,area,distance,e,f,g", "1,1,1,1,1,1,1,1");

        Explain("m.txt", null, null).Single().Contributions.Keys.Should().Equal(names);
    }

    [Theory]
    [InlineData("end of trees", "", "cut short")]
    [InlineData("tree\n", "forest\n", "neither LightGBM text")]
    [InlineData("num_leaves=9", "num_leaves=8", "leaf_value")]
    [InlineData("left_child=1", "left_child=0", "right_child")]
    [InlineData("max_feature_idx=7", "max_feature_idx=1", "split_feature")]
    [InlineData("is_linear=0", "is_linear=1", "linear_tree")]
    public void A_broken_or_unknown_file_is_refused_with_its_place(string part, string instead, string named)
    {
        using var model = new FreshModel("broken", Small + "objective=binary", seed: 3);
        model.Text.Should().Contain(part);
        File.WriteAllText(_folder["m.txt"], model.Text.Replace(part, instead, StringComparison.Ordinal));
        Data("a,b,c,d,e,f,g,h", "1,1,1,1,1,1,1,1");

        Explain("m.txt", null, null, named);
    }

    [Fact]
    public void A_file_without_counts_is_explained_over_a_background_alone()
    {
        using var model = new FreshModel("no counts", Small + "objective=binary", seed: 3);
        File.WriteAllLines(_folder["m.txt"], model.Text.Split('\n').Where(line => !line.StartsWith("internal_count", StringComparison.Ordinal)));
        Data("a,b,c,d,e,f,g,h", "1,1,1,1,1,1,1,1");

        Explain("m.txt", null, "path-dependent", "internal_count");
        Explain("m.txt", "data.csv", "interventional").Should().ContainSingle();
    }

    private static string Named(string text, string[] names) => string.Join('\n', text.Split('\n')
        .Select(line => line.StartsWith("feature_names=", StringComparison.Ordinal) ? "feature_names=" + string.Join(' ', names) : line));

    private void Data(params string[] lines) => File.WriteAllLines(_folder["data.csv"], lines);

    private IEnumerable<Explanation> Explain(string model, string? background, string? method) =>
        ModelFileExplanations.Of(new(_folder[model], _folder["data.csv"], background is null ? null : _folder[background], method)).Select(e => e.Value);

    private void Explain(string model, string? background, string? method, string refused) =>
        ModelFileExplanations.Of(new(_folder[model], _folder["data.csv"], background is null ? null : _folder[background], method)).Last().Problem!.Message.En.Should().Contain(refused);
}
