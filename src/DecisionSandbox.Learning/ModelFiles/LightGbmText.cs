using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>Reads LightGBM's text format (versions 2 to 4): a header of <c>key=value</c> lines, one block per tree, then <c>end of trees</c>.</summary>
public static class LightGbmText
{
    private const string End = "end of trees";

    /// <summary>The model, or what is wrong with the file.</summary>
    public static Outcome<LightGbmModel> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.ReadLine()?.Trim() != "tree")
        {
            return ModelFileRefused.Because("ce n’est pas un modèle LightGBM en texte (la première ligne serait « tree »)", "it is no LightGBM text model (the first line would be “tree”)");
        }
        var header = Block(text, out var next);
        var trees = new List<LightGbmTree>();
        if (!Whole(header, "max_feature_idx", out var last) || last < 0) { return Missing("max_feature_idx"); }
        if (!Whole(header, "num_tree_per_iteration", out var outputs)) { outputs = Whole(header, "num_class", out var classes) ? classes : 1; }
        while (next is not null && next != End)
        {
            var name = next;
            var tree = LightGbmTree.Read(name, Block(text, out next), last + 1);
            if (tree.Problem is { } problem) { return problem; }
            trees.Add(tree.Value);
        }
        if (next is null) { return ModelFileRefused.Because($"il est coupé : la ligne « {End} » manque", $"it is cut short: the line “{End}” is missing"); }
        if (outputs < 1 || trees.Count % outputs != 0)
        {
            return ModelFileRefused.Because(
                FormattableString.Invariant($"{trees.Count} arbres ne se partagent pas en num_tree_per_iteration={outputs} suites"),
                FormattableString.Invariant($"{trees.Count} trees do not part into num_tree_per_iteration={outputs} sequences"));
        }
        return Model(header, last + 1, trees, outputs);
    }

    private static LightGbmModel Model(Dictionary<string, string> header, int features, List<LightGbmTree> trees, int outputs)
    {
        IEnumerable<LightGbmTree> Of(int output) => trees.Where((_, i) => i % outputs == output);
        return new LightGbmModel(
            header.GetValueOrDefault("feature_names", ""), features, header.ContainsKey("average_output"),
            [.. Enumerable.Range(0, outputs).Select(k => new TreeEnsemble([.. Of(k).Select(t => t.Tree)], features))],
            trees.Exists(t => t.Cover is null) ? null : [.. Enumerable.Range(0, outputs).Select(k => (IReadOnlyList<TreeCover>)[.. Of(k).Select(t => t.Cover!)])]);
    }

    /// <summary>The <c>key=value</c> lines up to the next tree, the end of trees or the end of the file.</summary>
    private static Dictionary<string, string> Block(TextReader text, out string? next)
    {
        var block = new Dictionary<string, string>(StringComparer.Ordinal);
        while ((next = text.ReadLine()) is not null)
        {
            next = next.TrimEnd('\r');
            if (next == End || next.StartsWith("Tree=", StringComparison.Ordinal)) { return block; }
            var equals = next.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0) { block[next[..equals]] = next[(equals + 1)..]; } else if (next.Length > 0) { block[next] = ""; }
        }
        return block;
    }

    internal static bool Whole(Dictionary<string, string> block, string key, out int value)
    {
        value = 0;
        return block.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static ModelFileRefused Missing(string key) => ModelFileRefused.Because($"la clé « {key} » manque ou n’est pas un nombre", $"the key “{key}” is missing or is not a number");
}
