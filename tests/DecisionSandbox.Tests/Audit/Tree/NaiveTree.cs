using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Tests.Audit.Tree;

/// <summary>The recursive definitions of RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1, word for word.</summary>
internal static class NaiveTree
{
    public static Digest Root(IReadOnlyList<byte[]> d)
    {
        if (d.Count == 0)
        {
            return MerkleHash.EmptyRoot;
        }
        if (d.Count == 1)
        {
            return MerkleHash.Leaf(d[0]);
        }
        var k = Split(d.Count);
        return MerkleHash.Node(Root([.. d.Take(k)]), Root([.. d.Skip(k)]));
    }

    public static List<Digest> Path(int m, IReadOnlyList<byte[]> d)
    {
        if (d.Count == 1)
        {
            return [];
        }
        var k = Split(d.Count);
        return m < k
            ? [.. Path(m, [.. d.Take(k)]), Root([.. d.Skip(k)])]
            : [.. Path(m - k, [.. d.Skip(k)]), Root([.. d.Take(k)])];
    }

    public static List<Digest> Subproof(int m, IReadOnlyList<byte[]> d, bool b = true)
    {
        if (m == d.Count)
        {
            return b ? [] : [Root(d)];
        }
        var k = Split(d.Count);
        return m <= k
            ? [.. Subproof(m, [.. d.Take(k)], b), Root([.. d.Skip(k)])]
            : [.. Subproof(m - k, [.. d.Skip(k)], false), Root([.. d.Take(k)])];
    }

    private static int Split(int n)
    {
        var k = 1;
        while (k * 2 < n)
        {
            k *= 2;
        }
        return k;
    }
}
