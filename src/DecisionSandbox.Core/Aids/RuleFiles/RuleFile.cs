using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DecisionSandbox.Core.Aids.RuleFiles;

/// <summary>Opens the YAML file of an aid that is written as rules: every error with its line and what to do.</summary>
internal static class RuleFile
{
    private const string Version = "1";

    /// <summary>Reads a file and hands on what it holds with its hash.</summary>
    public static Outcome<T> Load<T>(string path, Func<string, string, string, Outcome<T>> parse)
    {
        if (!File.Exists(path))
        {
            return new RuleFileProblem(Path.GetFileName(path), [new RuleFileError(1, new Text("ce fichier n’existe pas.", "this file does not exist."))]);
        }
        var bytes = File.ReadAllBytes(path);
        return parse(Path.GetFileName(path), Encoding.UTF8.GetString(bytes), "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>Reads a text: <paramref name="read"/> notes what is wrong, and its result counts only where nothing is.</summary>
    public static Outcome<T> Parse<T>(string file, string yaml, Func<RuleFileNode, List<RuleFileError>, T> read)
        where T : class
    {
        var errors = new List<RuleFileError>();
        T? result = null;
        try
        {
            var stream = new YamlStream();
            using var text = new StringReader(yaml);
            stream.Load(text);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                var node = new RuleFileNode(root, errors);
                if (node.String("version") != Version)
                {
                    node.Wrong(new Text($"cette version de fichier n’est pas lue ici ; version attendue : {Version}.", $"this version of file is not read here; expected: {Version}."), node.Find("version"));
                }
                result = read(node, errors);
            }
            else { errors.Add(new RuleFileError(1, new Text("des clés sont attendues.", "keys are expected."))); }
        }
        catch (YamlException error) { errors.Add(NotYaml((int)error.Start.Line)); }
        // YamlDotNet 18.1 throws this, without a place, for some unclosed brackets.
        catch (InvalidOperationException) { errors.Add(NotYaml(1)); }
        return result is not null && errors.Count == 0 ? result : new RuleFileProblem(file, [.. errors.OrderBy(error => error.Line)]);
    }

    private static RuleFileError NotYaml(int line) => new(line, new Text(
        "ce n’est pas du YAML valide : vérifiez le retrait, les deux-points et les crochets.",
        "this is not valid YAML: check indentation, colons and brackets."));
}
