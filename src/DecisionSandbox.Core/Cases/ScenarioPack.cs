namespace DecisionSandbox.Core.Cases;

/// <summary>What the practitioner is asked to do with a pack's cases.</summary>
public enum TaskKind
{
    /// <summary>Choose an option for one case.</summary>
    Eligibility,
    /// <summary>Order a list of cases.</summary>
    Prioritisation,
}

/// <summary>An answer that a practitioner may give.</summary>
/// <param name="Id">The id in files and records, such as <c>gir-1-4</c> or <c>meet-again</c>.</param>
/// <param name="Label">The answer in words.</param>
/// <param name="Hint">A quieter second line, or null.</param>
/// <param name="IsThirdWay">True for a decision that is neither yes nor no.</param>
/// <param name="FollowUp">For a third way that leads somewhere: the question asked next ("Qu'iriez-vous chercher ?"), or null.</param>
public sealed record DecisionOption(string Id, Text Label, Text? Hint, bool IsThirdWay, Text? FollowUp);

/// <summary>A reason that may be ticked under "Qu'est-ce qui a compté ?".</summary>
/// <param name="Id">The id in records.</param>
/// <param name="Label">The reason in words.</param>
public sealed record Reason(string Id, Text Label);

/// <summary>A named bias that the generator plants in the pack's synthetic history, declared in plain words.</summary>
/// <param name="Id">The bias's id.</param>
/// <param name="Description">What is distorted, for whom, at what rate.</param>
public sealed record PlantedBias(string Id, Text Description);

/// <summary>A group of cases in words, such as the people who live alone.</summary>
/// <param name="Id">The group's id in <see cref="Case.Groups"/>, such as <c>living</c>.</param>
/// <param name="Value">The value, such as <c>alone</c>.</param>
/// <param name="Label">Who they are, as a noun: "personnes qui vivent seules".</param>
public sealed record CaseGroup(string Id, string Value, Text Label);

/// <summary>An aid as the pack declares it.</summary>
/// <param name="Id">The aid's id: <c>statutory</c>, <c>grid</c>; a trained one is named by its trainer, such as <c>fasttree</c>.</param>
/// <param name="Kind"><c>rules</c>, <c>points-grid</c> or <c>trained</c>.</param>
/// <param name="Title">Its name on the page.</param>
/// <param name="Version">Its version on the page, such as <c>1.2</c>.</param>
/// <param name="Reads">The attributes it reads, in its order.</param>
/// <param name="Folder">The folder with its manifest, card and file; for rules the same folder holds the card.</param>
public sealed record AidDeclaration(string Id, string Kind, Text Title, string Version, IReadOnlyList<string> Reads, string Folder)
{
    /// <summary>For a trained aid: how many past decisions it learns from; null for the usual number.</summary>
    public int? History { get; init; }
}

/// <summary>One domain: attributes, decisions, generator, vignettes and aids, loaded from <c>models/&lt;pack&gt;/pack.yaml</c> and checked.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Version">The pack's version.</param>
/// <param name="Task">What the practitioner is asked.</param>
/// <param name="Title">Its name, such as "Demande d'APA à domicile".</param>
/// <param name="Role">Who the practitioner is in these cases ("Vous évaluez pour l'équipe médico-sociale").</param>
/// <param name="Question">What is asked ("Ma proposition au président du conseil départemental").</param>
/// <param name="Notice">The legal notice shown wherever the pack is used, or null.</param>
/// <param name="ReferenceKind">The kind of the reference answers: <c>legal-rule</c>, <c>panel-consensus</c>, <c>generator-truth</c>.</param>
/// <param name="ReferenceSource">Where the reference comes from, in words.</param>
/// <param name="Decisions">The answers, third ways included, in the order shown.</param>
/// <param name="Reasons">Reasons to tick, the same for agreeing and overriding.</param>
/// <param name="Attributes">All attributes; those with <see cref="CaseAttribute.SeenByAid"/> false are what only a person could know.</param>
/// <param name="NotLookedAt">What the aids of the pack never look at: one general list, the same for every case.</param>
/// <param name="Biases">The planted biases.</param>
/// <param name="Aids">The aids.</param>
/// <param name="Folder">Absolute folder of the pack.</param>
/// <param name="Hash"><c>sha256:…</c> over <c>pack.yaml</c> and the templates.</param>
public sealed record ScenarioPack(
    string Id,
    string Version,
    TaskKind Task,
    Text Title,
    Text Role,
    Text Question,
    Text? Notice,
    string ReferenceKind,
    Text ReferenceSource,
    IReadOnlyList<DecisionOption> Decisions,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<CaseAttribute> Attributes,
    IReadOnlyList<Text> NotLookedAt,
    IReadOnlyList<PlantedBias> Biases,
    IReadOnlyList<AidDeclaration> Aids,
    string Folder,
    string Hash)
{
    /// <summary>What the facts of one situation cannot contradict; empty where the pack declares nothing.</summary>
    public IReadOnlyList<ConsistencyRule> Consistency { get; init; } = [];

    /// <summary>The groups of fairness measures in words; a group without words is named by its id.</summary>
    public IReadOnlyList<CaseGroup> Groups { get; init; } = [];

    /// <summary>The attribute with this id.</summary>
    /// <exception cref="KeyNotFoundException">The pack declares no such attribute.</exception>
    public CaseAttribute Attribute(string id) =>
        Attributes.FirstOrDefault(a => a.Id == id) ?? throw new KeyNotFoundException($"Pack {Id} has no attribute {id}.");

    /// <summary>The option with this id, or null.</summary>
    public DecisionOption? Option(string id) => Decisions.FirstOrDefault(d => d.Id == id);
}
