using System.CommandLine;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary>A command that works in the data folder. The others never open it.</summary>
internal abstract class FolderCommand : SandboxCommand
{
    private readonly Option<string?> _data;

    protected FolderCommand(string name, string description, Terminal terminal)
        : base(name, description, terminal) =>
        _data = Option<string?>("--data", "The data folder; by default SANDBOX_DATA, else ./data");

    /// <summary>Does the work in the folder; null where all went well.</summary>
    protected abstract Task<Problem?> Run(ParseResult parsed, OpenFolder folder, CancellationToken cancel);

    protected sealed override async Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        if (Check(parsed) is { } early) { return early; }
        var opened = await OpenFolder.Open(Terminal, parsed.GetValue(_data), cancel);
        if (opened.Problem is { } problem) { return problem; }
        await using var folder = opened.Value;
        return await Run(parsed, folder, cancel);
    }

    /// <summary>What can be refused before the folder is opened.</summary>
    protected virtual Problem? Check(ParseResult parsed) => null;
}
