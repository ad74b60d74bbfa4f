using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases.Designs;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Studies;

/// <summary>A researcher's work on a study, from an empty page to its end. The committee's part stands on a desk of its own.</summary>
public interface IStudyDesk
{
    /// <summary>A new study, as a draft that belongs to whoever begins it.</summary>
    Task<Outcome<StudySheet>> Begin(Actor actor, StudyStart start, CancellationToken cancel = default);

    /// <summary>A new study from a study's file.</summary>
    /// <param name="actor">A researcher.</param>
    /// <param name="yaml">The file's text.</param>
    /// <param name="id">The short name it gets here; null for the one in the file.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<Outcome<StudySheet>> Import(Actor actor, string yaml, string? id, CancellationToken cancel = default);

    /// <summary>One study with all that its editor shows.</summary>
    Task<Outcome<StudySheet>> Get(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>Keeps a draft. Refused where somebody else kept another in the meantime.</summary>
    /// <param name="actor">The study's owner.</param>
    /// <param name="edited">The whole draft.</param>
    /// <param name="hash">The hash of the draft that was edited.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<Outcome<StudySheet>> Save(Actor actor, Study edited, string hash, CancellationToken cancel = default);

    /// <summary>What is wrong with a draft that nobody has kept yet.</summary>
    IReadOnlyList<StudyFlaw> Check(Study edited);

    /// <summary>The factorial design that a study's plan was made from, with its balance and aliasing; null where its cases are a caseload's.</summary>
    FactorialDesign? Design(Study study);

    /// <summary>Picks the cases that a recipe asks for; the draft is kept with them.</summary>
    Task<Outcome<StudySheet>> PickCases(Actor actor, string studyId, PlanRecipe recipe, long seed, CancellationToken cancel = default);

    /// <summary>Freezes the pack and the aids as they are here now; the draft is kept with them.</summary>
    Task<Outcome<StudySheet>> Pin(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>Makes one of the owner's moves.</summary>
    Task<Outcome<StudySheet>> Move(Actor actor, string studyId, StudyMove move, CancellationToken cancel = default);

    /// <summary>Begins a revision of an approved study: a draft of the next version, which must be approved again. The version that runs goes on.</summary>
    Task<Outcome<StudySheet>> Revise(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>Gives a revision up.</summary>
    Task<Outcome<StudySheet>> DropRevision(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>One arm as a participant meets it: nothing is kept.</summary>
    Task<Outcome<IReviewDesk>> Preview(Actor actor, string studyId, string armId, CancellationToken cancel = default);

    /// <summary>The study as one YAML file.</summary>
    Task<Outcome<string>> Export(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>The preregistration: question, design and analysis plan as a text to deposit.</summary>
    Task<Outcome<string>> Preregistration(Actor actor, string studyId, Language language, CancellationToken cancel = default);
}

/// <summary>What a new study begins from.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Title">Its title.</param>
/// <param name="PackId">The pack.</param>
/// <param name="AidId">The aid.</param>
/// <param name="Arms">The ids of the arms it begins with, among <see cref="Core.Studies.Arms.All"/>.</param>
public sealed record StudyStart(string Id, Text Title, string PackId, string AidId, IReadOnlyList<string> Arms);

/// <summary>A study as its editor shows it.</summary>
/// <param name="Study">The text being worked on: the draft, the revision where there is one, else the version that stands.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Status">Where the version that stands is.</param>
/// <param name="RevisionStatus">Draft or Submitted where a revision is under way; else null.</param>
/// <param name="IsMine">True where it belongs to the person asking.</param>
/// <param name="IsEditable">True where this person may change the text now.</param>
/// <param name="Flaws">What is still wrong, in the order of the editor.</param>
/// <param name="Moves">What this person may do with it now.</param>
public sealed record StudySheet(
    Study Study, string Hash, StudyStatus Status, StudyStatus? RevisionStatus, bool IsMine, bool IsEditable, IReadOnlyList<StudyFlaw> Flaws, IReadOnlyList<StudyMove> Moves);

/// <summary>The draft was changed in another window.</summary>
public sealed record ChangedElsewhere() : Problem(new Text(
    "Cette étude a été modifiée ailleurs depuis que cette page est ouverte. Exportez votre version si vous voulez la garder, puis rechargez la page.",
    "This study was changed elsewhere since this page was opened. Export your version if you want to keep it, then reload the page."));

/// <summary>The text cannot be changed now.</summary>
public sealed record NotEditable() : Problem(new Text(
    "Ce texte ne se modifie pas maintenant : il est devant le comité, ou approuvé. Reprenez-le, ou commencez une révision.",
    "This text cannot be changed now: it is before the committee, or approved. Take it back, or begin a revision."));

/// <summary>The study still has flaws.</summary>
/// <param name="Flaws">All of them.</param>
public sealed record StudyHasFlaws(IReadOnlyList<StudyFlaw> Flaws) : Problem(new Text(
    $"Il reste {Flaws.Count} point(s) à corriger avant de soumettre l’étude. La liste mène à chacun.",
    $"{Flaws.Count} point(s) remain to be corrected before the study can be submitted. The list leads to each."));

/// <summary>There is nothing to try yet.</summary>
public sealed record NothingToPreview() : Problem(new Text(
    "Choisissez d’abord un jeu, un outil, un bras et des dossiers : l’essai s’ouvre ensuite.",
    "First choose a pack, an aid, an arm and files: the trial then opens."));
