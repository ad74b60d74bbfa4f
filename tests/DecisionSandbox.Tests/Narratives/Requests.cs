using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Tests.Narratives;

internal static class Requests
{
    public static NarrativeRequest Aggir(string washing = "ne se lave pas toujours seule", string washingEn = "does not always wash alone") => new(
        new Text("GIR 5 ou 6 (n’ouvre pas l’APA)", "GIR 5 or 6 (no APA)"),
        [
            Factor("feeding", "mange sans aide", "eats without help", false, -0.9),
            Factor("toilet", washing, washingEn, true, 0.7),
            Factor("age", "a 84 ans", "is 84 years old", true, 0.2),
        ],
        new Text("vers GIR 1 à 4", "towards GIR 1 to 4"),
        new Text("vers GIR 5 ou 6", "towards GIR 5 or 6"),
        new Text("Il y voit 62 chances sur 100, entre 49 et 73.", "It sees 62 chances in 100, between 49 and 73."));

    public static Text Faithful { get; } = new(
        "L’outil propose GIR 5 ou 6 (n’ouvre pas l’APA). Les éléments qui vont vers GIR 1 à 4 : a 84 ans (pèse) et ne se lave pas toujours seule. Mange sans aide va vers GIR 5 ou 6. Il y voit 62 chances sur 100, entre 49 et 73.",
        "The aid proposes GIR 5 or 6 (no APA). Is 84 years old and does not always wash alone: these go towards GIR 1 to 4. What goes towards GIR 5 or 6 is: eats without help.");

    private static Factor Factor(string id, string fr, string en, bool towards, double value) =>
        new(id, new Text(fr, en), towards, new Text("pèse", "weighs"), value, id);
}
