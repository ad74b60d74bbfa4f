using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>Invented files and an invented aid for the tests of pages.</summary>
public static class Samples
{
    // Before the lists that use them: statics are set in order.
    private static readonly string[] Names = ["Mme A.", "M. et Mme B., trois enfants", "M. C.", "Mme D., deux enfants", "M. et M. E.", "Mme F., un enfant", "M. G.", "Mme H., quatre enfants"];

    public static readonly IReadOnlyList<DecisionOption> Options =
    [
        new("gir-1-4", new Text("GIR 1 à 4, ouvre l’APA", "GIR 1 to 4, opens the APA"), null, false, null),
        new("gir-5-6", new Text("GIR 5 ou 6, n’ouvre pas l’APA", "GIR 5 or 6, does not open the APA"), null, false, null),
        new("meet-again", new Text("Revoir la personne avant de proposer", "Meet the person again before proposing"),
            new Text("Vous direz ce que vous iriez chercher.", "You will say what you would look for."), true,
            new Text("Qu’iriez-vous chercher ?", "What would you look for?")),
        new("team", new Text("En parler en équipe médico-sociale", "Discuss it in the team"), null, true, null),
        new("not-here", new Text("L’outil ne doit pas servir ici", "The aid must not be used here"), null, true, null),
    ];

    public static readonly IReadOnlyList<Reason> Reasons =
    [
        new("visit", new Text("Ce qui a été vu à domicile", "What was seen at home")),
        new("words", new Text("Ce que dit la personne", "What the person says")),
        new("around", new Text("L’entourage", "The people around")),
        new("form", new Text("Le formulaire", "The form")),
    ];

    public static CaseFile File(int position) => new(French(position), English(position));

    public static ShownContent Shown(string caseId, string option = "gir-5-6", string headline = "GIR 5 ou 6 (n’ouvre pas l’APA)") => new(
        1, new Text("arbre", "tree"), "1.2", "sha256:77ab03d9",
        [
            new ShownCase(caseId, option, null, new Text(headline, headline),
                new Text("Il y voit 62 chances sur 100, entre 49 et 73.", "It sees 62 chances in 100, between 49 and 73."),
                new Text("À ce niveau de score, il se trompe pour 31 dossiers sur 100 (412 dossiers).", "At this score it is wrong for 31 files in 100 (412 files)."),
                new Text("vers GIR 1 à 4", "towards GIR 1 to 4"), new Text("vers GIR 5 ou 6", "towards GIR 5 or 6"),
                [
                    Factor("feeding", "mange sans aide", "eats without help", -1.4, "pèse beaucoup", "weighs a lot"),
                    Factor("transfers", "se lève sans aide", "gets up without help", -1.1, "pèse beaucoup", "weighs a lot"),
                    Factor("toilet", "ne se lave pas toujours seule", "does not always wash alone", 0.95, "pèse", "weighs"),
                    Factor("orientation", "s’oriente sans aide", "finds her way without help", -0.5, "pèse un peu", "weighs a little"),
                    Factor("dressing", "s’habille sans aide", "dresses without help", -0.3, "pèse un peu", "weighs a little"),
                    Factor("age", "a 84 ans", "is 84", 0.2, "pèse un peu", "weighs a little"),
                    Factor("coherence", "se fait comprendre", "makes herself understood", -0.1, "pèse un peu", "weighs a little"),
                ],
                new ShownNumbers("interventional, train-sample-100@sha256:c87720a45d48869790df60fe16a1245408018f3cfe63997c4676025d4784030c", ExplanationSpace.LogOdds, 1.76, -0.49), [],
                [new Text("Si les transferts étaient cotés B, il dirait « GIR 1 à 4 ». La règle légale aussi.", "If transfers were coded B, it would say “GIR 1 to 4”. So would the legal rule.")],
                new Text("Ce qui pèse le plus : mange sans aide et se lève sans aide.", "What weighs most: eats without help and gets up without help."), null),
        ],
        [new Text("Le logement", "The home"), new Text("L’entourage", "The people around"), new Text("Ce que disent les personnes", "What people say")]);

    public static IReadOnlyList<ListedCase> Requests { get; } =
        [.. Enumerable.Range(1, 8).Select(i => new ListedCase($"housing/1/{i:000000}", new Text($"Demande {i} : {Names[i - 1]}", $"Request {i}: {Names[i - 1]}"), RequestFile(i)))];

    public static ShownContent ShownList() => new(1, new Text("grille fictive", "fictive grid"), "1.0", "sha256:11",
        [.. Requests.Select((request, i) =>
        {
            var rank = (i * 3 + 2) % 8 + 1;
            var points = 100 - 9 * rank;
            return new ShownCase(request.CaseId, null, rank, new Text($"{rank}e, {points} points", $"rank {rank}, {points} points"), null, null, null, null,
                [Factor("seniority", "attend depuis 30 mois", "has waited 30 months", points - 40, "", ""), Factor("family", "deux enfants", "two children", 40, "", "")],
                new ShownNumbers("points", ExplanationSpace.Points, 0, points), [], [], null, null);
        })],
        [new Text("Les démarches en cours", "Steps under way")]);

    private static Factor Factor(string attribute, string fr, string en, double contribution, string strengthFr, string strengthEn) =>
        new(attribute, new Text(fr, en), contribution > 0, new Text(strengthFr, strengthEn), contribution, attribute);

    private static CaseFileText French(int position) => new(
    [
        new FileSection("request", "La demande",
        [
            new FileParagraph([new FileSpan("Mme Odette R., "), new FileSpan("84 ans", "age"), new FileSpan(", vit seule au deuxième étage sans ascenseur. Elle demande « un peu d’aide pour la toilette, pas plus ». Formulaire rempli avec sa fille le 28 septembre 2026.")]),
            new FileTable("Pré-cotation d’après le formulaire",
            [
                new("Cohérence", "A", "coherence"), new("Orientation", "A", "orientation"), new("Toilette", "B", "toilet"), new("Habillage", "A", "dressing"),
                new("Alimentation", "A", "feeding"), new("Élimination", "A", "elimination"), new("Transferts", "A", "transfers"), new("Déplacements intérieurs", "A", "indoorMobility"),
            ]),
        ]),
        new FileSection("visit", "Visite à domicile, 12 octobre 2026, évaluatrice de l’équipe médico-sociale",
        [
            new FileParagraph([new FileSpan($"Dossier n° {position}. Madame R. nous ouvre en chaussons. Le haut du corps est lavé seule ; le bas et les pieds ne le sont plus depuis l’été. « Je me lève très bien », dit-elle. La voisine, présente, précise qu’elle passe trois matins par semaine la tirer du lit, et qu’on ne le dit pas à la fille. Les repas sont livrés et pris normalement.")]),
        ]),
        new FileSection("budget", "Logement et budget", [new FileParagraph([new FileSpan("T2, 48 m², loyer 430 € charges comprises. Retraite 1 012 €, mutuelle 96 €. Manque : l’avis du médecin traitant.")])]),
    ]);

    private static CaseFileText English(int position) => new(
    [
        new FileSection("request", "The request",
        [
            new FileParagraph([new FileSpan("Mrs Odette R., "), new FileSpan("84", "age"), new FileSpan(", lives alone on the second floor without a lift. She asks for “a little help with washing, no more”.")]),
            new FileTable("Coded from the form", [new("Coherence", "A", "coherence"), new("Orientation", "A", "orientation"), new("Washing", "B", "toilet"), new("Feeding", "A", "feeding"), new("Transfers", "A", "transfers")]),
        ]),
        new FileSection("visit", "Home visit", [new FileParagraph([new FileSpan($"File no. {position}. Mrs R. opens the door in slippers. “I get up very well”, she says. The neighbour adds that she comes three mornings a week to get her out of bed.")])]),
    ]);

    public static CaseFile Dwelling { get; } = new(
        new([new FileSection("dwelling", "Le logement", [new FileTable("", [new("Type", "T3"), new("Surface", "62 m²"), new("Loyer charges comprises", "540 €"), new("Étage", "2e, avec ascenseur"), new("Réservataire", "Préfecture")])])]),
        new([new FileSection("dwelling", "The dwelling", [new FileTable("", [new("Type", "T3"), new("Area", "62 m²"), new("Rent with charges", "€540"), new("Floor", "2nd, with lift"), new("Reserving body", "Prefecture")])])]));

    private static CaseFile RequestFile(int i) => new(
        new([new FileSection("household", "Le foyer", [new FileParagraph([new FileSpan($"{Names[i - 1]} attend depuis {6 * i} mois. Revenus {900 + 110 * i} € par mois.")])])]),
        new([new FileSection("household", "The household", [new FileParagraph([new FileSpan($"{Names[i - 1]} has waited {6 * i} months. Income €{900 + 110 * i} a month.")])])]));
}
