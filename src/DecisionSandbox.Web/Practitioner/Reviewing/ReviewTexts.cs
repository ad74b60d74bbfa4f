using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>The words of a review. Nothing here may hint at the answer that is being measured.</summary>
public static class ReviewTexts
{
    public static readonly Text Title = new("Dossier {0} sur {1} : {2}", "File {0} of {1}: {2}");
    public static readonly Text Pace = new("à votre rythme, encore {0} minutes environ", "at your own pace, about {0} minutes left");
    public static readonly Text PaceOfOne = new("à votre rythme, encore une minute environ", "at your own pace, about one minute left");
    public static readonly Text OwnPace = new("à votre rythme", "at your own pace");
    public static readonly Text SavedJustNow = new("enregistré à l’instant", "saved just now");
    public static readonly Text SavedSeconds = new("enregistré il y a {0} s", "saved {0} s ago");
    public static readonly Text SavedMinutes = new("enregistré il y a {0} min", "saved {0} min ago");
    public static readonly Text SavedHours = new("enregistré il y a {0} h", "saved {0} h ago");
    public static readonly Text SavedOneDay = new("enregistré il y a un jour", "saved a day ago");
    public static readonly Text SavedDays = new("enregistré il y a {0} jours", "saved {0} days ago");
    public static readonly Text SavedOn = new("enregistré le {0}", "saved on {0}");
    public static readonly Text Pause = new("Faire une pause", "Take a break");

    public static readonly Text Steps = new("Étapes du dossier", "Steps of this file");
    public static readonly Text Done = new("fait", "done");
    public static readonly Text StepRead = new("Lire le dossier", "Read the file");
    public static readonly Text StepOwn = new("Mon avis", "My view");
    public static readonly Text StepAid = new("Ce que dit l’outil", "What the aid says");
    public static readonly Text StepDecide = new("Ma proposition", "My proposal");

    public static readonly Text File = new("Le dossier", "The file");
    public static readonly Text Panel = new("Avis et proposition", "View and proposal");
    public static readonly Text Mark = new("repère", "mark");
    public static readonly Text ReadTitle = new("Prenez le temps de lire", "Take the time to read");
    public static readonly Text ReadSay = new(
        "Vous donnerez d’abord votre avis. L’outil ne dira rien avant que vous l’ayez enregistré.",
        "You will give your own view first. The aid says nothing until you have saved it.");
    public static readonly Text HaveRead = new("J’ai lu le dossier", "I have read the file");
    public static readonly Text Skip = new("Passer ce dossier", "Pass over this file");
    public static readonly Text SkipHint = new("Sans raison à donner.", "No reason needed.");

    public static readonly Text OwnQuestion = new("Que proposeriez-vous ?", "What would you propose?");
    public static readonly Text OwnSay = new("Une fois enregistré, cet avis ne change plus. Vous pourrez proposer autre chose ensuite.", "Once saved, this view does not change. You may propose something else afterwards.");
    public static readonly Text SaveOwn = new("Enregistrer mon avis", "Save my view");
    public static readonly Text Confidence = new("Ma confiance", "My confidence");
    public static readonly Text ConfidenceLow = new("faible", "low");
    public static readonly Text ConfidenceMedium = new("moyenne", "medium");
    public static readonly Text ConfidenceFairlyHigh = new("assez forte", "fairly high");
    public static readonly Text ConfidenceHigh = new("forte", "high");

    public static readonly Text You = new("Vous", "You");
    public static readonly Text BeforeAid = new("avant l’outil", "before the aid");
    public static readonly Text FirstView = new("votre premier avis", "your first view");

    /// <summary>What the own judgement is called: where no aid is shown there is nothing before which it stands.</summary>
    public static Text OwnOf(ReviewView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Steps.Contains(ProtocolStep.Examine) ? BeforeAid : FirstView;
    }
    public static readonly Text YourProposal = new("votre proposition", "your proposal");
    public static readonly Text WithConfidence = new("confiance {0}", "{0} confidence");
    public static readonly Text OwnSaved = new("Enregistré à {0}. Cet avis ne change plus.", "Saved at {0}. This view no longer changes.");
    public static readonly Text OwnTried = new("Rien n’est gardé de cet essai. Dans l’étude, cet avis ne changerait plus.", "Nothing of this trial is kept. In the study this view would no longer change.");
    public static readonly Text Counted = new("A compté : {0}.", "What counted: {0}.");

    public static readonly Text WhatCounted = new("Qu’est-ce qui a compté ?", "What counted?");
    public static readonly Text InWords = new("En quelques mots", "In a few words");
    public static readonly Text NoRealPerson = new("N’écrivez rien sur une personne réelle.", "Write nothing about a real person.");
    public static readonly Text AddOther = new("Ajouter un autre élément", "Add another element");
    public static readonly Text OtherElement = new("Autre élément", "Another element");
    public static readonly Text SaveFinal = new("Enregistrer ma proposition", "Save my proposal");

    public static readonly Text FinishedTitle = new("Dossier enregistré", "File saved");
    public static readonly Text TriedTitle = new("Dossier essayé", "File tried");
    public static readonly Text SkippedTitle = new("Dossier passé", "File passed over");
    public static readonly Text FinishedSay = new(
        "Votre proposition est au registre. Le reçu vous permet de vérifier plus tard, sans ce logiciel, qu’elle y figure toujours telle quelle.",
        "Your proposal is in the record. The receipt lets you check later, without this software, that it still stands there unchanged.");
    public static readonly Text SkippedSay = new("Rien de plus n’est demandé pour ce dossier.", "Nothing more is asked for this file.");
    public static readonly Text Receipt = new("Garder le reçu", "Keep the receipt");
    public static readonly Text NextFile = new("Dossier suivant", "Next file");
    public static readonly Text BelowTheFile = new("Aller à la suite, sous le dossier", "Go on below the file");
    public static readonly Text ToQuestions = new("Quelques questions", "A few questions");
    public static readonly Text ToDebrief = new("Voir mon bilan", "See my debrief");
}
