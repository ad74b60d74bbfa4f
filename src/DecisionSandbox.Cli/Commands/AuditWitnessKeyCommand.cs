using System.CommandLine;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>audit witness key --key FILE --name NAME</c>: makes the committee's own key, on the committee's own machine.</summary>
internal sealed class AuditWitnessKeyCommand : SandboxCommand
{
    private readonly Option<string> _file;
    private readonly Option<string> _name;

    public AuditWitnessKeyCommand(Terminal terminal)
        : base("key", "Makes a witness's key in a new file and prints its public half", terminal)
    {
        _file = Option<string>("--key", "The file to write; it stays on this machine", required: true);
        _name = Option<string>("--name", "The witness's name, best an address without https://, such as committee.example/record", required: true);
    }

    protected override Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (file, name) = (parsed.GetRequiredValue(_file), parsed.GetRequiredValue(_name));
        if (name.Length == 0 || name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+')) { return Task.FromResult<Problem?>(new NotAName(name)); }
        if (!SigningKeyFile.Create(file, SigningKey.Create(name, NoteKeyType.Cosignature)).Try(out var key, out var refusal))
        {
            return Task.FromResult<Problem?>(new WitnessRefused(new(refusal.Fr, refusal.En)));
        }
        Terminal.Out.WriteLine(key.VerifierKey);
        Terminal.Progress(new(
            $"La clé est dans {file} : elle ne quitte pas cette machine. La ligne ci-dessus est sa moitié publique : donnez-la.",
            $"The key is in {file}: it does not leave this machine. The line above is its public half: hand it out."));
        return Task.FromResult<Problem?>(null);
    }
}

/// <summary>A witness cannot be called that.</summary>
public sealed record NotAName(string Name) : Problem(new Text(
    $"« {Name} » ne peut pas nommer une clé : ni espace ni « + », par exemple comite.example/registre.",
    $"“{Name}” cannot name a key: neither space nor “+”, for example committee.example/record."));

/// <summary>The witness does not sign.</summary>
public sealed record WitnessRefused(Text Why) : Problem(Why);
