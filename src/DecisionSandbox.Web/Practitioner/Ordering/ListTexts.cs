using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner.Ordering;

/// <summary>The words of a list to put in order.</summary>
public static class ListTexts
{
    public static readonly Text Situation = new("Le logement vacant", "The vacant dwelling");
    public static readonly Text Requests = new("Les demandes", "The requests");
    public static readonly Text ReadRequest = new("Lire la demande", "Read the request");
    public static readonly Text MyOrder = new("Mon ordre", "My order");
    public static readonly Text NotPlaced = new("Sans place encore", "Without a place yet");
    public static readonly Text PlaceNext = new("Placer : {0}", "Place: {0}");
    public static readonly Text Up = new("Monter", "Up");
    public static readonly Text Down = new("Descendre", "Down");
    public static readonly Text First = new("En premier", "First");
    public static readonly Text Last = new("En dernier", "Last");
    public static readonly Text Tie = new("À égalité avec la précédente", "Tied with the one before");
    public static readonly Text TakeOut = new("Retirer de l’ordre", "Take out of the order");
    public static readonly Text Tied = new("à égalité", "tied");
    public static readonly Text MovesOf = new("Déplacer : {0}", "Move: {0}");
    public static readonly Text Announce = new("{0} : maintenant {1} sur {2}.", "{0}: now {1} of {2}.");
    public static readonly Text AnnounceOut = new("{0} : sans place.", "{0}: without a place.");
    public static readonly Text Otherwise = new("Répondre autrement", "Answer otherwise");
    public static readonly Text OtherwiseFor = new("Répondre autrement : {0}", "Answer otherwise: {0}");
    public static readonly Text OtherwiseSay = new("Cette demande n’aura pas de place dans l’ordre. Que proposez-vous pour elle ?", "This request will have no place in the order. What do you propose for it?");
    public static readonly Text OtherwiseSave = new("Mettre à part", "Set aside");
    public static readonly Text Aside = new("à part", "set aside");
    public static readonly Text SetAside = new("À part, sans place dans l’ordre", "Set aside, without a place in the order");
    public static readonly Text BackToList = new("Remettre dans la liste", "Back to the list");
    public static readonly Text AnnounceAside = new("{0} : à part, {1}.", "{0}: set aside, {1}.");
    public static readonly Text Remaining = new("Encore {0} à placer.", "{0} left to place.");
    public static readonly Text AllPlaced = new("Toutes les demandes ont une place ou une réponse à part.", "Every request has a place or an answer of its own.");
    public static readonly Text Decline = new("Je ne souhaite pas classer ces demandes", "I decline to rank these requests");
    public static readonly Text DeclineWhy = new("Pourquoi (facultatif)", "Why (optional)");
    public static readonly Text Declined = new("Ne souhaite pas classer", "Declines to rank");
    public static readonly Text AnOrder = new("Un ordre des demandes", "An order of the requests");

    public static readonly Text ReadSay = new(
        "Lisez le logement et les demandes. Vous donnerez d’abord votre ordre ; l’outil ne dira rien avant que vous l’ayez enregistré.",
        "Read the dwelling and the requests. You will give your own order first; the aid says nothing until you have saved it.");
    public static readonly Text HaveRead = new("J’ai lu les demandes", "I have read the requests");
    public static readonly Text SaveOwn = new("Enregistrer mon ordre", "Save my order");
    public static readonly Text SaveFinal = new("Enregistrer ma proposition", "Save my proposal");
    public static readonly Text StepRead = new("Lire les demandes", "Read the requests");
    public static readonly Text StepOwn = new("Mon ordre", "My order");

    public static readonly Text SideBySide = new("Votre ordre et celui de l’outil", "Your order and the aid’s");
    public static readonly Text ToAidOrder = new("Aller à l’ordre de l’outil", "Go to the aid’s order");
    public static readonly Text Request = new("Demande", "Request");
    public static readonly Text YourRank = new("Vous", "You");
    public static readonly Text AidRank = new("L’outil", "The aid");
    public static readonly Text Difference = new("Écart", "Difference");
    public static readonly Text Same = new("même place", "same place");
    public static readonly Text Higher = new("l’outil : {0} plus haut", "the aid: {0} higher");
    public static readonly Text Lower = new("l’outil : {0} plus bas", "the aid: {0} lower");
    public static readonly Text PointsOf = new("{0} : d’où viennent les points", "{0}: where the points come from");
    public static readonly Text Criterion = new("Critère", "Criterion");
    public static readonly Text Total = new("Total", "Total");
    public static readonly Text FinalOrder = new("L’ordre que je propose", "The order I propose");
    public static readonly Text FromOwn = new("Il part de votre ordre. Déplacez ce que vous voulez ; chaque déplacement peut avoir sa raison.", "It starts from your own order. Move what you like; each move can have its reason.");
    public static readonly Text WhyMoved = new("Pourquoi {0} passe de {1} à {2}", "Why {0} goes from {1} to {2}");
}
