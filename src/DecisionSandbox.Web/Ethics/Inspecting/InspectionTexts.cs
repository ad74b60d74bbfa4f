using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Ethics.Inspecting;

/// <summary>The words of a study's inspection.</summary>
public static class InspectionTexts
{
    public static readonly Text Title = new("Inspection : {0}", "Inspection: {0}");
    public static readonly Text Say = new(
        "Les décisions, les éléments contestés et les phrases sont lus dans le registre : les entrées, ce qu’elles engagent, et les contenus montrés. Les personnes n’y ont pas de nom ; « Rejouer » montre leur écran, pas à pas.",
        "Decisions, contested factors and sentences are read from the record: entries, what they commit to, and the contents shown. People have no name here; “Replay” shows their screen, step by step.");
    public static readonly Text Back = new("Revenir à l’étude", "Back to the study");
    public static readonly Text AllCases = new("tous", "all");
    public static readonly Text AllArms = new("tous", "all");

    public static readonly Text Departures = new("Décisions qui s’écartent de l’outil", "Decisions that depart from the aid");
    public static readonly Text DeparturesSay = new(
        "Décisions finales où une suggestion avait été montrée : {0} la même, {1} une autre.", "Final decisions after a suggestion was shown: {0} the same, {1} another.");
    public static readonly Text Unseen = new("Sans suggestion montrée : {0}.", "Without a suggestion shown: {0}.");
    public static readonly Text Erased = new("Effacées à la demande des personnes : {0}.", "Erased at people’s request: {0}.");
    public static readonly Text Altered = new(
        "Illisibles : {0}. Ce que la base garde n’est plus ce que le registre engage ; « Vérifier maintenant », au registre, dit quoi.",
        "Unreadable: {0}. What the database keeps is no longer what the record committed to; “Verify now”, on the record’s page, says what.");
    public static readonly Text NoDepartures = new("Aucune décision ne s’écarte de ce que l’outil avait suggéré.", "No decision departs from what the aid had suggested.");
    public static readonly Text DeparturesPages = new("Pages des décisions qui s’écartent", "Pages of departing decisions");
    public static readonly Text Own = new("Avant l’outil", "Before the aid");
    public static readonly Text Aid = new("L’outil", "The aid");
    public static readonly Text Final = new("Décision", "Decision");
    public static readonly Text Counted = new("Ce qui a compté", "What counted");
    public static readonly Text Words = new("En ses mots", "In their words");
    public static readonly Text NoReason = new("aucune raison donnée", "no reason given");
    public static readonly Text Place = new("Entrée {0}, {1} UTC, dossier {2}, {3}", "Entry {0}, {1} UTC, file {2}, {3}");

    public static readonly Text Contests = new("Éléments contestés", "Contested factors");
    public static readonly Text NoContests = new("Personne n’a contesté un élément de l’explication.", "Nobody contested a factor of the explanation.");
    public static readonly Text FactorErased = new("Contenu effacé : la personne s’est retirée.", "Content erased: the person withdrew.");
    public static readonly Text FactorGone = new("Élément non retrouvé parmi ceux qui étaient montrés.", "Factor not found among those shown.");

    public static readonly Text Unanswered = new("Personne n’y a répondu.", "Nobody has answered it.");
    public static readonly Text AnsweredBy = new("Répondu par\u00a0: {0}, {1} UTC. La personne le lit sur sa page.", "Answered by: {0}, {1} UTC. The person reads it on their page.");
    public static readonly Text AnswerErased = new("Réponse effacée avec les mots de la personne, qui s’est retirée.", "Answer erased with the words of the person, who withdrew.");
    public static readonly Text Remarks = new("Remarques et réponses", "Remarks and answers");
    public static readonly Text RemarksSay = new(
        "Ce que les personnes ont dit d’un dossier, de l’outil ou de l’étude, {0} en tout, et qui a répondu\u00a0: par rôle, sans nom.", "What people said of a file, the aid or the study, {0} in all, and who answered: by role, without a name.");
    public static readonly Text NoRemarks = new("Personne n’a laissé de remarque.", "Nobody has left a remark.");
    public static readonly Text PlaceOfStudy = new("Entrée {0}, {1} UTC, {2}", "Entry {0}, {1} UTC, {2}");

    public static readonly Text Groups = new("Effets sur les groupes de personnes concernées", "Effects on groups of people concerned");
    public static readonly Text GroupsSay = new(
        "D’après les résultats de l’étude entière, sans le filtre. Les groupes de moins de cinq décisions ne sont pas montrés.", "From the results of the whole study, without the filter. Groups with fewer than five decisions are not shown.");
    public static readonly Text NoGroups = new("Trop peu de décisions pour comparer des groupes sans montrer celles de quelqu’un.", "Too few decisions to compare groups without showing somebody’s own.");
    public static readonly Text Hidden = new("Trop petits pour être montrés : {0}.", "Too small to be shown: {0}.");

    public static readonly Text Calls = new("Modèle de langue", "Language model");
    public static readonly Text NoCalls = new("Aucun modèle de langue n’a été interrogé : toutes les phrases viennent de gabarits.", "No language model was asked: every sentence comes from templates.");
    public static readonly Text CallsSay = new("Interrogé {0} fois : {1} phrases gardées, {2} rejetées.", "Asked {0} times: {1} sentences kept, {2} rejected.");
    public static readonly Text Kept = new("Phrase du modèle {0}, vérifiée puis montrée", "Sentence of the model {0}, checked, then shown");
    public static readonly Text Rejected = new(
        "Modèle {0} : rien de lui n’a été montré", "Model {0}: nothing of it was shown");
    public static readonly Text RefusedWords = new("Texte généré, refusé et jamais montré à la personne", "Generated text, refused and never shown to the person");
    public static readonly Text ShownGenerated = new("Texte généré, montré à la personne", "Generated text, shown to the person");
    public static readonly Text ShownTemplate = new("Phrase du gabarit, montrée à sa place", "The template’s sentence, shown in its place");
    public static readonly Text Prompt = new("Empreinte de la demande : {0}", "Hash of the prompt: {0}");

    public static readonly Text Newest = new("Les {0} plus récentes sur {1}. Filtrez par dossier, bras ou moment pour lire les autres.", "The newest {0} of {1}. Filter by file, arm or time to read the others.");
}
