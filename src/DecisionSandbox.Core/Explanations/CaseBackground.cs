using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations;

/// <summary>The cases that the base of an explanation averages over, as the aid reads them.</summary>
public sealed class CaseBackground
{
    /// <summary>How many cases of seed 0 stand behind an explanation.</summary>
    public const int Cases = 100;

    private CaseBackground(IReadOnlyList<IReadOnlyList<AttributeValue>> rows, string name) => (Rows, Name) = (rows, name);

    /// <summary>One row per case: its values in the aid's order.</summary>
    public IReadOnlyList<IReadOnlyList<AttributeValue>> Rows { get; }

    /// <summary>What stands in an explanation: <c>cases-100@sha256:…</c>.</summary>
    public string Name { get; }

    /// <summary>The first 100 cases of the caseload with seed 0.</summary>
    /// <param name="generator">The pack's generator.</param>
    /// <param name="reads">The attributes, in the aid's order.</param>
    public static CaseBackground For(ICaseGenerator generator, IReadOnlyList<string> reads)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return Of([.. Enumerable.Range(0, Cases).Select(index => generator.Generate(0, index))], reads);
    }

    /// <summary>These cases.</summary>
    /// <param name="cases">At least one, each with all the attributes.</param>
    /// <param name="reads">The attributes, in the aid's order.</param>
    /// <exception cref="ArgumentException">No case.</exception>
    public static CaseBackground Of(IReadOnlyList<Case> cases, IReadOnlyList<string> reads)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(reads);
        if (cases.Count == 0) { throw new ArgumentException("A background of at least one case is needed.", nameof(cases)); }
        List<IReadOnlyList<AttributeValue>> rows = [.. cases.Select(@case => reads.Select(id => @case.Attributes[id]).ToList())];
        var text = string.Join(',', reads) + "\n" + string.Concat(rows.Select(row => string.Join(',', row.Select(value => value.ToString())) + "\n"));
        return new(rows, string.Create(CultureInfo.InvariantCulture, $"cases-{rows.Count}@sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}"));
    }
}
