using System.CommandLine;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Research;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>study export --study S --out DIR</c>: decisions, stages, wide table, study, codebook, manifest of hashes.</summary>
internal sealed class StudyExportCommand : FolderCommand
{
    private readonly Option<string> _study;
    private readonly Option<string> _out;

    public StudyExportCommand(Terminal terminal)
        : base("export", "Exports a study's data; the export is recorded", terminal)
    {
        _study = Option<string>("--study", "The study", required: true);
        _out = Option<string>("--out", "The folder to write", required: true);
    }

    protected override async Task<Problem?> Run(ParseResult parsed, OpenFolder folder, CancellationToken cancel)
    {
        var (desk, actor, study) = (folder.Get<IResearchDesk>(), Actor.Operator(Role.Researcher), parsed.GetRequiredValue(_study));
        var exported = await desk.Export(actor, study, parsed.GetRequiredValue(_out), cancel);
        if (exported.IsOk)
        {
            var (where, files, rows, entry) = exported.Value;
            Terminal.Say(new($"{rows} décisions, {files.Count} fichiers, entrée {entry} du registre : {where}", $"{rows} decisions, {files.Count} files, entry {entry} of the record: {where}"));
        }
        return exported.Problem is NotFound ? await Known(desk, actor, study, cancel) : exported.Problem;
    }

    private static async Task<Problem?> Known(IResearchDesk desk, Actor actor, string study, CancellationToken cancel)
    {
        var listed = await desk.Studies(actor, cancel);
        return listed.Problem ?? new StudyUnknown(study, [.. listed.Value.Select(each => each.Study.Id)]);
    }
}
