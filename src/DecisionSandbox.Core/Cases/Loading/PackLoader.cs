using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Aids.BooleanRules;
using DecisionSandbox.Core.Aids.Tables;
using DecisionSandbox.Core.Cases.Files;
using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Cases.Loading;

/// <summary>Loads scenario packs: <c>pack.yaml</c>, <c>sentences.yaml</c> and the Liquid templates beside it, all checked before any case is made.</summary>
public static class PackLoader
{
    /// <summary>How many cases of seed 0 are written and read again while loading, so that a template's error shows its author a sentence, not a crash.</summary>
    private const int TriedCases = 8;

    /// <summary>Loads every pack of a folder, in the order of their ids. A refused pack does not hide the others.</summary>
    /// <param name="modelsFolder">The folder that holds one folder per pack.</param>
    /// <param name="rules">Reference rules by name; by default <see cref="ReferenceRules.Known"/>.</param>
    public static IReadOnlyList<Outcome<LoadedPack>> LoadAll(string modelsFolder, IReadOnlyDictionary<string, IReferenceRule>? rules = null) =>
        [.. Directory.EnumerateDirectories(modelsFolder)
            .Where(f => File.Exists(Path.Combine(f, "pack.yaml")))
            .Order(StringComparer.Ordinal)
            .Select(f => Load(f, rules))];

    /// <summary>Loads one pack.</summary>
    /// <param name="folder">The pack's folder; its name is the pack's id.</param>
    /// <param name="rules">Reference rules by name; by default <see cref="ReferenceRules.Known"/>.</param>
    /// <returns>The pack, or <see cref="PackRefused"/> with every error found.</returns>
    public static Outcome<LoadedPack> Load(string folder, IReadOnlyDictionary<string, IReferenceRule>? rules = null)
    {
        folder = Path.GetFullPath(folder);
        var id = Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar));
        List<PackProblem> problems = [];
        if (!File.Exists(Path.Combine(folder, "pack.yaml")))
        {
            return new PackRefused(id, [new("pack.yaml", 0, new("Le fichier manque ; un dossier de cas commence par lui.", "The file is missing; a pack begins with it."))]);
        }
        var root = YamlPart.Of("pack.yaml", File.ReadAllText(Path.Combine(folder, "pack.yaml")), problems)
            .Keys("version", "id", "edition", "task", "title", "role", "question", "notice", "reference", "decisions", "reasons", "attributes", "notLookedAt", "biases", "aids", "generator", "history", "consistency", "groupNames");
        root.Need("version").OneOf("1");
        if (root.Need("id").Word() is { Length: > 0 } written && written != id) { root.Optional("id").Error($"L'identifiant « {written} » doit être le nom du dossier, « {id} ».", $"The id \"{written}\" must be the folder's name, \"{id}\"."); }

        var pack = ReadPack(root, id, folder);
        var generator = new GeneratorPart();
        var plan = PlanPart.Read(root, pack, generator);
        var rule = Rule(root.Need("reference").Optional("rule"), rules ?? ReferenceRules.Known, pack);
        var texts = new WrittenPart(folder, generator, problems);
        texts.ReadSentences();
        var vignette = texts.ReadTemplate("vignette");
        var context = plan.List is null ? null : texts.ReadTemplate("context");
        texts.RefuseUnknownNames();
        if (problems.Count > 0) { return Refused(id, problems); }

        var writing = new CaseWriting(texts.Liquid, vignette!, context);
        try { Try(pack, plan, writing, vignette!, "vignette", problems); }
        catch (ArgumentOutOfRangeException)
        {
            // Only Days throws it here: a formula asked for a day that is not in the calendar.
            root.Need("generator").Error("Une date tirée n'existe pas dans le calendrier ; vérifiez les formules date(…) et years_before(…).", "A date that is drawn does not exist in the calendar; check the formulas date(…) and years_before(…).");
        }
        return problems.Count > 0 ? Refused(id, problems) : new LoadedPack(pack, new CaseGenerator(pack, plan, writing, rule));
    }

    private static PackRefused Refused(string id, List<PackProblem> problems) =>
        new(id, [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)]);

    private static ScenarioPack ReadPack(YamlPart root, string id, string folder)
    {
        var reference = root.Need("reference").Keys("kind", "source", "rule", "option");
        var attributes = DomainPart.Attributes(root.Need("attributes"));
        var aids = DomainPart.Aids(root.Need("aids"), attributes, folder);
        return new(
            id, root.Need("edition").Word(),
            root.Need("task").OneOf("eligibility", "prioritisation") == "prioritisation" ? TaskKind.Prioritisation : TaskKind.Eligibility,
            root.Need("title").Text(), root.Need("role").Text(), root.Need("question").Text(), root.Optional("notice").TextOrNull(),
            reference.Need("kind").OneOf("legal-rule", "panel-consensus", "generator-truth"), reference.Need("source").Text(),
            DomainPart.Decisions(root.Need("decisions")), DomainPart.Reasons(root.Need("reasons")), attributes,
            [.. root.Need("notLookedAt").SomeItems().Select(i => i.Text())],
            PlanPart.Biases(root.Optional("biases")),
            aids, folder, HashOf(folder, reference.Optional("rule") is { IsAbsent: false } rule && OwnRule(aids, rule.Word()) is { } own ? RuleFileOf(own) : null))
        {
            Consistency = ConsistencyPart.Read(root.Optional("consistency"), attributes),
            Groups = DomainPart.Groups(root.Optional("groupNames")),
        };
    }

    // A rule written in code, or the file of the pack's own table or rules, applied to what is true.
    private static IReferenceRule? Rule(YamlPart name, IReadOnlyDictionary<string, IReferenceRule> rules, ScenarioPack pack)
    {
        if (name.IsAbsent) { return null; }
        if (rules.TryGetValue(name.Word(), out var rule)) { return rule; }
        if (OwnRule(pack.Aids, name.Word()) is not { } aid)
        {
            name.OneOf([.. rules.Keys.Concat(pack.Aids.Where(a => RuleFileOf(a) is not null).Select(a => a.Id)).Order(StringComparer.Ordinal)]);
            return null;
        }
        var own = aid.Kind == "table"
            ? TableFile.Load(RuleFileOf(aid)!, pack.Attributes, pack.Decisions).Then(read => Outcome<IReferenceRule>.Ok(new TableReference(read.Table, pack.ReferenceKind)))
            : BooleanRuleFile.Load(RuleFileOf(aid)!, pack.Attributes, pack.Decisions).Then(read => Outcome<IReferenceRule>.Ok(new BooleanRuleReference(read.Rule, pack.ReferenceKind)));
        if (own.Problem is { } problem) { name.Error(problem.Message.Fr, problem.Message.En); }
        return own.IsOk ? own.Value : null;
    }

    private static AidDeclaration? OwnRule(IEnumerable<AidDeclaration> aids, string name) => aids.FirstOrDefault(aid => aid.Id == name && RuleFileOf(aid) is not null);

    private static string? RuleFileOf(AidDeclaration aid) => aid.Kind switch
    {
        "table" => Path.Combine(aid.Folder, "table.yaml"),
        "boolean-rules" => Path.Combine(aid.Folder, "rules.yaml"),
        _ => null,
    };

    /// <summary>Writes a few cases: the markup must be read, and the place of every attribute that an aid receives must stand in both languages.</summary>
    private static void Try(ScenarioPack pack, GeneratorPlan plan, CaseWriting writing, FileTemplate template, string name, List<PackProblem> problems)
    {
        var generator = new CaseGenerator(pack, plan, writing, null);
        foreach (var language in Enum.GetValues<Language>())
        {
            var file = $"{name}.{(language == Language.Fr ? "fr" : "en")}.liquid";
            for (var index = 0; index < TriedCases && !problems.Exists(p => p.File == file); index++)
            {
                var read = writing.Try(template, generator.Draw(0, index), language);
                if (read.Problem is { } problem) { problems.Add(new(file, 0, problem.Message)); continue; }
                var places = read.Value.Places().ToHashSet();
                foreach (var attribute in pack.Attributes.Where(a => a.SeenByAid && !places.Contains(a.Place)))
                {
                    problems.Add(new(file, 0, new($"Le lieu « {attribute.Place} » ne se trouve pas dans le dossier ; marquez-le là où le fait se lit.", $"The place \"{attribute.Place}\" does not stand in the file; mark it where the fact can be read.")));
                }
            }
        }
    }

    /// <summary>SHA-256 over <c>pack.yaml</c>, <c>sentences.yaml</c>, the templates and, where it gives the reference, the pack's own rule file, by name: name, zero, length (8 bytes, big-endian), bytes.</summary>
    private static string HashOf(string folder, string? ruleFile)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f) is "pack.yaml" or "sentences.yaml" || f.EndsWith(".liquid", StringComparison.Ordinal));
        if (File.Exists(ruleFile)) { files = files.Append(ruleFile); }
        Span<byte> length = stackalloc byte[8];
        foreach (var file in files.OrderBy(f => Path.GetFileName(f), StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\0"));
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
