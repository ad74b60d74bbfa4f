using System.CommandLine;
using DecisionSandbox.Cli.Commands;

namespace DecisionSandbox.Cli;

/// <summary>The command line as a whole: its commands, and what becomes of a failure.</summary>
public static class Sandbox
{
    /// <summary>Runs one command.</summary>
    /// <returns>0, or 1 after one line on standard error that says what to do.</returns>
    public static async Task<int> Run(string[] args, Terminal terminal, CancellationToken cancel = default)
    {
        var parsed = FrenchHelp.In(terminal.Language, Commands(terminal)).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // "nope" is also "no command given": the word that nobody knows says more.
            var error = parsed.Errors.FirstOrDefault(e => parsed.UnmatchedTokens.Any(e.Message.Contains)) ?? parsed.Errors[0];
            return terminal.Fail(new WrongCommand(error.Message, CommandPath(parsed)));
        }
        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(configuration, cancel);
        }
        // The last door: a bug is one line too, never a stack trace. Work over all cores wraps what it met.
        catch (Exception thrown)
        {
            var met = thrown is AggregateException { InnerException: { } wrapped } ? wrapped : thrown;
            return terminal.Fail(met switch
            {
                OperationCanceledException => new Interrupted(),
                IOException or UnauthorizedAccessException => new DiskRefused(met.Message),
                var bug => new Unexpected(bug.GetType().Name, bug.Message),
            });
        }
    }

    /// <summary>The commands, in English.</summary>
    public static RootCommand Commands(Terminal terminal) => new("DecisionSandbox: try decision aids on synthetic cases")
    {
        new PacksCommand(terminal),
        new Command("cases", "Synthetic cases")
        {
            new CasesGenerateCommand(terminal),
        },
        new Command("aids", "Decision aids")
        {
            new AidsTrainCommand(terminal),
            new AidsSuggestCommand(terminal),
            new AidsExplainCommand(terminal),
            new AidsCounterfactualCommand(terminal),
        },
        new Command("study", "Studies")
        {
            new StudyPlayCommand(terminal),
            new StudyExportCommand(terminal),
        },
        new AnalyseCommand(terminal),
        new Command("audit", "The tamper-evident record")
        {
            new AuditExportCommand(terminal),
            new AuditVerifyCommand(terminal),
            new AuditReceiptCommand(terminal),
            new AuditChangeKeyCommand(terminal),
            new AuditRestoredCommand(terminal),
            new Command("witness", "The committee's witness, on its own machine")
            {
                new AuditWitnessKeyCommand(terminal),
                new AuditWitnessSignCommand(terminal),
                new AuditWitnessAvisCommand(terminal),
            },
        },
        new Command("accounts", "Accounts and roles")
        {
            new AccountsAddCommand(terminal),
        },
        new Command("conform", "Outside test vectors")
        {
            new ConformMerkleCommand(terminal),
            new ConformRsaCommand(terminal),
        },
    };

    private static string CommandPath(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result?.Parent is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Push(result.Command.Name);
        }
        return string.Join(' ', names);
    }
}
