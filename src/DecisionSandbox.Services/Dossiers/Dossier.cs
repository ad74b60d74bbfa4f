using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>Who fills a field of a dossier.</summary>
public enum FilledBy
{
    /// <summary>The study, the pack, the aid's manifest or the record.</summary>
    Record,
    /// <summary>This software: the same for every study, and shown by its tests.</summary>
    Software,
    /// <summary>A person.</summary>
    Person,
}

/// <summary>One field of a document.</summary>
/// <param name="Id">Its id within the document.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Value">The answer in Markdown; null while the field is empty.</param>
/// <param name="FilledBy">Who fills it.</param>
public sealed record DossierField(string Id, Text Label, Text? Value, FilledBy FilledBy);

/// <summary>Fields under one heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Fields">The fields.</param>
public sealed record DossierPart(Text Title, IReadOnlyList<DossierField> Fields);

/// <summary>One document of a dossier, such as the fundamental-rights impact assessment.</summary>
/// <param name="Id">Its id, and its file's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Who asks for these fields: an article of law, a published checklist.</param>
/// <param name="Parts">The parts.</param>
public sealed record DossierDocument(string Id, Text Title, Text Source, IReadOnlyList<DossierPart> Parts)
{
    /// <summary>All fields in order.</summary>
    public IEnumerable<DossierField> Fields => Parts.SelectMany(part => part.Fields);

    /// <summary>The fields that nobody filled yet.</summary>
    public IEnumerable<DossierField> Empty => Fields.Where(asked => asked.Value is null);

    /// <summary>How many fields are filled by the study, the pack, the aid or the record.</summary>
    public int FromRecord => Fields.Count(asked => asked is { Value: not null, FilledBy: FilledBy.Record });

    /// <summary>How many this software answers, the same for every study.</summary>
    public int FromSoftware => Fields.Count(asked => asked is { Value: not null, FilledBy: FilledBy.Software });

    /// <summary>How many a person filled.</summary>
    public int FromPeople => Fields.Count(asked => asked is { Value: not null, FilledBy: FilledBy.Person });
}

/// <summary>All that a committee needs about one study, with what is still empty.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Title">Its title.</param>
/// <param name="Hash">The hash that the committee's avis is about.</param>
/// <param name="Documents">The documents.</param>
public sealed record Dossier(string StudyId, Text Title, string Hash, IReadOnlyList<DossierDocument> Documents)
{
    /// <summary>What stands on every page of every document.</summary>
    public static Text Specimen { get; } = new("Spécimen, ne vaut ni décision ni conformité", "Specimen: neither a decision nor proof of compliance");
}
