using DecisionSandbox.Core.Aids.BooleanRules;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Cards;

/// <summary>The card of an aid written as a rule over named conditions: its figures are computed from the pack's cases, never typed.</summary>
public static class BooleanRuleCard
{
    /// <summary>The card, in French and then in English.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="generator">Its generator.</param>
    /// <param name="aid">The aid.</param>
    public static string Write(ScenarioPack pack, ICaseGenerator generator, BooleanRuleAid aid)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(aid);
        var rule = aid.Rule;
        Text Label(string id) => rule.Conditions.First(condition => condition.Id == id).Label;
        return RuleCard.Write(pack, generator, aid,
            CardText.Paragraphs(
                new($"{rule.Title.Fr}. Rien n’est appris\u00a0: une règle écrite, condition par condition. {rule.Notice.Fr}", $"{rule.Title.En}. Nothing is learned: a written rule, condition by condition. {rule.Notice.En}"),
                new($"La règle\u00a0: {Say(rule.Rule, Label, Language.Fr)}.", $"The rule: {Say(rule.Rule, Label, Language.En)}.")),
            new($"Mettre à l’essai une règle sur des cas synthétiques. {pack.Role.Fr}", $"Trying a rule on synthetic cases. {pack.Role.En}"),
            [
                new("Chaque condition est remplie ou ne l’est pas, d’après ce qui est déclaré\u00a0: la règle ne pèse rien, ne doute de rien, et une case mal cochée suffit à changer sa réponse. Rappel\u00a0: " + rule.Notice.Fr,
                    "Each condition is met or not, by what is declared: the rule weighs nothing, doubts nothing, and one box ticked wrongly is enough to change its answer. To remember: " + rule.Notice.En),
            ]);
    }

    private static string Say(RuleTree tree, Func<string, Text> label, Language language) => tree switch
    {
        RuleTree.Named named => language == Language.Fr ? $"«\u00a0{label(named.Id).Fr}\u00a0»" : $"“{label(named.Id).En}”",
        RuleTree.All all => string.Join(language == Language.Fr ? " et " : " and ", all.Parts.Select(part => Bracketed(part, label, language))),
        RuleTree.Any any => string.Join(language == Language.Fr ? " ou " : " or ", any.Parts.Select(part => Bracketed(part, label, language))),
        RuleTree.Not not => (language == Language.Fr ? "non " : "not ") + Bracketed(not.Part, label, language),
        _ => throw new InvalidOperationException("Unknown rule."),
    };

    private static string Bracketed(RuleTree part, Func<string, Text> label, Language language) =>
        part is RuleTree.Named or RuleTree.Not ? Say(part, label, language) : $"({Say(part, label, language)})";
}
