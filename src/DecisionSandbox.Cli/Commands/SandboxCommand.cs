using System.CommandLine;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary>A command that ends well or with one problem.</summary>
internal abstract class SandboxCommand : Command
{
    /// <summary>A command that writes to this terminal.</summary>
    protected SandboxCommand(string name, string description, Terminal terminal)
        : base(name, description)
    {
        Terminal = terminal;
        SetAction(async (parsed, cancel) => await Run(parsed, cancel) is { } problem ? terminal.Fail(problem) : 0);
    }

    /// <summary>Where it writes.</summary>
    protected Terminal Terminal { get; }

    /// <summary>Does the work; null where all went well.</summary>
    protected abstract Task<Problem?> Run(ParseResult parsed, CancellationToken cancel);

    /// <summary>Adds an option of the command.</summary>
    protected Option<T> Option<T>(string name, string description, bool required = false, T? fallback = default)
    {
        var option = new Option<T>(name) { Description = description, Required = required };
        if (!required && fallback is not null) { option.DefaultValueFactory = _ => fallback; }
        Options.Add(option);
        return option;
    }

    /// <summary>Adds an argument of the command.</summary>
    protected Argument<string> Argument(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        Arguments.Add(argument);
        return argument;
    }
}
