using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Bots;

/// <summary>Bots that play a whole study through the real use cases, on a copy of it: never in a study that people take part in.</summary>
public interface IBotDesk
{
    /// <summary>Copies a study under another id, lets the bots play every file of the copy and closes it.</summary>
    Task<Outcome<BotsPlayed>> PlayCopy(Actor actor, string studyId, string copyId, BotTeam team, IProgress<int>? progress = null, CancellationToken cancel = default);

    /// <summary>Plays a simulated study that is not on the shelf yet, or that an interrupted run left unfinished, and closes it.</summary>
    Task<Outcome<BotsPlayed>> Play(Actor actor, Study simulated, BotTeam team, IProgress<int>? progress = null, CancellationToken cancel = default);
}

/// <summary>Who plays.</summary>
/// <param name="Participants">How many bots.</param>
/// <param name="Policies">Their policies: one for all, or several of which each bot draws one.</param>
/// <param name="Seed">The seed of arms, orders, judgements and draws.</param>
public sealed record BotTeam(int Participants, IReadOnlyList<BotPolicy> Policies, long Seed);

/// <summary>What was played.</summary>
/// <param name="StudyId">The simulated study.</param>
/// <param name="Participants">Bots.</param>
/// <param name="Reviews">Files decided.</param>
public sealed record BotsPlayed(string StudyId, int Participants, int Reviews);

/// <summary>There is no study of that name.</summary>
public sealed record StudyUnknown(string StudyId, IReadOnlyList<string> Known) : Problem(new Text(
    $"L’étude « {StudyId} » n’existe pas. Études : {string.Join(", ", Known)}.",
    $"There is no study “{StudyId}”. Studies: {string.Join(", ", Known)}."));

/// <summary>The copy's name is taken.</summary>
public sealed record NameTaken(string StudyId) : Problem(new Text(
    $"L’étude « {StudyId} » existe déjà et les robots n’y écrivent pas : changez la graine, ou donnez un autre nom (--as).",
    $"The study “{StudyId}” exists already and bots do not write into it: change the seed, or give another name (--as)."));

/// <summary>Nothing that bots could go through.</summary>
public sealed record NothingToPlay() : Problem(new Text(
    "L’étude n’a pas encore de bras ou de dossiers : choisissez-les, puis faites jouer les robots.", "The study has no arms or no files yet: pick them, then let the bots play."));

/// <summary>The study's pack or aid is not the one that stands in the folder of packs.</summary>
public sealed record AidNotHere(Study Study) : Problem(new Text(
    $"L’outil « {Study.AidId} » du jeu « {Study.PackId} », tel que l’étude l’a figé, n’est pas dans le dossier des jeux : remettez la version de l’étude, ou indiquez le dossier par SANDBOX_MODELS.",
    $"The aid “{Study.AidId}” of the pack “{Study.PackId}”, as the study froze it, is not in the folder of packs: put the study’s version back, or name the folder with SANDBOX_MODELS."));

/// <summary>Nobody to play, or too many.</summary>
public sealed record WrongNumberOfBots() : Problem(new Text(
    "Il faut de 1 à 100 000 robots : donnez --participants.", "From 1 to 100,000 bots are needed: give --participants."));
