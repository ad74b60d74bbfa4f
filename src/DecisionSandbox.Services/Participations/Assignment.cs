using System.Globalization;
using System.Text;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Assignment;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Participations;

/// <summary>Who gets which arm, and the cases in which order. Both follow from the study's random seed and the person's place in line.</summary>
public static class Assignment
{
    /// <summary>The stratum of a person: the journey, and what the study balances arms within.</summary>
    public static string Stratum(StoredStudy study, JoinRequest request)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(request);
        var randomisation = study.Study.Randomisation;
        // "True" and "False" are what the seed of a study drawn before there were strata was asked with.
        return request.Quick + randomisation.Strata switch
        {
            Strata.None => "",
            Strata.Profile => $"/profile/{request.Profile}",
            // Colleagues need to be recognised as such, not their service: it is kept under the study's secret seed only.
            Strata.Service => "/service/" + Draw.Hash(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{study.AssignmentSeed}/{request.Service?.Trim().ToUpperInvariant()}")))[..23],
            _ => throw new InvalidOperationException($"Unknown strata {randomisation.Strata}."),
        };
    }

    /// <summary>The arm of a place (from 0) of a stratum, in permuted blocks.</summary>
    public static string Arm(StoredStudy study, string stratum, int slot) => Block(study, stratum, slot)[slot % BlockSize(study)];

    /// <summary>The places in the plan, in the order of this place in line.</summary>
    public static IReadOnlyList<int> Order(StoredStudy study, string stratum, bool quick, int slot)
    {
        ArgumentNullException.ThrowIfNull(study);
        var plan = study.Study.Plan;
        var places = quick ? [.. Enumerable.Range(0, plan.QuickCount)] : ShareOfFiles.Of(plan, slot);
        var ordered = study.Study.Randomisation.Order switch
        {
            FileOrder.Random => Draw.Permute(places, study.AssignmentSeed, FormattableString.Invariant($"order/{stratum}/{slot}")),
            FileOrder.LatinSquare => [.. LatinSquare.Row(places.Count, Turn(study, stratum, slot)).Select(item => places[item])],
            _ => throw new InvalidOperationException($"Unknown order {study.Study.Randomisation.Order}."),
        };
        return RepeatsLast(plan, [.. ordered]);
    }

    private static int BlockSize(StoredStudy study) => study.Study.Arms.Count * study.Study.Randomisation.PerArmInBlock;

    private static IReadOnlyList<string> Block(StoredStudy study, string stratum, int slot)
    {
        ArgumentNullException.ThrowIfNull(study);
        var block = Enumerable.Repeat(study.Study.Arms.Select(arm => arm.Id), study.Study.Randomisation.PerArmInBlock).SelectMany(ids => ids).ToList();
        return Draw.Permute(block, study.AssignmentSeed, FormattableString.Invariant($"arms/{stratum}/{slot / block.Count}"));
    }

    // The rows of the square go round within each arm, so that orders are balanced in every arm and not only over all.
    private static int Turn(StoredStudy study, string stratum, int slot)
    {
        var (block, place) = (Block(study, stratum, slot), slot % BlockSize(study));
        return (slot / block.Count * study.Study.Randomisation.PerArmInBlock) + block.Take(place).Count(arm => arm == block[place]);
    }

    // Whichever of the pair comes first is the first showing: the two places show the same file.
    private static List<int> RepeatsLast(CasePlan plan, List<int> order)
    {
        foreach (var repeat in order.Where(place => plan.Cases[place].RepeatOf is not null).ToList())
        {
            var (second, first) = (order.IndexOf(repeat), order.IndexOf(plan.Cases[repeat].RepeatOf!.Value));
            if (first > second) { (order[first], order[second]) = (order[second], order[first]); }
        }
        return order;
    }
}
