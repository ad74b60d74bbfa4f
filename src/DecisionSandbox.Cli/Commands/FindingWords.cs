using DecisionSandbox.Audit.Verification;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary>A finding as a line of the terminal.</summary>
internal static class FindingWords
{
    public static Text Of(Finding finding) => finding.Kind switch
    {
        FindingKind.Confirmed => new("vérifié   " + finding.Fr, "verified  " + finding.En),
        FindingKind.Note => new("à savoir  " + finding.Fr, "note      " + finding.En),
        FindingKind.Fault => new("EN FAUTE  " + finding.Fr, "FAULT     " + finding.En),
        _ => throw new InvalidOperationException($"Unknown kind {finding.Kind}."),
    };
}
