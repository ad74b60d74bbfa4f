using System.CommandLine;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>audit restored --reason TEXT</c>: records that a backup was put back; the record goes on under a new origin.</summary>
internal sealed class AuditRestoredCommand : FolderCommand
{
    private readonly Option<string> _reason;

    public AuditRestoredCommand(Terminal terminal)
        : base("restored", "Records that a backup of the database was put back", terminal) =>
        _reason = Option<string>("--reason", "Why, in a sentence that the committee will read", required: true);

    protected override async Task<Problem?> Run(ParseResult parsed, OpenFolder folder, CancellationToken cancel)
    {
        var restored = await folder.Get<RecordCustody>().RecordRestore(Actor.Operator(Role.Administrator), parsed.GetRequiredValue(_reason), cancel);
        if (restored.Problem is { } problem) { return problem; }
        Terminal.Out.WriteLine(restored.Value);
        Terminal.Progress(new(
            "C’est inscrit : le registre continue sous une nouvelle origine, avec la clé ci-dessus. Donnez-la au comité avec la raison ; ce que l’ancienne origine avait signé au-delà reste opposable.",
            "It is recorded: the record goes on under a new origin, with the key above. Give it to the committee with the reason; what the former origin had signed beyond it still counts."));
        return null;
    }
}
