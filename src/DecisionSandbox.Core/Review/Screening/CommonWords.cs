namespace DecisionSandbox.Core.Review.Screening;

/// <summary>Words that are no names although they stand where a name might: frequent words of both languages, and the vocabulary of social work.</summary>
internal static class CommonWords
{
    private static readonly HashSet<string> Frequent = Set(
        """
        a à abord absence absent absente accepte accord accueil adulte afin ai aidant aidants aide aider aides aîné aînée ainsi aînés ait alerte allocation alors ami amie an année années ans
        appartement appel appeler après arrive as asile assez assistance assistante association attendre attente attention au aucun aucune aujourd aujourd'hui aura aurait aussi autant autonome
        autonomie autour autre autres aux avait avant avec avis avocat avoir bail bailleur beaucoup bénévole bénévoles besoin besoins bien bientôt blanc bon bonne bonjour bref budget bureau but
        c ça caisse canne car cas ce ceci cela celle celles celui centre certain certaine certains certes ces cet cette ceux chacun chambre chaque charge charges chef cher chez chien choix
        chute chutes ci cité classe cohérence comme comment commission compagnon complément compte concubin confiance conjoint conjointe conseil constat contact contre couple cour cours
        court courte crèche cuisine d d'abord dame danger dans de debout début décembre décès décision dehors déjà demain demande demandes demandeur dépend depuis dernier dernière derrière
        des dès désaccord dette dettes deux deuxième devant devrait difficile difficultés dimanche dit dois doit domicile donc dont dossier doute doutes douze droit droits du dû durée e effet égal
        elle elles emploi en encore enfant enfants enfin ensemble ensuite entourage entre entretien épouse époux équipe es espère est et étage étaient était état été étranger être évaluation
        éventuel expulsion facture facultatif faible faire fait famille familles faudra faut faute faux femme ferme fermé février fille fils fin finances fois fonds forme fort forte foyer
        français française france frère frères fut garde gardien genou grâce grand grande grands gros grosse groupe handicap hébergement heure heures hier hiver homme hôpital huit
        ici idée identité il ils immeuble impayé impayés important importante impossible infirmier infirmière internet isolé isolée j jamais janvier je jeudi jeune jour jours juge jugement juillet juin
        juste l la là laisse le les leur leurs libre lit logement loin long longue lors lorsque lourd loyer loyers lui lundi m ma madame maintenant mai maire mairie mais maison maître mal
        malade maladie malgré manque marche mardi mari mariée mars matin me médecin médiation meilleur mêlé même mêmes ménage merci mercredi mère mes mesure métier mets mieux mineur mineure mineurs
        mis mobilité moi moins mois mon monde monsieur mort mot n naissance né ne néanmoins née ni noël noir nom nombre non nord nos note notre nous nouveau nouvelle novembre nuit
        nul nulle objectif octobre on ont onze or ordre orientation ou où oui outil outre ouvert par parce parent parents parfois part partie pas passage passe pauvre pauvreté pendant pense
        perd père personne personnes perte pertes petit petite petits peu peur peut pièce plainte plus plusieurs plutôt point pour pourquoi pourtant précaire précarité premier première prénom près prévoir priorité
        pris prise problème proche proches projet propos propose propriétaire protection puis puisque qu qualité quand quant quatre que quel quelle quelles quelqu quelque quelques quels
        question qui quinze quoi quoique rappel rapport récent réfléchir refus refuse relogement reçu règle rendez repas résidence ressource ressources reste retard retraite retraité retraitée réunion revenu revenus
        revoir rien risque risques rue s sa sain sait samedi sans santé sauf secours sécurité seize selon semaine semaines semble sept septembre sera serait serein ses seul seule seulement si
        signalement situation six social sociale soeur sœur soi soin soins soir solitude somme sommes son sont sorte sortie soudain sous soutien souvent suis suite suivi sujet sur surendettement surtout
        t ta tant tard te téléphone tel telle temps tension tes tête tiens toi toilette ton toujours tous tout toute toutefois toutes transferts travail travaille traitement très trente trois trop trouble troubles trouve
        tu tutelle tuteur un une unique urgence urgent urgente usager usagère va vaste veille venir vent verdict vers veut veuf veuve vie vieille vieux vif ville vingt violence violences visite vit vite vivant vivre
        voici voilà voir voisin voisine voisins voiture vol vos votre voulait vous voyage vrai vraiment vu vue y zéro
        alzheimer parkinson aggir apa gir ehpad mdph caf ccas ccas ssiad saad rsa aah aspa pch css cpam msa ald hlm dalo siao udaf ase pmi cmp hôtel samsah savs carsat cnav cnsa cesf tisf esat aidants plai
        union européenne papiers traitant traitante examine dort mange boit tombe crie pleure sort rentre parle répond appelle téléphone marche marchait habite cuisine lave habille gère paie signe touche reçoit perçoit oublie comprend entend
        vient vivait voudrait souhaite demandait disait pensait faisait allait venait restait devait pouvait connaît croit craint aime préfère cherche continue commence arrête garde ramène accompagne bénéficie
        """);

    private static readonly HashSet<string> English = Set(
        """
        a able about above absent accept access according across act address advice affordable after again against age agency ago agree aid all allowance almost alone along already also although always am amount
        an and another any anyone anything apart appeal application appointment april are area arrears as ask assessment assistance at attendance aunt autonomy away baby back bad bank basic bathroom be because
        bed bedroom been before began behind being benefit benefits best better between big black blue both boy brief british brother budget building but by call called came can cannot care carer carers
        case cash caution centre certain chair chances charity child childcare children choice christmas church city claim clear clearly close college come community concern confidence consider contact cost could council
        couple course court credit daily dad danger date daughter day days deaf dear debt debts december decision declined deep delay depends despite did died different difficult dignity disability disabled discharge discuss do
        doctor does doing done don't door doubt down drive due during each early easy education eight eighteen elderly eleven else emergency employment end england english enough even evening event ever every everyone everything
        evidence evict eviction example except fair fall falls family far father fear february feels few fifteen fifty file final finally finance financial find fine first five fixed flat food for form former forty
        four free french friday friend friends from full fund further gave general get getting gets girl give given go goes going good got grant great green group guardian had half happy hard has
        have having he health hear heard heart heating hello help helped helper hence her here hers high him himself his home homeless hospital hostel hours house household housing how however huge hundred husband
        i i'd i'll i'm i've if ill illness important in income indeed independence informal information inside instead interview into is isn't it it's its january job joint judgement july june just justice keep key kin
        kind knows lack landlord large last late later law lawyer least leave left legal less let letter life like likely limited little live lived lives living loan local london long look lost lot loud low
        lunch made main majority make man manager many march married maternity maybe may me meal meals mean means medical medication meet meeting memory men mental mentions mid might mind mine minimum minor mobility
        monday money month monthly months more morning most mother mould move much mum must my name national near nearly need needs neighbour neighbours neither nephew never new next niece night nine no nobody none
        nor normal not note nothing november now number nurse nursery nursing october of off office often oh ok okay old older on once one ones only open opinion option or order other others our
        out outside over overall own owner page paid pain parent parents part partner past pay payment pays pension people per perhaps period person personal phone place plan please point police poor possible
        pressure previous prior priority private probably problem property proposal protect proud provided public quite quiet rather read real reality really reason receives recent red refused refuses refusal refugee related relatives
        rent request residence respite rest result review right risk risks room round rule rules safe safeguarding safety said same saturday saw says school score second see seems seen self send sent september services service
        seven several severe shall she short should show sick side similar since single sister situation six sleep slow small so social society some somebody someone something sometimes son soon sorry speak staff stairs stay
        still stop strong student such sudden sunday support supported sure take taken talk tax team teacher ten tenancy tenant than thank thanks that that's the their them then there there's therefore these they thing things think third
        this those though three through thursday thus time to today together told tomorrow too took total towards town training transfers travel trust try tuesday twelve twenty two uncertain uncle under understand unfit unit unknown
        unless unlike unsafe until unwell up urgent us use used usual usually value very view violence visit visits voice vulnerable wait waiting walk walking walks want wants war warm was washing water way we wednesday week
        weekly weeks well went were what whatever when where whether which while white who whole whose why widow widower wife will winter with within without woman women won't work worker workers working works worry worse
        worst would wrong year years yes yesterday yet you young your youth zero mondays tuesdays wednesdays thursdays fridays saturdays sundays weekend weekends august identity union europe papers paper asking drink drinks algerian american arab chinese european german irish italian polish portuguese scottish spanish syrian turkish ukrainian welsh
        """);

    private static readonly HashSet<string> VerbsOfOne = Set(
        """
        est était a avait n'est n'a ne se s'est va ira vit vivait veut voulait peut pouvait doit devait dit disait refuse refusait accepte demande demandait souhaite souhaitait sait fait faisait reste restait semble dort mange
        tombe sort parle habite travaille vient prend garde perd aime pense croit attend touche perçoit s'occupe m'a lui nous vous
        is was has had does did says said lives lived refuses refused wants wanted needs needed works worked asks asked told feels felt goes went seems cannot can't doesn't isn't wasn't won't would will
        """);

    /// <summary>True for a word that is no name, whatever its capitals.</summary>
    public static bool Has(string word)
    {
        var small = word.ToLowerInvariant();
        return Frequent.Contains(small) || English.Contains(small);
    }

    /// <summary>True for a verb, or what opens one, that has one person before it.</summary>
    public static bool IsVerbOfOne(string small) => VerbsOfOne.Contains(small);

    private static HashSet<string> Set(string words) => [.. words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
