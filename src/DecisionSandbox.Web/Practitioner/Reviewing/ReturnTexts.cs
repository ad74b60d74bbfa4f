using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>What a person reads who comes back to a file after hours or days.</summary>
public static class ReturnTexts
{
    public static readonly Text Label = new("Où vous en êtes", "Where you stand");
    public static readonly Text Left = new("Vous avez laissé ce dossier le {0} à {1}.", "You left this file on {0} at {1}.");
    public static readonly Text LeftWithDraft = new("Vous avez laissé ce dossier le {0} à {1}\u202f; votre brouillon est gardé.", "You left this file on {0} at {1}; your draft is kept.");
    public static readonly Text DoneAndRest = new("Fait\u00a0: {0}. Reste\u00a0: {1}.", "Done: {0}. Still to do: {1}.");
    public static readonly Text Rest = new("Reste\u00a0: {0}.", "Still to do: {0}.");
    public static readonly Text Step = new("«\u00a0{0}\u00a0»", "“{0}”");
}
