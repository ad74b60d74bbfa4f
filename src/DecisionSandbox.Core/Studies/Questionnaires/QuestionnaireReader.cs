using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Studies.Checking;

namespace DecisionSandbox.Core.Studies.Questionnaires;

/// <summary>A scale's file is not taken in: every error with its line.</summary>
/// <param name="Items">The errors, in the order of lines; never empty.</param>
public sealed record QuestionnaireRefused(IReadOnlyList<PackProblem> Items) : Problem(new Text(
    "L’échelle n’est pas reprise, rien n’a été changé.\n" + string.Join('\n', Items.Select(i => i.Message.Fr)),
    "The scale is not taken in; nothing was changed.\n" + string.Join('\n', Items.Select(i => i.Message.En))));

/// <summary>Reads a scale from YAML (docs/questionnaires.md).</summary>
public static class QuestionnaireReader
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private const int LongestFile = 200_000, MostItems = 100, MostAnswers = 101;
    private static readonly string[] Scorings = ["mean", "sum", "none"];

    /// <summary>The scale, or every error with its line and what to do.</summary>
    /// <param name="file">The file's name, for the errors.</param>
    /// <param name="yaml">The text.</param>
    public static Outcome<Questionnaire> Read(string file, string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var problems = new List<PackProblem>();
        if (yaml.Length > LongestFile)
        {
            return new QuestionnaireRefused([new(file, 0, new("Le fichier dépasse 200 ko : ce n’est pas celui d’une échelle.", "The file is larger than 200 kB: it is not a scale’s."))]);
        }
        var root = YamlPart.Of(file, yaml, problems);
        root.Need("version").Whole(Version, Version);
        var scale = Read(root, "version");
        return problems.Count > 0 ? new QuestionnaireRefused([.. problems.OrderBy(problem => problem.Line)]) : scale;
    }

    /// <summary>A scale that stands inside a study's file.</summary>
    internal static Questionnaire Read(YamlPart root, params string[] alsoKnown)
    {
        root.Keys([.. alsoKnown, "id", "title", "intro", "source", "range", "anchors", "scoring", "items"]);
        var (id, range, anchors) = (root.Need("id"), Range(root.Optional("range")), Anchors(root.Optional("anchors")));
        if (!id.IsAbsent && !StudyCheck.IsName(id.Word())) { id.Error("Le nom court se compose de 2 à 60 lettres minuscules sans accent, chiffres et tirets ; corrigez-le.", "The short name is made of 2 to 60 lower-case letters without accents, digits and hyphens; correct it."); }
        var items = root.Need("items").SomeItems().Select(item => Item(item, range, anchors)).ToList();
        if (items.Count > MostItems) { root.Need("items").Error($"Une échelle a au plus {MostItems} questions ; partagez-la en plusieurs.", $"A scale has at most {MostItems} items; part it into several."); }
        foreach (var part in root.Need("items").Items.Where((part, place) => items.Take(place).Any(other => other.Id == items[place].Id)))
        {
            part.Optional("id").Error("Ce nom de question sert déjà plus haut ; donnez-en un autre.", "This item’s name is used above already; give another.");
        }
        var (scoring, atLeast) = Counting(root.Optional("scoring"), items.Count);
        return new(id.Word(), root.Need("title").Text(), root.Optional("intro").TextOrNull(), root.Need("source").Text(), items, scoring, atLeast);
    }

    private static QuestionnaireItem Item(YamlPart part, ResponseRange? range, (Text Low, Text High)? anchors)
    {
        part.Keys("id", "text", "range", "anchors", "reversed");
        var own = Range(part.Optional("range")) ?? range;
        if (own is null && !part.IsAbsent) { part.Error("Cette question n’a pas d’échelle de réponse ; donnez « range » ici ou pour toutes.", "This item has no range of answers; give \"range\" here or for all."); }
        var ends = Anchors(part.Optional("anchors")) ?? anchors;
        if (ends is null && !part.IsAbsent) { part.Error("Les deux bouts de l’échelle ne sont pas nommés ; donnez « anchors » ici ou pour toutes.", "The two ends of the scale are not named; give \"anchors\" here or for all."); }
        var nothing = Text.Same("");
        return new(part.Need("id").Word(), part.Need("text").Text(), own ?? new(0, 1, 1), ends?.Low ?? nothing, ends?.High ?? nothing, part.Optional("reversed").Flag());
    }

    private static ResponseRange? Range(YamlPart part)
    {
        if (part.IsAbsent) { return null; }
        part.Keys("lowest", "highest", "step");
        var (lowest, highest) = ((int)part.Need("lowest").Whole(-1000, 1000), (int)part.Need("highest").Whole(-1000, 1000));
        var step = part.Optional("step") is { IsAbsent: false } written ? (int)written.Whole(1, 1000) : 1;
        if (highest <= lowest) { part.Error("« highest » doit dépasser « lowest ».", "\"highest\" must be above \"lowest\"."); }
        else if ((highest - lowest) % step != 0) { part.Error("Le pas ne mène pas du plus bas au plus haut ; changez « step ».", "The step does not lead from the lowest to the highest; change \"step\"."); }
        else if ((highest - lowest) / step >= MostAnswers) { part.Error($"Une question offre au plus {MostAnswers} réponses ; prenez un pas plus grand.", $"An item offers at most {MostAnswers} answers; take a larger step."); }
        else { return new(lowest, highest, step); }
        return new(0, 1, 1);
    }

    private static (Text Low, Text High)? Anchors(YamlPart part)
    {
        if (part.IsAbsent) { return null; }
        part.Keys("low", "high");
        return (part.Need("low").Text(), part.Need("high").Text());
    }

    private static (Scoring, int AtLeast) Counting(YamlPart part, int items)
    {
        part.Keys("how", "atLeast");
        var how = part.IsAbsent ? Scoring.Mean : (Scoring)Math.Max(0, Array.IndexOf(Scorings, part.Need("how").OneOf(Scorings)));
        return (how, part.Optional("atLeast") is { IsAbsent: false } written ? (int)written.Whole(1, Math.Max(1, items)) : Math.Max(1, items));
    }

    internal static string Word(Scoring scoring) => Scorings[(int)scoring];
}
