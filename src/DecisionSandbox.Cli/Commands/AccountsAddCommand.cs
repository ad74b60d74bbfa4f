using System.CommandLine;
using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>accounts add --role R</c>: a one-time link to a real account. The first administrator comes from here.</summary>
internal sealed class AccountsAddCommand : FolderCommand
{
    private static readonly Dictionary<string, Role> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["practitioner"] = Role.Practitioner, ["researcher"] = Role.Researcher, ["ethics"] = Role.EthicsReviewer, ["administrator"] = Role.Administrator,
    };

    private readonly Option<string> _role;

    public AccountsAddCommand(Terminal terminal)
        : base("add", "Prints a one-time link to a real account", terminal)
    {
        _role = Option<string>("--role", "practitioner, researcher, ethics or administrator", required: true);
        _role.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. Roles.Keys]);
    }

    protected override async Task<Problem?> Run(ParseResult parsed, OpenFolder folder, CancellationToken cancel)
    {
        var invited = await folder.Get<IAccountDesk>().Invite(Actor.Operator(Role.Administrator), Roles[parsed.GetRequiredValue(_role)], cancel);
        if (invited.Problem is { } problem) { return problem; }
        var (token, _, expires, waits) = invited.Value;
        var until = expires.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
        Terminal.Out.WriteLine("/join/" + token);
        Terminal.Say(new(
            $"À ouvrir une seule fois, à la suite de l’adresse du serveur, jusqu’au {until}. Ce lien n’est montré qu’ici.{(waits ? " Une autre personne qui administre doit d’abord le confirmer." : "")}",
            $"To be opened once, after the server's address, until {until}. This link is shown only here.{(waits ? " Another administrator must confirm it first." : "")}"));
        return null;
    }
}
