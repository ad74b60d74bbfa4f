using System.CommandLine;
using DecisionSandbox.Audit.Verification;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>audit verify DIR [--vkey K] [--kept CHECKPOINT] [--receipt R]</c>: any C2SP tlog-tiles export, from its files alone.</summary>
internal sealed class AuditVerifyCommand : SandboxCommand
{
    private readonly Argument<string> _folder;
    private readonly Option<string?> _key;
    private readonly Option<string?> _kept;
    private readonly Option<string?> _receipt;

    public AuditVerifyCommand(Terminal terminal)
        : base("verify", "Verifies an export of the record, ours or another log's", terminal)
    {
        _folder = Argument("DIR", "The export's folder");
        _key = Option<string?>("--vkey", "The log's key, obtained elsewhere: its text, or a file that holds it and its former ones, one a line");
        _kept = Option<string?>("--kept", "A checkpoint kept from an earlier time (file)");
        _receipt = Option<string?>("--receipt", "A receipt to look for (.tlog-proof file)");
    }

    protected override async Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var folder = parsed.GetRequiredValue(_folder);
        if (!Path.Exists(folder)) { return new FileMissing(folder); }
        if (new[] { _kept, _receipt }.Select(parsed.GetValue).FirstOrDefault(path => path is not null && !File.Exists(path)) is { } missing)
        {
            return new FileMissing(missing);
        }
        var report = ExportVerification.Run(new VerificationRequest(folder)
        {
            LogKey = await KeyText.Read(parsed.GetValue(_key), cancel),
            KeptCheckpoint = await Bytes(parsed.GetValue(_kept), cancel),
            Receipt = await Bytes(parsed.GetValue(_receipt), cancel),
        });
        foreach (var finding in report.Findings) { Terminal.Say(FindingWords.Of(finding)); }
        var (words, todo) = Verdict.Of(report);
        if (todo is not null) { Terminal.Say(new("Que faire : " + todo.Fr, "What to do: " + todo.En)); }
        Terminal.Say(new("VERDICT : " + words.Fr, "VERDICT: " + words.En));
        var faults = report.Faults.ToList();
        return report.Passed ? null
            : faults.Count == 0 ? new DoesNotVerify(new Text("rien à vérifier.", "nothing to verify."), 0)
            : new DoesNotVerify(new Text(faults[0].Fr, faults[0].En), faults.Count - 1);
    }

    private static async Task<ReadOnlyMemory<byte>?> Bytes(string? path, CancellationToken cancel)
    {
        // No conditional expression: in one, null would become an empty file.
        if (path is null) { return null; }
        return await File.ReadAllBytesAsync(path, cancel);
    }
}

/// <summary>The export, or what was held against it, does not verify.</summary>
public sealed record DoesNotVerify(Text First, int Others) : Problem(new Text(
    $"Ne se vérifie pas : {First.Fr}{(Others > 0 ? $" (et {Others} autre(s) faute(s), voir la sortie)" : "")}",
    $"Does not verify: {First.En}{(Others > 0 ? $" (and {Others} more, see the output)" : "")}"));
