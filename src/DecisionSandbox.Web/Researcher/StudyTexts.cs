using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Researcher;

/// <summary>The words of a study's page.</summary>
public static class StudyTexts
{
    public static readonly Text Answer = new("Ce que disent les données", "What the data say");
    public static readonly Text Soon = new("Les mesures et leurs intervalles se calculent.", "The measures and their intervals are being computed.");
    public static readonly Text SoonSay = new("Cette page se complète d’elle-même dès qu’ils sont prêts.", "This page completes itself as soon as they are ready.");
    public static readonly Text LookAgain = new("Regarder de nouveau", "Look again");
    public static readonly Text WithheldTitle = new("Les résultats attendent la clôture", "Results wait for the closing");
    public static readonly Text WithheldSay = new(
        "Tant que des personnes peuvent participer, rien ne se lit ni ne s’emporte par bras\u00a0: qui regarde en cours de route peut s’arrêter quand un effet l’arrange. Le suivi dit qui en est où. Le protocole peut en décider autrement, devant le comité.",
        "As long as people may take part, nothing is read or taken away by arm: whoever looks on the way may stop when an effect suits them. The monitor says who is where. The protocol may decide otherwise, before the committee.");
    public static readonly Text Exploratory = new("exploratoire", "exploratory");
    public static readonly Text Confirmatory = new("prévue", "planned");
    public static readonly Text TooFew = new("Moins de cinq personnes ont pris part\u00a0: rien n’est montré.", "Fewer than five people took part: nothing is shown.");
    public static readonly Text TooFewSay = new(
        "Une mesure qui repose sur si peu de personnes serait la leur. Les données s’emportent\u00a0; qui les lit répond de ce secret.",
        "A measure that stands on so few people would be theirs. The data can be taken away; whoever reads them answers for that secrecy.");
    public static readonly Text TooFewInArm = new(
        "Moins de cinq personnes dans un des deux bras que le plan compare\u00a0: leur écart n’est pas montré.",
        "Fewer than five people in one of the two arms that the plan compares: their difference is not shown.");
    public static readonly Text PlanSays = new("Le plan d’analyse annonçait\u00a0: {0}.", "The analysis plan announced: {0}.");
    public static readonly Text Autonomous = new(
        "Autonome veut dire ici\u00a0: garder un avis juste quand l’outil a tort (RSR), sans se priver de lui quand il a raison (RAIR).",
        "Autonomous means here: keeping a right judgement when the aid is wrong (RSR), without doing without it when it is right (RAIR).");
    public static readonly Text At90 = new("{0} à 90\u00a0%", "{0} at 90%");
    public static readonly Text Between = new("D’un bras à l’autre", "From one arm to the other");
    public static readonly Text BetweenSay = new(
        "«\u00a0{0}\u00a0» moins «\u00a0{1}\u00a0», en points. Les p viennent de permutations, puis de Holm. «\u00a0Équivalents\u00a0» et «\u00a0pas moins bien\u00a0» se lisent à {2} points près sur l’intervalle à 90\u00a0% qui les accompagne (des tests d’un seul côté à 5\u00a0%). Tout ce qui n’était pas prévu est exploratoire.",
        "“{0}” less “{1}”, in points. The p are from permutations, then Holm. “Equivalent” and “not worse” are read within {2} points on the 90% interval beside them (one-sided tests at 5%). Whatever was not planned is exploratory.");
    public static readonly Text Difference = new("Écart", "Difference");
    public static readonly Text P = new("p (Holm)", "p (Holm)");
    public static readonly Text Verdict = new("À {0} points près", "Within {0} points");
    public static readonly Text Equivalent = new("équivalents", "equivalent");
    public static readonly Text NotWorse = new("pas moins bien", "not worse");
    public static readonly Text Undecided = new("non tranché", "undecided");
    public static readonly Text Status = new("Statut", "Status");
    public static readonly Text Traces = new("Ce que les personnes ont fait", "What people did");
    public static readonly Text TracesSay = new(
        "Contester, ajouter, écrire, ouvrir, prendre le temps\u00a0: ce que l’on fait d’un outil ne se réduit pas à dire oui ou non.",
        "Contesting, adding, writing, opening, taking time: what one does with an aid is more than saying yes or no.");
    public static readonly Text Contested = new("Un élément contesté", "A factor contested");
    public static readonly Text Other = new("Un élément ajouté, que l’outil ne peut pas connaître", "An element added that the aid cannot know");
    public static readonly Text Explained = new("Une justification écrite", "A written justification");
    public static readonly Text WhyLength = new("Longueur médiane, en caractères", "Median length, in characters");
    public static readonly Text Opened = new("Un détail ouvert", "A detail opened");
    public static readonly Text Skipped = new("Dossier passé", "File passed over");
    public static readonly Text OwnTime = new("Temps jusqu’à l’avis propre (médiane)", "Time to the own judgement (median)");
    public static readonly Text AidTime = new("Temps après l’outil (médiane)", "Time after the aid (median)");
    public static readonly Text NotMeasured = new(
        "Charge ressentie et marge de manœuvre perçue\u00a0: seulement si l’étude a posé ces questions.",
        "Perceived burden and discretion: only where the study asked these questions.");
    public static readonly Text Seconds = new("{0}\u00a0s", "{0} s");
    public static readonly Text Few = new("moins de cinq personnes", "fewer than five people");
    public static readonly Text Fairness = new("Et pour les personnes concernées\u00a0?", "And for the people concerned?");
    public static readonly Text FairnessSay = new(
        "Écart entre les groupes de dossiers, en points\u00a0: l’outil seul, la personne avant, la personne après. Les cases de moins de cinq décisions sont masquées.",
        "Gap between groups of cases, in points: the aid alone, the person before, the person after. Cells under five decisions are hidden.");
    public static readonly Text Outcome = new("Réponse", "Answer");
    public static readonly Text AidAlone = new("Outil seul", "Aid alone");
    public static readonly Text Before = new("Personne avant", "Person before");
    public static readonly Text After = new("Personne après", "Person after");
    public static readonly Text GapSay = new(
        "Pour chaque réponse, on compare la part des dossiers qui la reçoivent dans deux groupes\u00a0: celui qui la reçoit le plus et celui qui la reçoit le moins. L’écart est en points de pourcentage\u00a0: 40\u00a0% contre 25\u00a0%, c’est 15\u00a0points. L’intervalle à 95\u00a0% dit de combien l’écart varierait avec d’autres personnes et d’autres dossiers. S’il contient zéro, l’étude ne tranche pas\u00a0: ni qu’un groupe est désavantagé, ni qu’aucun ne l’est.",
        "For each answer, the share of files that get it is compared between two groups: the one that gets it most and the one that gets it least. The gap is in percentage points: 40% against 25% is 15 points. The 95% interval says how far the gap would vary with other people and other files. Where it contains zero, the study settles nothing: neither that a group is disadvantaged, nor that none is.");
    public static readonly Text GapNone = new("{0}\u00a0point", "{0} points");
    public static readonly Text GapPoint = new("{0}\u00a0point", "{0} point");
    public static readonly Text GapPoints = new("{0}\u00a0points", "{0} points");
    public static readonly Text GapBetween = new("intervalle de {0} à {1}", "interval from {0} to {1}");
    public static readonly Text GapUnsettled = new("non tranché\u00a0: contient zéro", "not settled: contains zero");
    public static readonly Text RightByGroup = new("Part des réponses justes, par groupe de dossiers", "Share of right answers, by group of files");
    public static readonly Text GroupDecisions = new("Décisions", "Decisions");
    public static readonly Text GapOf = new("«\u00a0{0}\u00a0» au-dessus de «\u00a0{1}\u00a0»", "“{0}” above “{1}”");
    public static readonly Text GroupHeading = new("Groupe", "Group");
    public static readonly Text ArmByGroup = new("L’effet du bras diffère-t-il d’un groupe à l’autre\u00a0?", "Does what the arm does differ from one group to another?");
    public static readonly Text ArmByGroupSay = new(
        "«\u00a0{0}\u00a0» moins «\u00a0{1}\u00a0», en points, dans un groupe puis dans un autre, et l’écart entre les deux avec son intervalle à 95\u00a0%. Exploratoire\u00a0: le plan d’analyse compare des bras, pas des groupes.",
        "“{0}” less “{1}”, in points, in one group then in another, and the difference between the two with its 95% interval. Exploratory: the analysis plan compares arms, not groups.");
    public static readonly Text ArmByGroupFew = new(
        "Pas assez de personnes par bras et par groupe (moins de cinq)\u00a0: rien n’est montré.", "Too few people by arm and group (fewer than five): nothing is shown.");
    public static readonly Text InOneGroup = new("Dans un groupe", "In one group");
    public static readonly Text InAnother = new("Dans un autre", "In another");
    public static readonly Text Agreement = new("Les personnes s’accordent-elles\u00a0?", "Do people agree?");
    public static readonly Text AgreementSay = new(
        "Accord au-delà du hasard (α de Krippendorff, κ de Fleiss) et dispersion par dossier, avant et après l’outil. Plus d’accord n’est pas mieux\u00a0: l’outil peut uniformiser les pratiques.",
        "Agreement beyond chance (Krippendorff’s α, Fleiss’ κ) and dispersion per case, before and after the aid. More agreement is not better: the aid may standardise practice.");
    public static readonly Text Stage = new("Étape", "Stage");
    public static readonly Text Dispersion = new("Dispersion", "Dispersion");
    public static readonly Text Flow = new("Qui est dans les résultats", "Who is in the results");
    public static readonly Text FlowSay = new(
        "Toutes les personnes affectées comptent, aussi celles qui n’ont pas tout fait. Qui s’est retiré n’est dans aucun résultat.",
        "Everyone who was assigned counts, those who did not do everything too. Who withdrew is in no result.");
    public static readonly Text Assigned = new("Affectées", "Assigned");
    public static readonly Text Began = new("Au moins un dossier", "At least one file");
    public static readonly Text Completed = new("Tout terminé", "All done");
    public static readonly Text Withdrew = new("Retirées", "Withdrawn");
    public static readonly Text Completers = new("Les mêmes mesures pour les seules personnes qui ont tout terminé", "The same measures for those alone who did everything");
    public static readonly Text Figures = new("Les figures", "The figures");
    public static readonly Text Details = new("Toutes les mesures, par moitié de session, par assurance de l’outil et par groupe", "All measures, by half of the session, by the aid’s confidence and by group");
    public static readonly Text FirstHalf = new("première moitié", "first half");
    public static readonly Text SecondHalf = new("seconde moitié", "second half");
    public static readonly Text BandOf = new("assurance de l’outil {0}", "aid’s confidence {0}");
    public static readonly Text GroupOf = new("groupe\u00a0: {0}", "group: {0}");
    public static readonly Text RationalSay = new(
        "Là où l’avis propre et l’outil divergeaient ({0} décisions), {1} des décisions sont justes. Qui ne connaîtrait que les chances de chacun aurait {2}\u00a0; en suivant l’outil aussi souvent que ces personnes, {3}. Suivre trop ou trop peu coûte {4} points.",
        "Where own judgement and aid differed ({0} decisions), {1} of the decisions are right. Somebody who knew only each one’s chances would have {2}; following the aid as often as these people did, {3}. Following too much or too little costs {4} points.");
    public static readonly Text RationalLoss = new(
        "Ne pas distinguer quand le suivre coûte {0} points.", "Not telling when to follow it costs {0} points.");
    public static readonly Text RationalBeyond = new(
        "Mais elles distinguent quand le suivre mieux que ces seules chances ne le permettent\u00a0: {0} points de gagnés.",
        "But they tell when to follow it better than those chances alone allow: {0} points gained.");
    public static readonly Text Confidence1 = new("faible", "low");
    public static readonly Text Confidence2 = new("moyenne", "medium");
    public static readonly Text Confidence3 = new("assez forte", "fairly high");
    public static readonly Text Confidence4 = new("forte", "high");
    public static readonly Text Import = new("Analyser des décisions prises ailleurs", "Analyse decisions made elsewhere");
}
