using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Tests.House;

namespace DecisionSandbox.Tests.Cases;

/// <summary>The packs that the tests use: the real one, and altered copies in a folder of their own.</summary>
internal static class Packs
{
    public static LoadedPack Aggir { get; } = PackLoader.Load(Repository.PathOf("models", "apa-aggir")).Value;

    /// <summary>A copy of apa-aggir with its texts altered, by file name.</summary>
    public static AlteredPack AlteredAggir(params (string File, string From, string To)[] changes)
    {
        var copy = new AlteredPack("apa-aggir");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("models", "apa-aggir")))
        {
            var text = File.ReadAllText(file);
            foreach (var (name, from, to) in changes.Where(c => c.File == Path.GetFileName(file)))
            {
                if (!text.Contains(from, StringComparison.Ordinal)) { throw new InvalidOperationException($"{name} does not hold: {from}"); }
                text = text.Replace(from, to, StringComparison.Ordinal);
            }
            copy.Write(Path.GetFileName(file), text);
        }
        return copy;
    }
}

/// <summary>A pack in a temporary folder, which goes away with it.</summary>
internal sealed class AlteredPack : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("pack-");

    public AlteredPack(string id) => Folder = _parent.CreateSubdirectory(id).FullName;

    public string Folder { get; }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public Core.Outcome<LoadedPack> Load() => PackLoader.Load(Folder, ReferenceRules.Known);

    public PackRefused Refusal() => (PackRefused)Load().Problem!;

    public void Dispose() => _parent.Delete(recursive: true);
}
