using DecisionSandbox.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>One question of a document and where its answer comes from.</summary>
/// <param name="Id">Its id within the document.</param>
/// <param name="Label">What is asked.</param>
/// <param name="From">The fact that answers it, or null.</param>
/// <param name="Says">What this software answers for every study, or null.</param>
public sealed record TemplateField(string Id, Text Label, string? From, Text? Says);

/// <summary>Questions under one heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Fields">The questions.</param>
public sealed record TemplatePart(Text Title, IReadOnlyList<TemplateField> Fields);

/// <summary>A document as <c>ethics/templates/*.yaml</c> declares it: whoever knows the form can change it there.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Who asks for these fields.</param>
/// <param name="Parts">The parts.</param>
public sealed record DocumentTemplate(string Id, Text Title, Text Source, IReadOnlyList<TemplatePart> Parts)
{
    // Embedded, so that a dossier does not depend on the folder the program is started in.
    private static readonly Lazy<IReadOnlyList<DocumentTemplate>> Shipped = new(() =>
    [
        .. typeof(DocumentTemplate).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("dossier/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Embedded),
    ]);

    /// <summary>The documents of every dossier, in the order of their files.</summary>
    public static IReadOnlyList<DocumentTemplate> All => Shipped.Value;

    /// <summary>Reads a template. An unknown key is refused by name.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">The text is not such a template.</exception>
    public static DocumentTemplate Read(TextReader yaml)
    {
        var written = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build()
            .Deserialize<WrittenTemplate>(yaml);
        return new(written.Id, written.Title.ToText(), written.Source.ToText(),
        [
            .. written.Parts.Select(part => new TemplatePart(new(part.Fr, part.En),
                [.. part.Fields.Select(field => new TemplateField(field.Id, new(field.Fr, field.En), field.From, field.Says?.ToText()))])),
        ]);
    }

    // What happened, and what the committee said, is for the record alone: nobody writes it in by hand.
    private static readonly string[] OnlyRecorded = ["avis.", "conduct."];

    /// <summary>Puts facts and people's answers where they belong. A question whose fact is not known is left to a person, unless only the record may answer it.</summary>
    /// <param name="facts">What is known, by the name that <see cref="TemplateField.From"/> gives.</param>
    /// <param name="answers">What people wrote, by field id.</param>
    public DossierDocument Fill(IReadOnlyDictionary<string, Text> facts, IReadOnlyDictionary<string, Text> answers)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(answers);
        return new(Id, Title, Source, [.. Parts.Select(part => new DossierPart(part.Title, [.. part.Fields.Select(Filled)]))]);

        DossierField Filled(TemplateField field) =>
            field.Says is { } says ? new(field.Id, field.Label, says, FilledBy.Software)
            : field.From is { } from && facts.TryGetValue(from, out var fact) ? new(field.Id, field.Label, fact, FilledBy.Record)
            : field.From is { } awaited && OnlyRecorded.Any(kind => awaited.StartsWith(kind, StringComparison.Ordinal)) ? new(field.Id, field.Label, null, FilledBy.Record)
            : new(field.Id, field.Label, answers.GetValueOrDefault(field.Id), FilledBy.Person);
    }

    private static DocumentTemplate Embedded(string name)
    {
        using var reader = new StreamReader(typeof(DocumentTemplate).Assembly.GetManifestResourceStream(name)!);
        return Read(reader);
    }

    private sealed class WrittenTemplate
    {
        public int Version { get; init; }
        public string Id { get; init; } = "";
        public WrittenText Title { get; init; } = new();
        public WrittenText Source { get; init; } = new();
        public List<WrittenPart> Parts { get; init; } = [];
    }

    private sealed class WrittenPart
    {
        public string Fr { get; init; } = "";
        public string En { get; init; } = "";
        public List<WrittenField> Fields { get; init; } = [];
    }

    private sealed class WrittenField
    {
        public string Id { get; init; } = "";
        public string Fr { get; init; } = "";
        public string En { get; init; } = "";
        public string? From { get; init; }
        public WrittenText? Says { get; init; }
    }

    private sealed class WrittenText
    {
        public string Fr { get; init; } = "";
        public string En { get; init; } = "";

        public Text ToText() => new(Fr.Trim(), En.Trim());
    }
}
