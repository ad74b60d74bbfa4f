using DecisionSandbox.Core.Studies;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Studies;

/// <summary>The life of a study as DESIGN tells it: only the committee approves and lifts, nothing skips the committee, closed is the end.</summary>
public sealed class A_study_moves_as_its_parties_may
{
    // Written by hand from the design, not from the code: every move that exists.
    private static readonly (StudyStatus From, StudyMove Move, StudyParty By, StudyStatus To)[] Table =
    [
        (StudyStatus.Draft, StudyMove.Submit, StudyParty.Owner, StudyStatus.Submitted),
        (StudyStatus.Submitted, StudyMove.TakeBack, StudyParty.Owner, StudyStatus.Draft),
        (StudyStatus.Submitted, StudyMove.SendBack, StudyParty.Committee, StudyStatus.Draft),
        (StudyStatus.Submitted, StudyMove.Approve, StudyParty.Committee, StudyStatus.Approved),
        (StudyStatus.Approved, StudyMove.Open, StudyParty.Owner, StudyStatus.Recruiting),
        (StudyStatus.Approved, StudyMove.Suspend, StudyParty.Committee, StudyStatus.Suspended),
        (StudyStatus.Approved, StudyMove.Close, StudyParty.Owner, StudyStatus.Closed),
        (StudyStatus.Recruiting, StudyMove.Pause, StudyParty.Owner, StudyStatus.Paused),
        (StudyStatus.Recruiting, StudyMove.Suspend, StudyParty.Committee, StudyStatus.Suspended),
        (StudyStatus.Recruiting, StudyMove.Close, StudyParty.Owner, StudyStatus.Closed),
        (StudyStatus.Paused, StudyMove.Open, StudyParty.Owner, StudyStatus.Recruiting),
        (StudyStatus.Paused, StudyMove.Suspend, StudyParty.Committee, StudyStatus.Suspended),
        (StudyStatus.Paused, StudyMove.Close, StudyParty.Owner, StudyStatus.Closed),
        (StudyStatus.Suspended, StudyMove.Lift, StudyParty.Committee, StudyStatus.Paused),
        (StudyStatus.Suspended, StudyMove.Close, StudyParty.Owner, StudyStatus.Closed),
    ];

    [Fact]
    public void Every_move_of_the_table_is_open_and_no_other()
    {
        foreach (var from in Enum.GetValues<StudyStatus>())
        {
            foreach (var move in Enum.GetValues<StudyMove>())
            {
                foreach (var by in Enum.GetValues<StudyParty>())
                {
                    var told = Table.Where(row => row.From == from && row.Move == move && row.By == by).Select(row => (StudyStatus?)row.To).SingleOrDefault();
                    var after = StudyLifecycle.After(from, move, by);
                    (after.IsOk ? after.Value : (StudyStatus?)null).Should().Be(told, $"{from} {move} {by}");
                }
            }
        }
    }

    [Fact]
    public void Nobody_recruits_without_the_committee()
    {
        // Whatever the owner does alone, the study never gets beyond the committee's desk.
        var reached = new HashSet<StudyStatus> { StudyStatus.Draft };
        for (var round = 0; round < 10; round++)
        {
            foreach (var status in reached.ToList())
            {
                foreach (var move in StudyLifecycle.Open(status, StudyParty.Owner)) { reached.Add(StudyLifecycle.After(status, move, StudyParty.Owner).Value); }
            }
        }
        reached.Should().BeEquivalentTo([StudyStatus.Draft, StudyStatus.Submitted]);
    }

    [Fact]
    public void A_refusal_says_whose_move_it_is()
    {
        StudyLifecycle.After(StudyStatus.Submitted, StudyMove.Approve, StudyParty.Owner).Problem!.Message.Fr.Should().Contain("comité");
        StudyLifecycle.After(StudyStatus.Closed, StudyMove.Open, StudyParty.Owner).Problem.Should().BeOfType<MoveNotOpen>();
    }
}
