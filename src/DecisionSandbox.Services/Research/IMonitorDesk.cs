using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Research;

/// <summary>A study while it runs: who is where, whether the arms stay balanced, what taking part costs. Never an answer, never a result by arm.</summary>
public interface IMonitorDesk
{
    /// <summary>Where everyone stands, without their codes. Only for the researcher to whom the study belongs; studies that ship with the software belong to nobody.</summary>
    Task<Outcome<StudyMonitor>> Watch(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>What taking part costs in time, over all arms: for researchers and the committee.</summary>
    Task<Outcome<StudyBurden>> Burden(Actor actor, string studyId, CancellationToken cancel = default);
}

/// <summary>Where a study stands on the day.</summary>
/// <param name="Title">The study's title.</param>
/// <param name="Status">Where the study stands.</param>
/// <param name="IsSimulated">True where bots play it.</param>
/// <param name="Arms">One row an arm, in the study's order.</param>
/// <param name="People">Those who did not withdraw: under way first, and of them those seen longest ago.</param>
/// <param name="Files">Their finished files, those passed over included.</param>
/// <param name="Skipped">Of them, passed over.</param>
/// <param name="Withdrawn">Who withdrew: counted, in no row.</param>
public sealed record StudyMonitor(
    Text Title, StudyStatus Status, bool IsSimulated, IReadOnlyList<ArmBalance> Arms, IReadOnlyList<Whereabouts> People, int Files, int Skipped, int Withdrawn);

/// <summary>How many people one arm holds. A column in which some arm counts one to four people is null in every arm: the others and the total would tell what is hidden.</summary>
/// <param name="Title">The arm’s name.</param>
/// <param name="Holding">Who holds a place: joined, neither withdrawn nor silent for as long as the study says.</param>
/// <param name="Finished">Of them, who did all their files.</param>
/// <param name="Silent">Whose place was given back after a long silence.</param>
/// <param name="Withdrawn">Who withdrew.</param>
public sealed record ArmBalance(Text Title, int? Holding, int? Finished, int? Silent, int? Withdrawn)
{
    private const int SmallCell = 5;

    /// <summary>The arms with the columns of small cells hidden.</summary>
    internal static IReadOnlyList<ArmBalance> Hidden(IReadOnlyList<ArmBalance> arms)
    {
        bool IsSmall(Func<ArmBalance, int?> column) => arms.Any(arm => column(arm) is > 0 and < SmallCell);
        var (holding, finished, silent, withdrawn) = (IsSmall(arm => arm.Holding), IsSmall(arm => arm.Finished), IsSmall(arm => arm.Silent), IsSmall(arm => arm.Withdrawn));
        return [.. arms.Select(arm => arm with
        {
            Holding = holding ? null : arm.Holding, Finished = finished ? null : arm.Finished, Silent = silent ? null : arm.Silent, Withdrawn = withdrawn ? null : arm.Withdrawn,
        })];
    }
}

/// <summary>Where one person is. The code stays masked; the arm is not said, so that no row tells how an arm fares.</summary>
/// <param name="ParticipationId">For <see cref="Committee.ICodeDesk"/>; never printed.</param>
/// <param name="HasConsented">False before the consent.</param>
/// <param name="Done">Files done, those passed over included.</param>
/// <param name="Total">Files of the journey.</param>
/// <param name="Step">The step of the file that is open, or null between files.</param>
/// <param name="LastSeen">The last thing that reached the server.</param>
/// <param name="IsSilent">True where the place was given back; the person may still go on.</param>
public sealed record Whereabouts(string ParticipationId, bool HasConsented, int Done, int Total, ProtocolStep? Step, DateTimeOffset LastSeen, bool IsSilent)
{
    /// <summary>True once every file is done.</summary>
    public bool IsFinished => Done >= Total;
}
