using System.CommandLine;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>audit export --out DIR</c>: the record as C2SP tlog-tiles, verifiable without this software.</summary>
internal sealed class AuditExportCommand : FolderCommand
{
    private readonly Option<string> _out;

    public AuditExportCommand(Terminal terminal)
        : base("export", "Exports the record; the export is recorded", terminal) =>
        _out = Option<string>("--out", "The folder to write", required: true);

    protected override async Task<Problem?> Run(ParseResult parsed, OpenFolder folder, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(_out);
        var exported = await folder.Get<IRecordDesk>().Export(Actor.Operator(Role.EthicsReviewer), path, cancel);
        if (exported.IsOk) { Terminal.Say(new($"{exported.Value} entrées : {path}", $"{exported.Value} entries: {path}")); }
        return exported.Problem;
    }
}
