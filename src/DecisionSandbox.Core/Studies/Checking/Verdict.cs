using System.Globalization;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>What an aid says of a case, beside what is right.</summary>
/// <param name="IsRight">Whether it says what the reference says; null where the case has no reference or the aid abstains.</param>
/// <param name="Band">The score band by the figures displayed for it, <c>wrong/cases</c>; null where none are displayed.</param>
public readonly record struct Verdict(bool? IsRight, string? Band)
{
    /// <summary>The verdict on one case.</summary>
    public static Verdict Of(Case @case, IDecisionAid aid)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(aid);
        var said = aid.Suggest(@case);
        if (!said.IsOk || said.Value.Option is not { } option) { return default; }
        return new(@case.Reference?.Option is { } right ? option == right : null, BandOf(said.Value));
    }

    /// <summary>The share of wrong answers that the page displays in a band, from 0 to 1.</summary>
    public static double Displayed(string band)
    {
        ArgumentNullException.ThrowIfNull(band);
        var figures = band.Split('/');
        return double.Parse(figures[0], CultureInfo.InvariantCulture) / double.Parse(figures[1], CultureInfo.InvariantCulture);
    }

    private static string? BandOf(Suggestion said) =>
        said.Details.TryGetValue("bandWrong", out var wrong) && said.Details.TryGetValue("bandCases", out var cases)
            ? string.Create(CultureInfo.InvariantCulture, $"{wrong}/{cases}")
            : null;
}
