using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;

namespace DecisionSandbox.Cli;

/// <summary>The packs that the command line sees; nothing here opens the data folder.</summary>
internal static class Packs
{
    /// <summary>The folder of the packs: <c>SANDBOX_MODELS</c>, else <c>models</c> beside the solution, else beside the binary.</summary>
    public static string Folder(Terminal terminal) =>
        DataFolder.Models(terminal.Environment("SANDBOX_MODELS"), Environment.CurrentDirectory, AppContext.BaseDirectory);

    /// <summary>One pack, loaded and checked.</summary>
    public static Outcome<LoadedPack> Open(Terminal terminal, string id)
    {
        var folder = Folder(terminal);
        if (!Directory.Exists(folder)) { return new FileMissing(folder); }
        var known = Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToList();
        return known.Contains(id) ? PackLoader.Load(Path.Combine(folder, id)) : new UnknownPack(id, known);
    }

    /// <summary>One aid of a pack, ready to answer.</summary>
    public static Outcome<(LoadedPack Pack, IDecisionAid Aid)> Open(Terminal terminal, string packId, string aidId) =>
        Open(terminal, packId).Then(pack => pack.Pack.Aids.FirstOrDefault(aid => aid.Id == aidId) is { } declared
            ? PackFolder.Open(pack.Pack, pack.Generator, declared).Then(aid => Outcome<(LoadedPack, IDecisionAid)>.Ok((pack, aid)))
            : new AidUnknown(packId, aidId, [.. pack.Pack.Aids.Select(aid => aid.Id)]));
}

/// <summary>There is no pack of that name.</summary>
public sealed record UnknownPack(string Id, IReadOnlyList<string> Known) : Problem(new Text(
    $"Le jeu de dossiers « {Id} » n’existe pas. Jeux : {string.Join(", ", Known)}.",
    $"There is no pack “{Id}”. Packs: {string.Join(", ", Known)}."));

/// <summary>The pack has no aid of that name.</summary>
public sealed record AidUnknown(string PackId, string Id, IReadOnlyList<string> Known) : Problem(new Text(
    $"Le jeu « {PackId} » n’a pas d’outil « {Id} ». Outils : {string.Join(", ", Known)}.",
    $"The pack “{PackId}” has no aid “{Id}”. Aids: {string.Join(", ", Known)}."));
