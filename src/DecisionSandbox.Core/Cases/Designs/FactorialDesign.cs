using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>How the rows of a factorial design were found.</summary>
public enum DesignKind
{
    /// <summary>Every possible combination, equally often.</summary>
    Full,
    /// <summary>A regular fraction 2^(k−p), with its alias structure.</summary>
    RegularFraction,
    /// <summary>Chosen among possible combinations so that main effects can be told apart as well as can be.</summary>
    DEfficient,
}

/// <summary>One row: a case of the design.</summary>
/// <param name="Levels">The level of each factor, from 0.</param>
/// <param name="Drawn">The index of its case in the design's own stream of the generator.</param>
public sealed record DesignRow(IReadOnlyList<int> Levels, int Drawn);

/// <summary>How strongly two factors go together over the rows.</summary>
/// <param name="First">One factor's attribute.</param>
/// <param name="Second">The other's.</param>
/// <param name="Association">Cramér's V: 0 where they are balanced against each other, 1 where one tells the other.</param>
public sealed record FactorPair(string First, string Second, double Association);

/// <summary>Two levels that no drawn case holds together.</summary>
public sealed record ImpossiblePair(string First, string FirstLevel, string Second, string SecondLevel);

/// <summary>A factorial vignette design over the attributes that an aid receives: an experiment, never mixed with a caseload.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="PackHash">Its hash.</param>
/// <param name="Seed">The design's seed.</param>
/// <param name="Kind">How the rows were found.</param>
/// <param name="Factors">What is varied.</param>
/// <param name="Rows">The cases, in an order drawn from the seed.</param>
/// <param name="Efficiency">How well main effects can be told apart.</param>
/// <param name="Pairs">Every pair of factors, the most associated first.</param>
/// <param name="Fraction">For a regular fraction: its defining relation; else null.</param>
/// <param name="Drawn">How many cases the generator was asked for.</param>
/// <param name="Combinations">How many different combinations it gave with form and truth agreeing on every factor.</param>
/// <param name="PossibleInPrinciple">The product of the numbers of levels.</param>
/// <param name="Impossible">Pairs of levels that it never gave together: left out of the design.</param>
public sealed record FactorialDesign(
    string PackId,
    string PackHash,
    long Seed,
    DesignKind Kind,
    IReadOnlyList<DesignFactor> Factors,
    IReadOnlyList<DesignRow> Rows,
    DEfficiency Efficiency,
    IReadOnlyList<FactorPair> Pairs,
    RegularFraction? Fraction,
    int Drawn,
    int Combinations,
    long PossibleInPrinciple,
    IReadOnlyList<ImpossiblePair> Impossible)
{
    /// <summary><c>sha256:…</c> over pack, seed, factors and rows.</summary>
    public string Hash { get; } = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        [PackId, PackHash, Seed.ToString(CultureInfo.InvariantCulture),
            .. Factors.Select(f => f.Attribute + "=" + string.Join('|', f.Levels.Select(l => l.Id))),
            .. Rows.Select(r => string.Join(',', r.Levels) + ":" + r.Drawn.ToString(CultureInfo.InvariantCulture))]))));

    /// <summary>How often each level of a factor occurs, in the order of its levels.</summary>
    /// <param name="factor">The factor's place.</param>
    public IReadOnlyList<int> Counts(int factor) => [.. Enumerable.Range(0, Factors[factor].Levels.Count).Select(level => Rows.Count(r => r.Levels[factor] == level))];

    /// <summary>
    /// One case of the design with its file: id <c>pack/seed/F000012</c>. Its reference is the pack's; a rank within the list that it was drawn from means nothing here and is left out.
    /// </summary>
    /// <param name="pack">The pack that the design was made for.</param>
    /// <param name="row">The row, from 0.</param>
    public Case CaseOf(LoadedPack pack, int row)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (pack.Pack.Hash != PackHash) { throw new ArgumentException($"The design was made for another version of pack {PackId}.", nameof(pack)); }
        var drawn = pack.Generator.Generate(DesignCandidates.StreamOf(Seed), Rows[row].Drawn);
        return drawn with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{PackId}/{Seed}/F{row:D6}"),
            Reference = drawn.Reference is { Rank: null } reference ? reference : null,
        };
    }

    /// <summary>The rows in blocks of one size, each level spread over the blocks as evenly as exchanging rows can make it: what one person reviews.</summary>
    /// <param name="size">Rows a block, from 1; the last block may be shorter.</param>
    public IReadOnlyList<IReadOnlyList<int>> Blocks(int size) => Blocking.Of(Rows, Factors, size);
}
