using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Bots;

/// <summary>Bots that play a whole study through the real use cases, on a copy of it: never in a study that people take part in.</summary>
public interface IBotDesk
{
    /// <summary>Copies the study, lets the bots play every file and closes the copy. A play that was cut short goes on where it stopped.</summary>
    Task<Outcome<BotPlayed>> Play(Actor actor, BotPlay play, IProgress<int>? progress = null, CancellationToken cancel = default);
}

/// <summary>What is to be played.</summary>
/// <param name="StudyId">The study to copy.</param>
/// <param name="As">The copy's id.</param>
/// <param name="Participants">How many bots.</param>
/// <param name="Policies">Their policies: one for all, or several of which each bot draws one.</param>
/// <param name="Seed">The seed of arms, orders, judgements and draws.</param>
public sealed record BotPlay(string StudyId, string As, int Participants, IReadOnlyList<BotPolicy> Policies, long Seed)
{
    /// <summary>The copy's id where none is given: <c>demo-apa-bots-follow-7</c>.</summary>
    public static string DefaultName(string studyId, BotPolicy policy, long seed)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return FormattableString.Invariant($"{studyId}-bots-{policy.Name}-{seed}").Replace(':', '-');
    }
}

/// <summary>What was played.</summary>
/// <param name="StudyId">The copy.</param>
/// <param name="Participants">Bots.</param>
/// <param name="Reviews">Files decided.</param>
public sealed record BotPlayed(string StudyId, int Participants, int Reviews);

/// <summary>The copy's name is taken.</summary>
public sealed record NameTaken(string StudyId) : Problem(new Text(
    $"L’étude « {StudyId} » existe déjà et les robots n’y écrivent pas : donnez un autre nom avec --as.",
    $"The study “{StudyId}” exists already and bots do not write into it: give another name with --as."));

/// <summary>There is no study of that name.</summary>
public sealed record StudyUnknown(string StudyId, IReadOnlyList<string> Known) : Problem(new Text(
    $"L’étude « {StudyId} » n’existe pas. Études : {string.Join(", ", Known)}.",
    $"There is no study “{StudyId}”. Studies: {string.Join(", ", Known)}."));

/// <summary>Nobody to play.</summary>
public sealed record NoParticipants() : Problem(new Text(
    "Il faut de 1 à 100 000 robots : donnez --participants.", "From 1 to 100,000 bots are needed: give --participants."));
