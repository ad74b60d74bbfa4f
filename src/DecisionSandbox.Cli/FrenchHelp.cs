using System.CommandLine;
using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli;

/// <summary>The help texts in French, by their English wording: commands are declared once, in English, and read in the terminal's language.</summary>
public static class FrenchHelp
{
    /// <summary>French by English. A test holds that no command, option or argument is missing.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["DecisionSandbox: try decision aids on synthetic cases"] = "DecisionSandbox : essayer des outils d’aide à la décision sur des cas synthétiques",
        ["Synthetic cases"] = "Cas synthétiques",
        ["Decision aids"] = "Outils d’aide à la décision",
        ["Studies"] = "Études",
        ["The tamper-evident record"] = "Le registre, que personne ne modifie sans que cela se voie",
        ["Accounts and roles"] = "Comptes et rôles",
        ["Outside test vectors"] = "Cas d’essai venus d’ailleurs",
        ["Lists packs, aids and their versions and hashes"] = "Donne les jeux de dossiers, les outils, leurs versions et leurs empreintes",
        ["Makes synthetic cases (.jsonl or .csv)"] = "Fabrique des cas synthétiques (.jsonl ou .csv)",
        ["Each case with the decision once taken on it, planted bias included: what a model made elsewhere may learn from"] = "Chaque cas avec la décision prise à l’époque, biais introduits compris : ce dont un modèle fait ailleurs peut apprendre",
        ["Trains the pack's trained aids anew"] = "Entraîne à nouveau les outils appris du jeu de dossiers",
        ["Writes what an aid says of each case"] = "Écrit ce qu’un outil dit de chaque cas",
        ["Writes why an aid says it, one contribution per attribute"] = "Écrit pourquoi un outil le dit, une contribution par attribut",
        ["interventional, path-dependent or exact; by default the aid's own"] = "interventional, path-dependent (suivant les branches) ou exact ; par défaut celle de l’outil",
        ["Writes the smallest changes that would alter a suggestion"] = "Écrit les plus petits changements qui modifieraient une suggestion",
        ["Bots play a copy of a study"] = "Des automates jouent une copie d’une étude",
        ["Exports a study's data; the export is recorded"] = "Exporte les données d’une étude ; l’export est inscrit au registre",
        ["Measures reliance, agreement and autonomy in a decisions file"] = "Mesure confiance, accord et autonomie dans un fichier de décisions",
        ["Exports the record; the export is recorded"] = "Exporte le registre ; l’export y est inscrit",
        ["Verifies an export of the record, ours or another log's"] = "Vérifie un export du registre, le nôtre ou celui d’un autre journal",
        ["Verifies a receipt and shows the entry that it proves"] = "Vérifie un reçu et montre l’entrée qu’il prouve",
        ["Prints a one-time link to a real account"] = "Donne un lien, valable une fois, vers un vrai compte",
        ["Runs proof vectors in the transparency-dev JSON form"] = "Passe les preuves au format JSON de transparency-dev",
        ["Runs OpenFisca's YAML tests against the RSA rules"] = "Passe les tests YAML d’OpenFisca sur les règles du RSA",
        ["A YAML file, or a folder of them"] = "Un fichier YAML, ou un dossier de tels fichiers",
        ["The answers that are possible: id,id; any other is a fault"] = "Les réponses possibles : id,id ; toute autre est une faute",
        ["Where the file's columns have other names: participant=worker,final=answer; the others are left aside"] = "Où les colonnes du fichier portent d’autres noms : participant=worker,final=answer ; les autres sont laissées de côté",
        ["Leave faulty lines out and count them, instead of refusing the file"] = "Laisse de côté les lignes fautives et les compte, au lieu de refuser le fichier",
        ["The largest difference that does not matter, for equivalence and non-inferiority"] = "La plus grande différence sans importance, pour l’équivalence et la non-infériorité",
        ["Resamples behind the intervals"] = "Rééchantillonnages derrière les intervalles",
        ["Instead of --pack and --aid: a LightGBM text or ONNX model"] = "Au lieu de --pack et --aid : un modèle LightGBM (texte) ou ONNX",
        ["With --model-file: the rows that absent columns take their values from (.csv)"] = "Avec --model-file : les lignes où les colonnes absentes prennent leurs valeurs (.csv)",
        ["With --model-file: the rows to explain (.csv)"] = "Avec --model-file : les lignes à expliquer (.csv)",
        ["For a trained aid: log-odds (the default), score or probability (by exact alone)"] = "Pour un outil appris : log-odds (par défaut), score ou probability (par exact seulement)",
        ["Changes the key that signs the record; the change is recorded"] = "Change la clé qui signe le registre ; le changement y est inscrit",
        ["Makes a witness's key in a new file and prints its public half"] = "Fabrique la clé d’un témoin dans un nouveau fichier et donne sa moitié publique",
        ["Records that a backup of the database was put back"] = "Inscrit au registre qu’une sauvegarde de la base a été remise en place",
        ["The committee's witness, on its own machine"] = "Le témoin du comité, sur sa propre machine",
        ["The file to write the cosigned checkpoint to; by default it is printed"] = "Le fichier où écrire le point de contrôle attesté ; par défaut il s’affiche",
        ["The file to write; it stays on this machine"] = "Le fichier à écrire ; il reste sur cette machine",
        ["The log's key, obtained elsewhere than from the export: its text, or a file that holds it"] = "La clé du journal, obtenue ailleurs que dans l’export : son texte, ou un fichier qui la contient",
        ["The log's key, obtained elsewhere: its text, or a file that holds it and its former ones, one a line"] = "La clé du journal, obtenue ailleurs : son texte, ou un fichier qui la contient avec les précédentes, une par ligne",
        ["The witness's key (file); what it cosigned last is remembered beside it, in FILE.seen"] = "La clé du témoin (fichier) ; sa dernière attestation est gardée à côté, dans FICHIER.seen",
        ["The witness's name, best an address without https://, such as committee.example/record"] = "Le nom du témoin, de préférence une adresse sans https://, comme comite.example/registre",
        ["Signs the text of an opinion with the committee's key"] = "Signe le texte d’un avis avec la clé du comité",
        ["The text of the opinion, downloaded from the study's page"] = "Le texte de l’avis, téléchargé sur la page de l’étude",
        ["The committee's key (file), made with “audit witness key”"] = "La clé du comité (fichier), faite avec « audit witness key »",
        ["The file to write the signed note to; by default it is printed"] = "Le fichier où écrire la note signée ; par défaut elle s’affiche",
        ["Verifies an export and cosigns its checkpoint"] = "Vérifie un export et atteste son point de contrôle",
        ["Why, in a sentence that the committee will read"] = "Pourquoi, en une phrase que le comité lira",
        ["The pack"] = "Le jeu de dossiers",
        ["The aid"] = "L’outil",
        ["One aid; by default all trained ones"] = "Un seul outil ; par défaut tous ceux qui s’apprennent",
        ["The cases (.jsonl or .csv)"] = "Les cas (.jsonl ou .csv)",
        ["The file to write (.jsonl)"] = "Le fichier à écrire (.jsonl)",
        ["The file to write (.jsonl or .csv)"] = "Le fichier à écrire (.jsonl ou .csv)",
        ["How many cases"] = "Combien de cas",
        ["The caseload's seed"] = "La graine du lot de cas",
        ["For a factorial design: the attributes to vary, separated by commas; by default all that the aids receive"] = "Pour un plan factoriel : les attributs à faire varier, séparés par des virgules ; par défaut tous ceux que les outils reçoivent",
        ["population (a caseload) or factorial (an experiment)"] = "population (un lot de cas) ou factorial (une expérience)",
        ["The data folder; by default SANDBOX_DATA, else ./data"] = "Le dossier de données ; par défaut SANDBOX_DATA, sinon ./data",
        ["The folder to write"] = "Le dossier à écrire",
        ["The study"] = "L’étude",
        ["The study to copy"] = "L’étude à copier",
        ["Instead of decisions: free texts coded by two people (text,coderA,coderB)"] =
            "Au lieu de décisions : des textes libres codés par deux personnes (text,coderA,coderB)",
        ["How many bots"] = "Combien d’automates",
        ["follow, never, oracle or noisy:0.3"] = "follow (suit), never (jamais), oracle (sait) ou noisy:0.3 (suit souvent)",
        ["The seed of everything they draw"] = "La graine de tout ce qu’ils tirent au sort",
        ["The copy's name; by default STUDY-bots-POLICY-SEED"] = "Le nom de la copie ; par défaut ÉTUDE-bots-POLITIQUE-GRAINE",
        ["The decisions (.csv)"] = "Les décisions (.csv)",
        ["Where to write the result (.json)"] = "Où écrire le résultat (.json)",
        ["What answers are: option, probability (0..1) or rank"] = "Ce que sont les réponses : option, probability (de 0 à 1) ou rank (rang)",
        ["The arm without aid"] = "Le bras sans outil",
        ["Options that are neither right nor wrong: id,id"] = "Options ni justes ni fausses : id,id",
        ["Seed of the resampling"] = "Graine du rééchantillonnage",
        ["The log's key, obtained elsewhere: its text, or a file that holds it"] = "La clé du journal, obtenue ailleurs : son texte, ou un fichier qui la contient",
        ["The export's folder"] = "Le dossier de l’export",
        ["A checkpoint kept from an earlier time (file)"] = "Un point de contrôle gardé d’une fois précédente (fichier)",
        ["A receipt to look for (.tlog-proof file)"] = "Un reçu à chercher (fichier .tlog-proof)",
        ["The .tlog-proof file"] = "Le fichier .tlog-proof",
        ["The folder with the .json vectors"] = "Le dossier des fichiers .json",
        ["practitioner, researcher, ethics or administrator"] = "practitioner (pratique), researcher (recherche), ethics (comité d’éthique) ou administrator (administration)",
    };

    /// <summary>Turns a command with all under it into French where the terminal speaks it.</summary>
    public static RootCommand In(Language language, RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (language == Language.Fr) { Translate(root); }
        // The headings of a help page, and what is wrong with a command, are the library's own: it asks the thread for its language.
        CultureInfo.CurrentUICulture = new CultureInfo(language == Language.Fr ? "fr" : "en");
        return root;
    }

    private static void Translate(Command command)
    {
        foreach (var symbol in (IEnumerable<Symbol>)[command, .. command.Arguments, .. command.Options])
        {
            if (symbol.Description is { } english) { symbol.Description = Texts.GetValueOrDefault(english, english); }
        }
        foreach (var under in command.Subcommands) { Translate(under); }
    }
}
