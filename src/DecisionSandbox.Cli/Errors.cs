using DecisionSandbox.Core;

namespace DecisionSandbox.Cli;

/// <summary>The command was not written as it must be.</summary>
public sealed record WrongCommand(string Detail, string Command) : Problem(new Text(
    $"Commande incomplète ou inconnue ({Detail}) : voyez « sandbox {Command}{(Command.Length > 0 ? " " : "")}--help ».",
    $"{Detail.TrimEnd('.')}: see “sandbox {Command}{(Command.Length > 0 ? " " : "")}--help”."));

/// <summary>Somebody stopped the command.</summary>
public sealed record Interrupted() : Problem(new Text("Interrompu ; relancez la commande.", "Interrupted; run the command again."));

/// <summary>A file or folder could not be read or written.</summary>
public sealed record DiskRefused(string Detail) : Problem(new Text(
    $"Lecture ou écriture impossible ({Detail}) : vérifiez le chemin, les droits et la place sur le disque.",
    $"Cannot read or write ({Detail.TrimEnd('.')}): check the path, the permissions and the free space."));

/// <summary>A file that a command needs is not there.</summary>
public sealed record FileMissing(string Path) : Problem(new Text(
    $"Il n’y a pas de fichier ou de dossier « {Path} » : vérifiez le chemin.",
    $"There is no file or folder “{Path}”: check the path."));

/// <summary>A bug.</summary>
public sealed record Unexpected(string Kind, string Detail) : Problem(new Text(
    $"Erreur imprévue, à signaler avec la commande exacte : {Kind}, {Detail}",
    $"Unexpected error, please report it with the exact command: {Kind}, {Detail}"));
