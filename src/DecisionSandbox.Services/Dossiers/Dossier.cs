using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>Who fills a field of a dossier.</summary>
public enum FilledBy
{
    /// <summary>The study, the pack, the aid's manifest or the record.</summary>
    Record,
    /// <summary>A person, on paper or in the study's settings.</summary>
    Person,
}

/// <summary>One field of a dossier.</summary>
/// <param name="Label">What is asked.</param>
/// <param name="Value">The answer; null while the field is empty.</param>
/// <param name="FilledBy">Who fills it.</param>
public sealed record DossierField(Text Label, Text? Value, FilledBy FilledBy);

/// <summary>Fields under one heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Fields">The fields.</param>
public sealed record DossierPart(Text Title, IReadOnlyList<DossierField> Fields);

/// <summary>What an ethics committee needs about one study, with what is still empty.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Title">Its title.</param>
/// <param name="Hash">The hash that the committee's avis is about.</param>
/// <param name="Parts">The parts.</param>
public sealed record Dossier(string StudyId, Text Title, string Hash, IReadOnlyList<DossierPart> Parts)
{
    /// <summary>The fields that nobody filled yet.</summary>
    public IEnumerable<DossierField> Empty => Parts.SelectMany(p => p.Fields).Where(f => f.Value is null);
}
