using DecisionSandbox.Core;
using DecisionSandbox.Services.Codings;

namespace DecisionSandbox.Web.Researcher.Codings;

/// <summary>The words of the coding of free texts.</summary>
public static class CodingTexts
{
    public static readonly Text Title = new("Codage des textes libres", "Coding of free texts");
    public static readonly Text Lead = new(
        "Deux personnes donnent à chaque texte un code, sans voir ni qui l’a écrit, ni dans quel bras, ni ce que l’outil disait, ni le code de l’autre. Leur accord se mesure\u00a0; leurs désaccords se tranchent ensuite, ensemble.",
        "Two people give each text a code, without seeing who wrote it, in which arm, what the aid said, nor the other’s code. Their agreement is measured; their differences are settled afterwards, together.");
    public static readonly Text NotClosed = new("Les textes se codent une fois l’étude close.", "Texts are coded once the study is closed.");
    public static readonly Text NoTexts = new("Personne n’a écrit de texte libre dans cette étude\u00a0: il n’y a rien à coder.", "Nobody wrote a free text in this study: there is nothing to code.");
    public static readonly Text Existing = new("Les codages de l’étude", "The study’s codings");
    public static readonly Text Fixed = new("Grille fixée", "Scheme fixed");
    public static readonly Text UnderWay = new("Codage en cours", "Being coded");
    public static readonly Text ToSettle = new("Désaccords à trancher", "Differences to settle");
    public static readonly Text Settled = new("Terminé", "Finished");

    public static readonly Text New = new("Une nouvelle grille", "A new scheme");
    public static readonly Text NewSay = new(
        "Une question, quelques codes, un seul par texte. «\u00a0Ne peut pas être codé\u00a0» s’y ajoute de lui-même. Une fois fixée, la grille ne change plus\u00a0: son empreinte entre au registre avant le premier code, et le comité la lit. N’y citez aucun texte d’une personne.",
        "One question, a few codes, one for each text. “Cannot be coded” is added by itself. Once fixed the scheme does not change: its hash enters the record before the first code, and the committee reads it. Quote no person’s text in it.");
    public static readonly Text Question = new("La question posée à chaque texte", "The question put to each text");
    public static readonly Text Kinds = new("Quels textes", "Which texts");
    public static readonly Text KindsSay = new("Les personnes qui codent ne sauront pas de quelle sorte est un texte\u00a0: un élément contesté dirait que des éléments étaient montrés.", "Those who code will not know of which kind a text is: a contested factor would say that factors were shown.");
    public static readonly Text Justification = new("Pourquoi\u00a0: justifications", "Why: justifications");
    public static readonly Text OtherElement = new("Un autre élément qui a compté", "Another element that counted");
    public static readonly Text LookedFor = new("Ce que l’on irait chercher", "What one would look for");
    public static readonly Text Contest = new("Pourquoi un élément est contesté", "Why a factor is contested");
    public static readonly Text Remark = new("Remarques sur un dossier, l’outil ou l’étude", "Remarks on a file, the aid or the study");
    public static readonly Text CodeOf = new("Code {0}", "Code {0}");
    public static readonly Text Name = new("Nom", "Name");
    public static readonly Text Definition = new("Quand un texte le reçoit", "When a text gets it");
    public static readonly Text Add = new("Ajouter un code", "Add a code");
    public static readonly Text Remove = new("Retirer le code {0}", "Remove code {0}");
    public static readonly Text Fix = new("Fixer la grille", "Fix the scheme");

    public static readonly Text SchemeSummary = new("La grille", "The scheme");
    public static readonly Text Hash = new("Empreinte au registre\u00a0: {0}", "Hash in the record: {0}");
    public static readonly Text FixedOn = new("Fixée le {0}", "Fixed on {0}");
    public static readonly Text TextsOf = new("Textes à coder\u00a0: {0}", "Texts to code: {0}");
    public static readonly Text Gone = new(
        "Sortis du codage avec les personnes qui se sont retirées depuis\u00a0: {0}. Leurs codes sont effacés et n’entrent dans aucun chiffre.",
        "Gone from the coding with people who have withdrawn since: {0}. Their codes are erased and enter no figure.");
    public static readonly Text WhoCodes = new("Qui code", "Who codes");
    public static readonly Text WhoSay = new(
        "Deux comptes de recherche différents\u00a0; vous pouvez être l’un d’eux. Qui a pris part à l’étude ne code pas. Les textes sont tirés à ce moment, et l’on ne change plus ensuite de personnes.",
        "Two different research accounts; you may be one of them. Nobody codes who took part in the study. The texts are drawn at this moment, and the people do not change afterwards.");
    public static readonly Text TooFew = new(
        "Il n’y a pas encore deux comptes de recherche qui puissent coder. La personne qui administre cet espace peut en inviter un\u00a0; la grille vous attend.",
        "There are not yet two research accounts that can code. Whoever administers this workspace can invite one; the scheme waits.");
    public static readonly Text First = new("Première personne", "First person");
    public static readonly Text Second = new("Seconde personne", "Second person");
    public static readonly Text Choose = new("Choisissez", "Choose");
    public static readonly Text Begin = new("Nommer et commencer", "Name them and begin");
    public static readonly Text Person = new("Personne", "Person");
    public static readonly Text Coded = new("Textes codés", "Texts coded");
    public static readonly Text Finished = new("Terminé le", "Finished on");
    public static readonly Text NotYet = new("pas encore", "not yet");
    public static readonly Text Me = new("vous", "you");
    public static readonly Text ToWork = new("Coder", "Code");
    public static readonly Text Waiting = new("Rien n’est comparé avant que les deux aient terminé.", "Nothing is compared before both have finished.");

    public static readonly Text Agreement = new("Leur accord", "Their agreement");
    public static readonly Text AgreementSay = new(
        "D’après les codes donnés à l’aveugle, avant toute discussion. κ de Cohen et α de Krippendorff déduisent ce que le hasard donnerait\u00a0; entre parenthèses, l’intervalle à 95\u00a0%, les textes tirés de nouveau 2 000 fois. «\u00a0Ne peut pas être codé\u00a0» compte comme un code.",
        "From the codes given blind, before any talk. Cohen’s κ and Krippendorff’s α take out what chance would give; in brackets the 95% interval, texts drawn again 2,000 times. “Cannot be coded” counts as a code.");
    public static readonly Text Same = new("Même code\u00a0: {0} des textes", "Same code: {0} of the texts");
    public static readonly Text WithRange = new("{0} = {1} ({2} à {3})", "{0} = {1} ({2} to {3})");
    public static readonly Text Alone = new("{0} = {1}", "{0} = {1}");
    public static readonly Text Undefined = new("κ et α ne se calculent pas\u00a0: tous les codes sont les mêmes, ou il n’y a qu’un texte.", "κ and α cannot be computed: all codes are the same, or there is one text alone.");
    public static readonly Text TableSay = new("En ligne, les codes de la première personne ({0})\u00a0; en colonne, ceux de la seconde ({1}).", "Rows: the first person’s codes ({0}); columns: the second’s ({1}).");
    public static readonly Text CodeHeading = new("Code", "Code");
    public static readonly Text NothingLeft = new("Il ne reste aucun texte\u00a0: les personnes qui les avaient écrits se sont retirées.", "No text is left: the people who wrote them withdrew.");

    public static readonly Text Differences = new("Désaccords", "Differences");
    public static readonly Text DifferencesSay = new(
        "À relire ensemble, toujours sans bras ni outil. Le code convenu ne se remplace pas\u00a0; le registre garde quel compte l’a saisi. Une fois tout tranché, la page de l’étude montre les codes par bras.",
        "To be read again together, still without arm or aid. The code agreed upon is not replaced; the record keeps which account entered it. Once all is settled the study’s page shows the codes by arm.");
    public static readonly Text Agreed = new("Aucun\u00a0: les deux personnes ont donné partout le même code.", "None: both gave the same code everywhere.");
    public static readonly Text Left = new("À trancher\u00a0: {0}", "To settle: {0}");
    public static readonly Text AllSettled = new("Tout est tranché. Les codes par bras figurent sur la page de l’étude, et dans l’export.", "All is settled. The codes by arm stand on the study’s page, and in the export.");
    public static readonly Text Said = new("{0}\u00a0: «\u00a0{1}\u00a0»", "{0}: “{1}”");
    public static readonly Text AgreedCode = new("Le code convenu", "The code agreed upon");
    public static readonly Text Settle = new("Trancher", "Settle");
    public static readonly Text SettledAs = new("Convenu\u00a0: «\u00a0{0}\u00a0», saisi par {1}", "Agreed: “{0}”, entered by {1}");

    public static readonly Text Work = new("Coder les textes", "Code the texts");
    public static readonly Text Progress = new("Codés\u00a0: {0} sur {1}", "Coded: {0} of {1}");
    public static readonly Text Place = new("Texte {0} sur {1}", "Text {0} of {1}");
    public static readonly Text Keys = new("Au clavier\u00a0: le chiffre du code, puis Entrée. Chaque code est gardé aussitôt\u00a0; vous pouvez vous arrêter et reprendre.", "By keyboard: the code’s figure, then Enter. Each code is kept at once; you may stop and come back.");
    public static readonly Text Next = new("Garder et continuer", "Keep and go on");
    public static readonly Text Before = new("Texte précédent", "Previous text");
    public static readonly Text After = new("Texte suivant", "Next text");
    public static readonly Text Stop = new("S’arrêter là", "Stop here");
    public static readonly Text GoOn = new("Continuer au premier texte sans code", "Go on to the first text without a code");
    public static readonly Text AllCoded = new("Tous les textes ont un code.", "Every text has a code.");
    public static readonly Text FinishSay = new("Relisez-les si vous le souhaitez. Une fois le codage déclaré terminé, vos codes ne changent plus, et leur empreinte entre au registre.", "Read them again if you wish. Once the coding is declared finished your codes do not change any more, and their hash enters the record.");
    public static readonly Text Finish = new("Déclarer mon codage terminé", "Declare my coding finished");
    public static readonly Text Review = new("Relire depuis le premier", "Read again from the first");
    public static readonly Text Done = new("Votre codage est terminé. L’accord et les désaccords s’ouvrent quand l’autre personne a terminé aussi.", "Your coding is finished. Agreement and differences open once the other person has finished too.");
    public static readonly Text ToCoding = new("Où en est le codage", "Where the coding stands");
    public static readonly Text TextGone = new("Ce texte n’est plus là\u00a0: la personne qui l’a écrit s’est retirée.", "This text is no longer here: the person who wrote it withdrew.");

    public static readonly Text Tasks = new("Des textes à coder vous attendent", "Texts to code wait for you");
    public static readonly Text Task = new("{0}\u00a0: {1} sur {2}", "{0}: {1} of {2}");

    public static readonly Text ByArm = new("Ce que les textes disent, par bras", "What the texts say, by arm");
    public static readonly Text ByArmSay = new(
        "Codés à l’aveugle par deux personnes (κ = {0}), désaccords tranchés sans voir les bras. Pour chaque code, combien de personnes ont écrit au moins un texte qui le reçoit, parmi celles qui ont écrit\u00a0; une case de moins de cinq personnes est masquée. Exploratoire.",
        "Coded blind by two people (κ = {0}), differences settled without seeing the arms. For each code, how many people wrote at least one text that gets it, among those who wrote; a cell of fewer than five people is hidden. Exploratory.");
    public static readonly Text NotSettled = new("Codés à l’aveugle par deux personnes. Les codes par bras se montrent une fois leurs désaccords tranchés.", "Coded blind by two people. The codes by arm are shown once their differences are settled.");
    public static readonly Text CellOf = new("{0} ({1} textes)", "{0} ({1} texts)");
    public static readonly Text Wrote = new("{0}, {1} personnes", "{0}, {1} people");

    public static readonly Text Inspected = new("Codage des textes libres", "Coding of free texts");
    public static readonly Text InspectedSay = new("Grilles, personnes et codes d’après le registre\u00a0; aucun texte n’y figure. Les comptes sont dans les entrées.", "Schemes, people and codes from the record; no text stands in it. The accounts are in the entries.");
    public static readonly Text NotInspected = new("Aucun texte libre n’a été codé.", "No free text has been coded.");
    public static readonly Text StepOf = new("Entrée {0}, {1} UTC\u00a0: {2}", "Entry {0}, {1} UTC: {2}");
    public static readonly Text SettledCount = new("Désaccords tranchés\u00a0: {0}", "Differences settled: {0}");
    public static readonly Text Altered = new("Codes qui ne sont plus ceux que le registre engage\u00a0: {0}", "Codes that are no longer those that the record committed to: {0}");
    public static readonly Text SchemeGone = new("La grille gardée n’est plus celle de l’empreinte.", "The scheme kept is no longer that of the hash.");

    /// <summary>A kind of texts in words.</summary>
    public static Text Of(FreeTextKind kind) => kind switch
    {
        FreeTextKind.Justification => Justification,
        FreeTextKind.OtherElement => OtherElement,
        FreeTextKind.LookedFor => LookedFor,
        FreeTextKind.Contest => Contest,
        FreeTextKind.Remark => Remark,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A stage in words.</summary>
    public static Text Of(CodingStage stage) => stage switch
    {
        CodingStage.Fixed => Fixed,
        CodingStage.UnderWay => UnderWay,
        CodingStage.ToSettle => ToSettle,
        CodingStage.Settled => Settled,
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
