using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Studies;

/// <summary>What the demo studies say to the people who take part and to the committee.</summary>
internal static class DemoTexts
{
    /// <summary>What every notice says. A new study begins with it; its researcher adds what the files are about and who answers for the data.</summary>
    public static Text Notice { get; } = new(
        """
        Les dossiers sont synthétiques : aucune personne réelle n’y figure, et ce que vous répondez n’aura d’effet sur personne. N’écrivez rien, vous non plus, sur une personne réelle.

        Vous répondez d’abord par vous-même. La suggestion d’un outil vient ensuite, et votre décision finale reste la vôtre. L’outil peut se tromper. Il y a toujours d’autres réponses que oui et non, et vous pouvez passer un dossier sans dire pourquoi.

        Ce n’est pas une évaluation de votre travail. Il n’y a ni note ni classement, et la bonne réponse n’est pas donnée dossier par dossier pendant l’étude. À la fin, vous saurez quels genres d’erreurs l’outil faisait.

        Vos réponses, votre confiance et la durée de chaque étape sont conservées sous un code tiré au hasard, sur cette machine, et n’en sortent pas. L’équipe de recherche lit des résultats d’ensemble. Le comité d’éthique peut revoir le déroulement d’une participation sous son code. Votre hiérarchie ne voit rien : ni qui est invité, ni qui participe, ni qui refuse, ni qui s’arrête.

        Vous pouvez laisser une remarque sur un dossier, sur l’outil ou sur l’étude. L’équipe de recherche la lit sans savoir qui vous êtes et vous répond sur la même page ; avant qu’elle la lise, un programme masque les noms, les numéros et les adresses, et il en laisse passer.

        Vous pouvez arrêter et vous retirer à tout moment, sans donner de raison. Vos réponses et vos remarques sont alors effacées. Il reste dans le registre la trace qu’une étape a eu lieu, sans ce que vous aviez répondu ; les copies déjà téléchargées par d’autres ne peuvent pas être rappelées.
        """,
        """
        The files are synthetic: no real person appears in them, and what you answer affects nobody. Please write nothing about a real person either.

        You answer by yourself first. An aid’s suggestion comes afterwards, and your final decision stays yours. The aid can be wrong. There are always other answers than yes and no, and you may skip a file without saying why.

        This is not an assessment of your work. There is no mark and no ranking, and the right answer is not given file by file while the study runs. At the end you will learn which kinds of error the aid made.

        Your answers, your confidence and the time of each step are kept under a code drawn at random, on this machine, and do not leave it. The research team reads pooled results. The ethics committee can look at the course of a participation under its code. Your hierarchy sees nothing: not who is invited, takes part, refuses or stops.

        You can leave a remark on a file, on the aid or on the study. The research team reads it without knowing who you are and answers on the same page; before it is read, a program masks names, numbers and addresses, and it misses some.

        You can stop and withdraw at any time, without giving a reason. Your answers and remarks are then erased. What remains in the record is that a step took place, without what you answered; copies that others have already downloaded cannot be called back.
        """);

    private static readonly Text Demonstration = new(
        "Ceci est une démonstration : aucun responsable de traitement n’est nommé. Elle ne doit pas servir à une vraie recherche.",
        "This is a demonstration: no data controller is named. It must not serve for real research.");

    public static Text ApaConsent { get; } = After(
        "Vous allez lire des demandes d’allocation personnalisée d’autonomie à domicile et proposer une réponse pour chacune. Comptez environ trois minutes par dossier ; vous pouvez vous interrompre et reprendre plus tard. Après le dernier, deux questionnaires courts demandent ce que ce travail vous a coûté et quelle latitude vous aviez ; chaque question peut rester sans réponse.",
        "You will read requests for the home-care allowance for older people (APA) and propose an answer to each. Allow about three minutes a file; you can stop and come back later. After the last one, two short questionnaires ask what the work cost you and how much room you had; any question may be left.");

    public static Text HousingConsent { get; } = After(
        "Un logement social se libère. Vous allez lire huit demandes et les mettre dans l’ordre qui vous paraît juste. Comptez environ vingt minutes ; vous pouvez vous interrompre et reprendre plus tard. La grille de points de l’outil est fictive.",
        "A social dwelling becomes vacant. You will read eight requests and put them in the order that seems right to you. Allow about twenty minutes; you can stop and come back later. The aid’s points grid is fictive.");

    public static Text ApaDebrief { get; } = new(
        """
        Merci. Parmi les douze dossiers de l’étude, l’outil avait tort dans quatre et raison dans huit ; parmi les six du parcours court, tort dans deux. Ces dossiers ont été choisis ainsi : la part d’erreurs n’est pas celle de l’outil dans la vie courante, et la fiabilité affichée pendant l’étude était celle mesurée sur des dossiers mis de côté.

        L’outil a appris sur un historique synthétique dans lequel des biais avaient été placés exprès. Il ne reçoit que l’âge et les lettres du formulaire : il ne sait rien de ce que la visite montre, et une lettre mal cotée le trompe. Les réponses de référence sont celles de la règle légale appliquée à ce qui est vrai de la personne.

        Garder son avis n’est ni bien ni mal en soi, le changer non plus. Ce qui est étudié est l’effet de l’outil, pas vous.
        """,
        """
        Thank you. Of the study’s twelve files the aid was wrong in four and right in eight; of the six of the short journey, wrong in two. The files were chosen so: this share of errors is not the aid’s in everyday use, and the reliability displayed during the study was the one measured on files set aside.

        The aid learned from a synthetic history in which biases had been planted on purpose. It receives only the age and the letters of the form: it knows nothing of what the visit shows, and a letter coded wrongly misleads it. The reference answers are those of the statutory rule applied to what is true of the person.

        Keeping one’s view is neither good nor bad in itself, nor is changing it. What is studied is the effect of the aid, not you.
        """);

    public static Text HousingDebrief { get; } = new(
        """
        Merci. Il n’y a pas de bon ordre de référence dans cette étude : la grille additionne des points pour ce que dit le formulaire, et rien d’autre. Ses poids sont fictifs ; d’autres poids donneraient un autre ordre. Aucune erreur n’y a été ajoutée, mais ce que la grille ne regarde pas n’a pas pu compter pour elle.
        """,
        """
        Thank you. There is no reference order in this study: the grid adds up points for what the form says, and nothing else. Its weights are fictive; other weights would give another order. No error was added to it, but what the grid does not look at could not count for it.
        """);

    public static IReadOnlyList<DeclaredFault> ApaFaults { get; } =
    [
        new(FaultKind.ChosenCases, new(
            "Les dossiers sont choisis pour que l’outil ait tort dans quatre sur douze (deux sur six dans le parcours court).",
            "The files are chosen so that the aid is wrong in four of twelve (two of six in the short journey).")),
        new(FaultKind.DisplayedReliability, new(
            "La fiabilité affichée est celle mesurée sur des dossiers mis de côté : l’outil y a tort moins souvent que dans l’étude.",
            "The reliability displayed is the one measured on files set aside: the aid is wrong there less often than in the study.")),
    ];

    public static AnalysisPlan ApaPlan { get; } = new(
        new("Montrer les facteurs avec la suggestion change la part des dossiers où la personne, d’abord en désaccord avec l’outil, finit par le suivre.",
            "Showing the factors with the suggestion changes the share of files in which a person who first disagrees with the aid ends up following it."),
        "switchFraction",
        new("Suggestion et facteurs comparés à suggestion seule.", "Suggestion and factors against suggestion only."),
        new("Différence des moyennes par personne, intervalle à 95 % par rééchantillonnage des personnes et des dossiers, test de Welch.",
            "Difference of the means per person, 95 % interval by resampling people and files, Welch’s test."),
        new("Aucune personne n’est écartée. Le parcours court est analysé à part.", "Nobody is left out. The short journey is analysed apart."),
        new("Démonstration : pas d’effectif visé ; tout résultat est exploratoire.", "Demonstration: no target sample; every result is exploratory."),
        new("Un dossier passé ne compte pas dans les mesures et son nombre est donné. Les réponses des personnes qui se retirent sont effacées ; leur nombre par bras est donné.",
            "A skipped file does not count in the measures and their number is given. The answers of people who withdraw are erased; their number per arm is given."),
        new("Un seul critère principal ; les autres comparaisons sont corrigées par la méthode de Holm.", "One primary outcome; the other comparisons are corrected by Holm’s method."))
    {
        ContrastArms = [Arms.SuggestionAndFactors.Id, Arms.SuggestionOnly.Id],
    };

    public static AnalysisPlan HousingPlan { get; } = ApaPlan with
    {
        Hypotheses = new("Après avoir vu l’ordre de l’outil, l’ordre final s’en rapproche.", "After seeing the aid’s order, the final order moves closer to it."),
        PrimaryOutcome = "weightOfAdvice",
        ContrastArms = [],
        Contrast = new("Ordre final comparé à l’ordre propre, chez les mêmes personnes.", "Final order against own order, within people."),
        Model = new("Moyenne par personne, intervalle à 95 % par rééchantillonnage des personnes.", "Mean per person, 95 % interval by resampling people."),
    };

    private static Text After(string fr, string en) =>
        new($"{fr}\n\n{Notice.Fr.Trim()}\n\n{Demonstration.Fr}", $"{en}\n\n{Notice.En.Trim()}\n\n{Demonstration.En}");
}
