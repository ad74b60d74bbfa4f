using DecisionSandbox.Core;
using DecisionSandbox.Web.Practitioner.Explaining;

namespace DecisionSandbox.Web.Ethics.Inspecting;

/// <summary>What a step of a replay says beside the screen.</summary>
public static class ReplayTexts
{
    public static readonly Text Opened = new("Détail\u00a0: «\u00a0{0}\u00a0».", "Detail: “{0}”.");
    public static readonly Text OpenBelow = new(
        "Il est ouvert ci-dessous, avec ceux ouverts plus tôt. Le registre ne dit pas si la personne en a refermé.",
        "It stands open below, with those opened earlier. The record does not say whether the person closed any again.");
    public static readonly Text WhichRequest = new("Le registre ne dit pas de quelle demande\u00a0: toutes sont fermées ci-dessous.", "The record does not say of which request: all stand closed below.");
    public static readonly Text Contested = new("Contesté\u00a0: «\u00a0{0}\u00a0».", "Contested: “{0}”.");
    public static readonly Text NoWords = new("La personne n’a pas écrit pourquoi.", "The person did not write why.");
    public static readonly Text Reading = new(
        "Le registre ne dit pas dans quelle langue la personne lisait. Le même contenu y est gardé en français et en anglais.",
        "The record does not say in which language the person was reading. It keeps the same content in French and in English.");
    public static readonly Text InFrench = new("Rejouer en français", "Replay in French");
    public static readonly Text InEnglish = new("Rejouer en anglais", "Replay in English");

    private static readonly Text Others = new("Les autres éléments", "The other elements");
    private static readonly Text Points = new("Les points d’une demande", "The points of a request");

    /// <summary>The name of a detail, as its button or its heading has it; its own where this version does not know it.</summary>
    public static Text Of(string detail, bool isList) => detail switch
    {
        "numbers" => isList ? Points : AidTexts.ShowNumbers,
        "others" => Others,
        "rather" => AidTexts.Rather,
        "change" => AidTexts.WouldChange,
        "reliability" => AidTexts.LikeThis,
        "similar" => AidTexts.Similar,
        "not-looked-at" => AidTexts.NeverLooks,
        _ => Text.Same(detail),
    };
}
