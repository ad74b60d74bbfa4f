using System.Numerics;

namespace DecisionSandbox.Audit.Tree;

/// <summary>Which stored subtrees make up a proof (RFC 9162, sections 2.1.3.1 and 2.1.4.1). Fetch <see cref="Nodes"/> in one go, then <see cref="Build"/>.</summary>
public sealed class ProofPlan
{
    private readonly List<List<NodeAddress>> _steps = [];

    private ProofPlan()
    {
    }

    /// <summary>Every complete subtree that the proof needs.</summary>
    public IEnumerable<NodeAddress> Nodes => _steps.SelectMany(step => step);

    /// <summary>Plan of the proof that entry <paramref name="index"/> stands in the tree of <paramref name="size"/> entries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not below the size.</exception>
    public static ProofPlan Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var plan = new ProofPlan();
        plan.Path(index, 0, size);
        return plan;
    }

    /// <summary>Plan of the proof that the tree of <paramref name="newer"/> entries only adds to that of <paramref name="older"/>; empty where they are equal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The older size is not between 1 and the newer one: from an empty tree there is nothing to prove.</exception>
    public static ProofPlan Consistency(long older, long newer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(older, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);
        var plan = new ProofPlan();
        plan.Subproof(older, 0, newer, whole: true);
        return plan;
    }

    /// <summary>Plan of the root of the first <paramref name="size"/> entries: building it gives one hash.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    public static ProofPlan Root(long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var plan = new ProofPlan();
        plan.Add(0, size);
        return plan;
    }

    /// <summary>The proof, from the hashes of <see cref="Nodes"/>.</summary>
    public IReadOnlyList<Digest> Build(Func<NodeAddress, Digest> hashOf)
    {
        ArgumentNullException.ThrowIfNull(hashOf);
        return [.. _steps.Select(step => Fold(step, hashOf))];
    }

    private static Digest Fold(List<NodeAddress> step, Func<NodeAddress, Digest> hashOf)
    {
        var root = hashOf(step[^1]);
        for (var i = step.Count - 2; i >= 0; i--)
        {
            root = MerkleHash.Node(hashOf(step[i]), root);
        }
        return root;
    }

    private void Add(long start, long end) => _steps.Add(NodeAddress.Cover(start, end));

    // PATH(m, D[start:end]) of section 2.1.3.1, the sibling nearest to the leaf first.
    private void Path(long index, long start, long end)
    {
        if (end - start == 1)
        {
            return;
        }
        var middle = start + Split(end - start);
        if (index < middle)
        {
            Path(index, start, middle);
            Add(middle, end);
        }
        else
        {
            Path(index, middle, end);
            Add(start, middle);
        }
    }

    // SUBPROOF(m, D[start:end], b) of section 2.1.4.1.
    private void Subproof(long older, long start, long end, bool whole)
    {
        if (older == end)
        {
            if (!whole)
            {
                Add(start, end);
            }
            return;
        }
        var middle = start + Split(end - start);
        if (older <= middle)
        {
            Subproof(older, start, middle, whole);
            Add(middle, end);
        }
        else
        {
            Subproof(older, middle, end, whole: false);
            Add(start, middle);
        }
    }

    // The largest power of two below n.
    private static long Split(long n) => 1L << BitOperations.Log2((ulong)(n - 1));
}
