using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Folder;

/// <summary>The folder cannot be written.</summary>
public sealed record FolderNotWritable(string Path) : Problem(new Text(
    $"Le dossier de données {Path} n’est pas accessible en écriture. Donnez-vous le droit d’y écrire, ou choisissez-en un autre avec --data.",
    $"The data folder {Path} cannot be written. Give yourself the right to write there, or choose another with --data."));

/// <summary>Demo mode was asked for where people have accounts.</summary>
public sealed record DemoRefused(string Path) : Problem(new Text(
    $"Le dossier de données {Path} contient de vrais comptes : le mode démonstration y est refusé. Choisissez un autre dossier avec --data, ou retirez Sandbox:Demo.",
    $"The data folder {Path} holds real accounts, so demo mode is refused there. Choose another folder with --data, or remove Sandbox:Demo."));

/// <summary>The database does not hold a setting that durability depends on.</summary>
public sealed record NotDurable(string Setting) : Problem(new Text(
    $"La base de données n’a pas accepté un réglage dont dépend la conservation des réponses ({Setting}). Placez le dossier de données sur un disque local.",
    $"The database did not accept a setting that keeping answers depends on ({Setting}). Put the data folder on a local disk."));

/// <summary>The key that signs the record is not readable.</summary>
public sealed record KeyMissing(Text Why) : Problem(new Text(
    $"La clé qui signe le registre ne peut pas être lue. {Why.Fr} Remettez le fichier record.key à sa place, lisible par son seul propriétaire.",
    $"The key that signs the record cannot be read. {Why.En} Put the file record.key back, readable by its owner alone."));

/// <summary>The database cannot be reached or opened.</summary>
public sealed record DatabaseUnreachable(string Why) : Problem(new Text(
    $"La base de données ne s’ouvre pas ({Why}). Vérifiez qu’elle est démarrée et que Sandbox:ConnectionString est juste.",
    $"The database does not open ({Why}). Check that it is running and that Sandbox:ConnectionString is right."));
