using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;
using YamlDotNet.RepresentationModel;

namespace DecisionSandbox.Core.Aids.BooleanRules;

/// <summary>Reads <c>rules.yaml</c>: named conditions and how they go together (<c>all</c>, <c>any</c>, <c>not</c>).</summary>
public static class BooleanRuleFile
{
    // Deeper than any article of law: a hostile file must not exhaust the stack.
    private const int Deepest = 20;

    /// <summary>The rule of a file, with its hash.</summary>
    /// <param name="path">The file.</param>
    /// <param name="attributes">The pack's attributes.</param>
    /// <param name="decisions">The pack's decisions.</param>
    /// <returns>The rule and <c>sha256:…</c> of the file, or a <see cref="RuleFileProblem"/>.</returns>
    public static Outcome<(BooleanRule Rule, string Hash)> Load(string path, IReadOnlyList<CaseAttribute> attributes, IReadOnlyList<DecisionOption> decisions) =>
        RuleFile.Load(path, (file, yaml, hash) => Parse(file, yaml, attributes, decisions).Then(rule => Outcome<(BooleanRule, string)>.Ok((rule, hash))));

    /// <summary>The rule of a file's text.</summary>
    /// <param name="file">The file's name, for errors.</param>
    /// <param name="yaml">The text.</param>
    /// <param name="attributes">The pack's attributes.</param>
    /// <param name="decisions">The pack's decisions.</param>
    public static Outcome<BooleanRule> Parse(string file, string yaml, IReadOnlyList<CaseAttribute> attributes, IReadOnlyList<DecisionOption> decisions)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(decisions);
        return RuleFile.Parse(file, yaml, (root, _) => Read(root, attributes, decisions));
    }

    private static BooleanRule Read(RuleFileNode root, IReadOnlyList<CaseAttribute> attributes, IReadOnlyList<DecisionOption> decisions)
    {
        var (title, notice) = (root.Text("title"), root.Text("notice"));
        var (holds, fails) = (Option(root, "holds", decisions), Option(root, "fails", decisions));
        var reading = new ConditionReading("rules.yaml", attributes);
        var conditions = root.Sequence("conditions").Select(node =>
        {
            var condition = new NamedCondition(node.String("id"), node.Text("label"), reading.Read(node));
            if (condition.When.Count == 0) { node.Wrong(new Text("« when » dit à quels faits la condition tient.", "“when” says on which facts the condition holds.")); }
            node.RefuseOthers();
            return condition;
        }).ToList();
        foreach (var twice in conditions.GroupBy(condition => condition.Id).Where(same => same.Count() > 1))
        {
            root.Wrong(new Text($"la condition « {twice.Key} » est écrite deux fois.", $"the condition “{twice.Key}” is written twice."), root.Find("conditions"));
        }
        var used = new HashSet<string>();
        var rule = Tree(root, root.Find("rule"), conditions.ConvertAll(condition => condition.Id), used, 0);
        foreach (var idle in conditions.Where(condition => !used.Contains(condition.Id)))
        {
            root.Wrong(new Text($"la condition « {idle.Id} » ne sert pas dans « rule ».", $"the condition “{idle.Id}” is not used in “rule”."), root.Find("conditions"));
        }
        root.RefuseOthers();
        return new(title, notice, holds, fails, conditions, rule);
    }

    private static string Option(RuleFileNode root, string key, IReadOnlyList<DecisionOption> decisions)
    {
        var option = root.String(key);
        if (option.Length > 0 && decisions.All(decision => decision.Id != option || decision.IsThirdWay))
        {
            root.Wrong(new Text($"« {option} » n’est pas une décision du jeu.", $"“{option}” is not a decision of the pack."), root.Find(key));
        }
        return option;
    }

    private static RuleTree Tree(RuleFileNode root, YamlNode? node, List<string> known, HashSet<string> used, int depth)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } id } when known.Contains(id):
                used.Add(id);
                return new RuleTree.Named(id);
            case YamlScalarNode { Value: var unknown }:
                root.Wrong(new Text($"« {unknown} » n’est pas une condition ; conditions : {string.Join(", ", known)}.", $"“{unknown}” is no condition; conditions: {string.Join(", ", known)}."), node);
                return new RuleTree.Named("");
            case YamlMappingNode { Children.Count: 1 } map when depth < Deepest:
                var (key, value) = (((YamlScalarNode)map.Children[0].Key).Value, map.Children[0].Value);
                if (key == "not") { return new RuleTree.Not(Tree(root, value, known, used, depth + 1)); }
                if (key is "all" or "any" && value is YamlSequenceNode { Children.Count: > 0 } parts)
                {
                    List<RuleTree> trees = [.. parts.Children.Select(part => Tree(root, part, known, used, depth + 1))];
                    return key == "all" ? new RuleTree.All(trees) : new RuleTree.Any(trees);
                }
                break;
        }
        root.Wrong(new Text("une règle est un nom de condition, ou { all: […] }, { any: […] }, { not: … }.", "a rule is a condition’s name, or { all: […] }, { any: […] }, { not: … }."), node);
        return new RuleTree.Named("");
    }
}
