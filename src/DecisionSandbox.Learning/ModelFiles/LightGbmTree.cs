using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>One tree of a LightGBM text file, with the shares of its counts where the file has them.</summary>
internal sealed record LightGbmTree(Tree Tree, TreeCover? Cover)
{
    // decision_type: bit 0 categorical, bit 1 default left, bits 2 and 3 what counts as missing (none, zero, NaN).
    private const int CategoricalBit = 1, DefaultLeftBit = 2;

    public static Outcome<LightGbmTree> Read(string name, Dictionary<string, string> block, int features)
    {
        if (block.GetValueOrDefault("is_linear", "0") is not "0")
        {
            return ModelFileRefused.At(name, "is_linear=1 : les arbres à feuilles linéaires (linear_tree) n’ont pas d’explication exacte ici", "is_linear=1: trees with linear leaves (linear_tree) have no exact explanation here");
        }
        if (!LightGbmText.Whole(block, "num_leaves", out var leaves) || leaves < 1) { return Broken(name, "num_leaves"); }
        var nodes = leaves - 1;
        double[]? Numbers(string key, int count) => Parsed(block.GetValueOrDefault(key, ""), count, Number);
        int[]? Whole(string key, int count) => Parsed(block.GetValueOrDefault(key, ""), count, text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : (int?)null);

        if (Numbers("leaf_value", leaves) is not { } leaf) { return Broken(name, "leaf_value"); }
        if (nodes == 0) { var alone = new Tree([], [], [], [], leaf); return new LightGbmTree(alone, new TreeCover(alone, [], [])); }
        if (Whole("split_feature", nodes) is not { } slot || slot.Any(s => s < 0 || s >= features)) { return Broken(name, "split_feature"); }
        if (Numbers("threshold", nodes) is not { } threshold) { return Broken(name, "threshold"); }
        if (Whole("left_child", nodes) is not { } left) { return Broken(name, "left_child"); }
        if (Whole("right_child", nodes) is not { } right || !IsTree(left, right)) { return Broken(name, "right_child"); }
        var types = block.ContainsKey("decision_type") ? Whole("decision_type", nodes) : new int[nodes];
        if (types is null) { return Broken(name, "decision_type"); }
        if (Sets(block, types, threshold) is not { } sets) { return Broken(name, "cat_threshold"); }

        var tree = new Tree(slot, threshold, left, right, leaf) { Kinds = [.. types.Select(Kind)], Sets = sets };
        var (inNodes, inLeaves) = (Numbers("internal_count", nodes), Numbers("leaf_count", leaves));
        return new LightGbmTree(tree, inNodes is null || inLeaves is null ? null : new TreeCover(tree, inNodes, inLeaves));
    }

    private static SplitKind Kind(int type) => (type & CategoricalBit) != 0 ? SplitKind.Category : ((type >> 2) & 3, (type & DefaultLeftBit) != 0) switch
    {
        (1, false) => SplitKind.ZeroGoesRight,
        (1, true) => SplitKind.ZeroGoesLeft,
        (2, false) => SplitKind.NaNGoesRight,
        (2, true) => SplitKind.NaNGoesLeft,
        _ => SplitKind.NaNIsZero,
    };

    /// <summary>Per categorical node its words of <c>cat_threshold</c>: its threshold numbers a pair of <c>cat_boundaries</c>.</summary>
    private static uint[]?[]? Sets(Dictionary<string, string> block, int[] types, double[] threshold)
    {
        if (!types.Any(type => (type & CategoricalBit) != 0)) { return []; }
        var bounds = Parsed(block.GetValueOrDefault("cat_boundaries", ""), -1, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null);
        var words = Parsed(block.GetValueOrDefault("cat_threshold", ""), -1, text => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (uint?)null);
        if (bounds is null || words is null) { return null; }
        var sets = new uint[]?[types.Length];
        for (var node = 0; node < types.Length; node++)
        {
            if ((types[node] & CategoricalBit) == 0) { continue; }
            var at = threshold[node];
            if (!(at >= 0 && at < bounds.Length - 1) || bounds[(int)at] > bounds[(int)at + 1] || bounds[(int)at + 1] > words.Length) { return null; }
            sets[node] = words[bounds[(int)at]..bounds[(int)at + 1]];
        }
        return sets;
    }

    /// <summary>Every node but the root, and every leaf, is the child of exactly one node that the root reaches.</summary>
    private static bool IsTree(int[] left, int[] right)
    {
        var (nodes, leaves) = (new bool[left.Length], new bool[left.Length + 1]);
        var open = new Stack<int>([0]);
        while (open.TryPop(out var child))
        {
            var (seen, at) = child >= 0 ? (nodes, child) : (leaves, ~child);
            if (at >= seen.Length || seen[at]) { return false; }
            seen[at] = true;
            if (child >= 0) { open.Push(left[child]); open.Push(right[child]); }
        }
        return !nodes.Contains(false) && !leaves.Contains(false);
    }

    private static double? Number(string text) => text switch
    {
        "inf" or "+inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
    };

    private static T[]? Parsed<T>(string line, int count, Func<string, T?> parse)
        where T : struct
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (count >= 0 && words.Length != count) { return null; }
        var values = new T[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (parse(words[i]) is not { } value) { return null; }
            values[i] = value;
        }
        return values;
    }

    private static ModelFileRefused Broken(string name, string key) => ModelFileRefused.At(
        name, $"« {key} » manque, n’a pas la longueur attendue ou ne forme pas un arbre", $"“{key}” is missing, has not the expected length or forms no tree");
}
