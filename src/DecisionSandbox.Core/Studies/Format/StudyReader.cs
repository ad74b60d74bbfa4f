using System.Globalization;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Studies.Questionnaires;

namespace DecisionSandbox.Core.Studies.Format;

/// <summary>A study's file is not read: every error with its line.</summary>
/// <param name="Items">The errors, in the order of lines; never empty.</param>
public sealed record StudyFileRefused(IReadOnlyList<PackProblem> Items) : Problem(new Text(
    "Le fichier de l’étude n’est pas repris, rien n’a été changé.\n" + string.Join('\n', Items.Select(i => i.Message.Fr)),
    "The study’s file is not taken over; nothing was changed.\n" + string.Join('\n', Items.Select(i => i.Message.En))));

/// <summary>Reads a study's file. It may be a draft: what is missing is left empty, what is unknown is refused by name.</summary>
public static class StudyReader
{
    // A study of thousands of cases is some hundred kilobytes; an image saved by mistake under this name is not read.
    private const int LongestFile = 2_000_000;

    /// <summary>The study, or every error with its line.</summary>
    /// <param name="file">The file's name, for the errors.</param>
    /// <param name="yaml">The text.</param>
    public static Outcome<Study> Read(string file, string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var problems = new List<PackProblem>();
        if (yaml.Length > LongestFile)
        {
            return new StudyFileRefused([new(file, 0, new("Le fichier dépasse 2 Mo : ce n’est pas celui d’une étude.", "The file is larger than 2 MB: it is not a study’s."))]);
        }
        var root = YamlPart.Of(file, yaml, problems).Keys(
            "version", "id", "edition", "title", "question", "responsible", "controller", "dataProtectionOfficer", "contact", "retention", "approversNeeded", "simulated",
            "pack", "aids", "arms", "randomisation", "plan", "faults", "questionnaires", "scales", "training", "attentionChecks", "consent", "debrief", "analysisPlan");
        root.Need("version").Whole(StudyYaml.Version, StudyYaml.Version);
        var study = Study(root);
        return problems.Count > 0 ? new StudyFileRefused([.. problems.OrderBy(problem => problem.Line)]) : study;
    }

    private static Study Study(YamlPart root)
    {
        var pack = root.Optional("pack").Keys("id", "hash", "task");
        var aids = root.Optional("aids").Items.Select(aid => aid.Keys("id", "hash")).Select(aid => new PinnedAid(aid.Need("id").Word(), aid.Optional("hash").Word())).ToList();
        return new(
            root.Need("id").Word(), (int)Whole(root.Optional("edition"), 1, 1, 100_000), Both(root.Optional("title")), Both(root.Optional("question")),
            pack.Optional("id").Word(), pack.Optional("hash").Word(), aids.FirstOrDefault()?.Id ?? "", aids.FirstOrDefault()?.Hash ?? "",
            Pick<TaskKind>(pack.Optional("task"), StudyWords.Tasks), [.. root.Optional("arms").Items.Select(ArmReader.Read)], PlanReader.Read(root.Optional("plan")),
            Both(root.Optional("consent")), Both(root.Optional("debrief")), WordOrNull(root.Optional("controller")), WordOrNull(root.Optional("dataProtectionOfficer")),
            Plan(root.Optional("analysisPlan")), root.Optional("simulated").Flag())
        {
            Responsible = WordOrNull(root.Optional("responsible")),
            Contact = WordOrNull(root.Optional("contact")),
            Retention = root.Optional("retention") is { IsAbsent: false } retention ? Both(retention) : null,
            OtherAids = [.. aids.Skip(1)],
            Randomisation = Randomisation(root.Optional("randomisation")),
            Questionnaires = [.. root.Optional("questionnaires").Items.Select(q => q.Keys("id", "when", "hash", "arms")).Select(q =>
                new QuestionnaireRef(q.Need("id").Word(), Pick<QuestionnaireMoment>(q.Need("when"), StudyWords.Moments), WordOrNull(q.Optional("hash")))
                {
                    Arms = q.Optional("arms") is { IsAbsent: false } arms ? [.. arms.SomeItems().Select(arm => arm.Word())] : null,
                })],
            Scales = root.Optional("scales") is { IsAbsent: false } scales ? [.. scales.SomeItems().Select(scale => QuestionnaireReader.Read(scale))] : null,
            Training = root.Optional("training") is { IsAbsent: false } training ? Training(training) : null,
            AttentionChecks = [.. root.Optional("attentionChecks").Items.Select(check => check.Keys("after", "question", "answers", "right")).Select(check =>
                new AttentionCheck((int)check.Need("after").Whole(1, 1000), Both(check.Need("question")), [.. check.Need("answers").Items.Select(Both)], (int)check.Need("right").Whole(0, 20)))],
            Faults = [.. root.Optional("faults").Items.Select(Fault)],
            ApproversNeeded = (int)Whole(root.Optional("approversNeeded"), 1, 1, 20),
        };
    }

    private static Training Training(YamlPart part)
    {
        part.Keys("cases", "questions");
        return new([.. part.Optional("cases").Items.Select(index => (int)index.Whole(0, int.MaxValue))],
            [.. part.Optional("questions").Items.Select(asked => asked.Keys("question", "answers", "right", "explanation")).Select(asked =>
                new ComprehensionQuestion(Both(asked.Need("question")), [.. asked.Need("answers").Items.Select(Both)], (int)asked.Need("right").Whole(0, 20), Both(asked.Need("explanation"))))]);
    }

    private static Randomisation Randomisation(YamlPart part)
    {
        part.Keys("perArmInBlock", "order", "strata", "profiles", "releaseAfterDays");
        return new()
        {
            PerArmInBlock = (int)Whole(part.Optional("perArmInBlock"), new Randomisation().PerArmInBlock, 1, 100),
            Order = Pick<FileOrder>(part.Optional("order"), StudyWords.Orders),
            Strata = Pick<Strata>(part.Optional("strata"), StudyWords.Stratifications),
            Profiles = [.. part.Optional("profiles").Items.Select(profile => profile.Keys("id", "label")).Select(profile => new Profile(profile.Need("id").Word(), Both(profile.Optional("label"))))],
            ReleaseAfterDays = (int)Whole(part.Optional("releaseAfterDays"), 0, 0, 3650),
        };
    }

    private static DeclaredFault Fault(YamlPart part)
    {
        part.Keys("kind", "description", "attribute", "level", "by", "places", "arms");
        return new(Pick<FaultKind>(part.Need("kind"), StudyWords.Faults), Both(part.Optional("description")))
        {
            Attribute = WordOrNull(part.Optional("attribute")),
            Level = WordOrNull(part.Optional("level")),
            By = Number(part.Optional("by")),
            Places = [.. part.Optional("places").Items.Select(place => (int)place.Whole(0, 100_000))],
            Arms = [.. part.Optional("arms").Items.Select(arm => arm.Word())],
        };
    }

    private static AnalysisPlan Plan(YamlPart part)
    {
        part.Keys("hypotheses", "primaryOutcome", "contrast", "contrastArms", "model", "exclusions", "sampleAndStopping", "missingData", "multiplicity", "interimResults");
        Text In(string key) => Both(part.Optional(key));
        return new(In("hypotheses"), part.Optional("primaryOutcome").Word(), In("contrast"), In("model"), In("exclusions"), In("sampleAndStopping"), In("missingData"), In("multiplicity"))
        {
            ContrastArms = [.. part.Optional("contrastArms").Items.Select(arm => arm.Word())],
            InterimResults = part.Optional("interimResults").Flag() ? true : null,
        };
    }

    /// <summary>A text of which a draft may lack either language.</summary>
    internal static Text Both(YamlPart part)
    {
        if (part.IsAbsent) { return Text.Same(""); }
        if (!part.IsMap) { return part.Text(); }
        part.Keys("fr", "en");
        return new(part.Optional("fr").Word(), part.Optional("en").Word());
    }

    internal static string? WordOrNull(YamlPart part) => part.IsAbsent ? null : part.Word();

    internal static long Whole(YamlPart part, long otherwise, long lowest, long highest) => part.IsAbsent ? otherwise : part.Whole(lowest, highest);

    internal static T Pick<T>(YamlPart part, string[] words) where T : struct, Enum => part.IsAbsent ? default : StudyWords.Value<T>(words, part.OneOf(words));

    private static decimal Number(YamlPart part)
    {
        if (part.IsAbsent) { return 0; }
        if (decimal.TryParse(part.Word(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 100) { return number; }
        part.Error("Un nombre de -100 à 100, avec un point, est attendu ici.", "A number from -100 to 100, with a point, is expected here.");
        return 0;
    }
}
