using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Tests.House;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>A pack of the repository, as it stands or with its texts altered.</summary>
internal static class ShippedPack
{
    public static LoadedPack Load(string id) => PackLoader.Load(Repository.PathOf("models", id)).Value;

    /// <summary>The generator of a copy in which one piece of text was replaced; the copy goes away.</summary>
    public static CaseGenerator Altered(string id, string file, string from, string to)
    {
        var parent = Directory.CreateTempSubdirectory("pack-");
        try
        {
            var copy = parent.CreateSubdirectory(id).FullName;
            foreach (var source in Directory.EnumerateFiles(Repository.PathOf("models", id), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".zip", StringComparison.Ordinal)))
            {
                var name = Path.GetRelativePath(Repository.PathOf("models", id), source);
                var text = File.ReadAllText(source);
                if (name == file && !text.Contains(from, StringComparison.Ordinal)) { throw new InvalidOperationException($"{file} does not hold: {from}"); }
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, name))!);
                File.WriteAllText(Path.Combine(copy, name), name == file ? text.Replace(from, to, StringComparison.Ordinal) : text);
            }
            return PackLoader.Load(copy).Value.Generator;
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }
}
