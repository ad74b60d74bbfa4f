using DecisionSandbox.Core;

namespace DecisionSandbox.Narratives;

/// <summary>The only words that may stand between copied facts: no negation, comparison, quantity or cause, so that nothing can be claimed with them.</summary>
/// <remarks>"Other" and "side" are left out on purpose: "the other side of …" turns a direction round.</remarks>
internal static class LinkingWords
{
    private static readonly string[] Fr =
        ["l", "outil", "suggère", "propose", "ce", "c", "qui", "tire", "tirent", "va", "vont", "est", "sont", "et", "aussi", "enfin", "ici", "pour",
         "cette", "demande", "dossier", "on", "lit", "les", "éléments", "élément", "suivants", "suivant", "voici", "que", "le", "la"];

    private static readonly string[] En =
        ["the", "aid", "suggests", "proposes", "what", "which", "pulls", "pull", "goes", "go", "is", "are", "and", "also", "finally", "here", "for",
         "this", "these", "request", "file", "reads", "facts", "fact", "following", "that"];

    public static IReadOnlyList<string> In(Language language) => language switch
    {
        Language.Fr => Fr,
        Language.En => En,
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };
}
