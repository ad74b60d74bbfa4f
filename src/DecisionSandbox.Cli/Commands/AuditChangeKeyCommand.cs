using System.CommandLine;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>audit change-key</c>: a new key signs the record from now on; both sign the checkpoint in between.</summary>
internal sealed class AuditChangeKeyCommand(Terminal terminal) : FolderCommand("change-key", "Changes the key that signs the record; the change is recorded", terminal)
{
    protected override async Task<Problem?> Run(ParseResult parsed, OpenFolder folder, CancellationToken cancel)
    {
        var changed = await folder.Get<RecordCustody>().ChangeKey(Actor.Operator(Role.Administrator), cancel);
        if (changed.Problem is { } problem) { return problem; }
        Terminal.Out.WriteLine(changed.Value);
        Terminal.Progress(new(
            "La clé est changée. Donnez la ligne ci-dessus à qui vérifie, par un autre chemin que l’export ; l’ancienne clé publique vérifie toujours ce qu’elle a signé.",
            "The key is changed. Hand the line above to those who verify, by another way than the export; the former public key still verifies what it signed."));
        return null;
    }
}
