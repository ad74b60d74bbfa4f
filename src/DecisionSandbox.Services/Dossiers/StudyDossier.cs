using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>The study has no files yet, so there is nothing to describe.</summary>
public sealed record NoFilesYet() : Problem(new Text(
    "Choisissez d’abord les dossiers de l’étude : les documents du comité se remplissent ensuite.",
    "First pick the study’s files: the committee’s documents are filled afterwards."));

/// <summary>All documents of one study. What only a person can say stays empty until somebody says it, and is listed.</summary>
public static class StudyDossier
{
    /// <summary>The dossier of one study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="registry">The packs and aids, among them the study's.</param>
    /// <param name="hash">The study's hash, on which the committee records its avis.</param>
    /// <param name="conduct">What the record says of how the study went and what the committee said; empty before anybody took part.</param>
    /// <param name="answers">What people wrote: document id → field id → text.</param>
    /// <returns>The dossier; a problem where the pack or aid is no longer the study's.</returns>
    public static Outcome<Dossier> Of(
        Study study, AidRegistry registry, string hash,
        IReadOnlyDictionary<string, Text> conduct, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Text>> answers)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(conduct);
        ArgumentNullException.ThrowIfNull(answers);
        if (study.Plan.Cases.Count == 0) { return new NoFilesYet(); }
        if (registry.Frozen(study) is not var (registered, aid)) { return new Core.Review.ContentChanged(); }
        var facts = StudyFacts.Of(study, registered.Pack, aid, hash);
        foreach (var (key, fact) in conduct) { facts[key] = fact; }
        var documents = DocumentTemplate.All.Select(template => template.Fill(facts, answers.GetValueOrDefault(template.Id) ?? new Dictionary<string, Text>())).ToList();
        var (first, list) = FirstCase(study, registered);
        var letter = PersonLetter.Of(registered.Pack, aid, first, list);
        return letter.Then(written => Outcome<Dossier>.Ok(new(study.Id, study.Title, hash, [.. documents, written])));
    }

    private static (Case First, IReadOnlyList<Case>? List) FirstCase(Study study, RegisteredPack registered)
    {
        var index = study.Plan.Cases[0].Index;
        if (study.Task != TaskKind.Prioritisation) { return (registered.Generator.Generate(study.Plan.Seed, index), null); }
        var list = registered.Generator.GenerateList(study.Plan.Seed, index).Cases;
        return (list[0], list);
    }
}
