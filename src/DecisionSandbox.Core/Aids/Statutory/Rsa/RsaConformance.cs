using System.Globalization;
using DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;
using YamlDotNet.Core;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>Whether a case's demand was met.</summary>
public enum ConformanceOutcome
{
    /// <summary>Every asserted output holds.</summary>
    Passed,
    /// <summary>Some asserted output does not hold.</summary>
    Failed,
    /// <summary>Out of scope, nothing asserted, or not readable: the reason names the input.</summary>
    Skipped,
}

/// <summary>What one case gave.</summary>
/// <param name="File">The file, relative to the folder, with forward slashes.</param>
/// <param name="Index">The case's place in its file, from 0.</param>
/// <param name="Name">The case's name.</param>
/// <param name="Outcome">Whether its demand was met.</param>
/// <param name="Why">What was compared, what differs, or why it was skipped.</param>
public sealed record ConformanceResult(string File, int Index, string Name, ConformanceOutcome Outcome, Text Why)
{
    /// <summary>One line: <c>pass rsa_2017.yaml 1 Personne seule: rsa 2017-01 = 535.17</c>.</summary>
    public string In(Language language)
    {
        var word = Outcome switch
        {
            ConformanceOutcome.Passed => "pass",
            ConformanceOutcome.Failed => "fail",
            ConformanceOutcome.Skipped => "skip",
            _ => throw new InvalidOperationException("Unknown outcome."),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{word} {File} {Index} {Name}: {Why.In(language)}");
    }
}

/// <summary>Runs OpenFisca-France's YAML tests against <see cref="RsaEngine"/>. The files are read where they stand; nothing of them is kept.</summary>
public static class RsaConformance
{
    /// <summary>The results of a file, or of every <c>.yaml</c> and <c>.yml</c> file below a folder in the order of the paths. An unreadable file is one skipped line; the others go on.</summary>
    /// <param name="path">An existing file or folder.</param>
    public static IEnumerable<ConformanceResult> Run(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
            .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => RunText(name, File.ReadAllText(Path.Combine(path, name))))
        : RunText(Path.GetFileName(path), File.ReadAllText(path));

    /// <summary>The closing line: <c>N passed, N failed, N skipped</c>.</summary>
    public static string Summary(IReadOnlyCollection<ConformanceResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        int Count(ConformanceOutcome outcome) => results.Count(result => result.Outcome == outcome);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Count(ConformanceOutcome.Passed)} passed, {Count(ConformanceOutcome.Failed)} failed, {Count(ConformanceOutcome.Skipped)} skipped");
    }

    /// <summary>The results of one file given as text.</summary>
    /// <param name="file">Its name, for the lines.</param>
    /// <param name="yaml">The text.</param>
    public static IReadOnlyList<ConformanceResult> RunText(string file, string yaml) => RunText(file, yaml, RsaEngine.Assess);

    /// <summary>The same with another calculation, which the cases then judge.</summary>
    /// <param name="file">Its name, for the lines.</param>
    /// <param name="yaml">The text.</param>
    /// <param name="assess">The calculation.</param>
    public static IReadOnlyList<ConformanceResult> RunText(string file, string yaml, Func<RsaHousehold, RsaNeeds, Outcome<RsaAssessment>> assess)
    {
        IReadOnlyList<YamlTree> roots;
        try
        {
            using var text = new StringReader(yaml);
            roots = YamlTree.Read(text);
        }
        catch (YamlException broken) { return [Unreadable(file, Math.Min((int)broken.Start.Line, yaml.TrimEnd('\n').Count(letter => letter == '\n') + 1))]; }
        // YamlDotNet throws this, without a place, for some unclosed brackets.
        catch (InvalidOperationException) { return [Unreadable(file, 1)]; }

        var cases = roots.SelectMany(root => root is YamlTree.Items items ? items.All : root is YamlTree.Word { IsNull: true } ? [] : [root]);
        return [.. cases.Select((node, index) => RunCase(file, index, node, assess))];
    }

    private static ConformanceResult RunCase(string file, int index, YamlTree node, Func<RsaHousehold, RsaNeeds, Outcome<RsaAssessment>> assess)
    {
        if (node is not YamlTree.Map map)
        {
            return new(file, index, "", ConformanceOutcome.Skipped, new($"ligne {node.Line} : un cas est attendu ici", $"line {node.Line}: a case is expected here"));
        }
        var name = map.Find("name") is YamlTree.Word word ? string.Join(' ', word.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        try
        {
            var read = OpenFiscaReading.Read(map);
            var (outcome, why) = read.Problem is { } skipped ? (ConformanceOutcome.Skipped, skipped.Message) : Compare(read.Value, assess);
            return new(file, index, name, outcome, why);
        }
        // Amounts beyond what a decimal holds.
        catch (OverflowException) { return new(file, index, name, ConformanceOutcome.Skipped, new("un nombre est trop grand", "a number is too large")); }
    }

    private static (ConformanceOutcome, Text) Compare(OpenFiscaCase @case, Func<RsaHousehold, RsaNeeds, Outcome<RsaAssessment>> assess)
    {
        List<string> same = [], different = [];
        foreach (var expected in @case.Expected)
        {
            var output = OpenFiscaNames.Asserted[expected.Variable];
            List<decimal> values = [];
            foreach (var month in expected.Period.All)
            {
                var said = assess(@case.Household(month), output.Needs);
                if (said.Problem is { } refused) { return (ConformanceOutcome.Skipped, refused.Message); }
                values.Add(output.Of(said.Value));
            }
            // Several months of an amount add up; any other value must hold in each, so that the farthest one speaks for all.
            var value = output.IsAmount ? values.Sum() : values.MaxBy(v => Math.Abs(v - expected.Value));
            (@case.IsNear(value, expected.Value) ? same : different).Add(string.Create(CultureInfo.InvariantCulture,
                $"{expected.Variable} {expected.Period} = {Math.Round(value, 2, MidpointRounding.AwayFromZero):0.##}{(@case.IsNear(value, expected.Value) ? "" : $" ≠ {expected.Value:0.##}")}"));
        }
        var (outcome, lines) = different.Count > 0 ? (ConformanceOutcome.Failed, different) : (ConformanceOutcome.Passed, same);
        var (fr, en) = @case.NotAsserted.Count == 0 ? ("", "") : ($" ; non comparé : {string.Join(", ", @case.NotAsserted)}", $"; not asserted: {string.Join(", ", @case.NotAsserted)}");
        return (outcome, new(string.Join(" ; ", lines) + fr, string.Join("; ", lines) + en));
    }

    private static ConformanceResult Unreadable(string file, int line) => new(file, 0, "", ConformanceOutcome.Skipped, new(
        $"ligne {line} : ce n’est pas du YAML lisible, corrigez le retrait, les deux-points ou les crochets", $"line {line}: this is not readable YAML, correct its indentation, colons or brackets"));
}
