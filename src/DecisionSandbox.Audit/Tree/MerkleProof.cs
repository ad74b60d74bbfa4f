namespace DecisionSandbox.Audit.Tree;

/// <summary>Verification of proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2): exact length, sizes in range, 32-byte hashes by type.</summary>
public static class MerkleProof
{
    /// <summary>True where <paramref name="leaf"/> is entry <paramref name="index"/> of the tree with this size and root.</summary>
    /// <param name="index">Index from 0; an index not below the size is refused.</param>
    /// <param name="size">Number of entries.</param>
    /// <param name="leaf">The entry's <see cref="MerkleHash.Leaf"/>.</param>
    /// <param name="proof">The leaf's sibling first, the root's child last; one hash too many or too few is refused.</param>
    /// <param name="root">The root of a checkpoint that is trusted.</param>
    public static bool VerifyInclusion(long index, long size, Digest leaf, IReadOnlyList<Digest> proof, Digest root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size)
        {
            return false;
        }
        var (place, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }
            if ((place & 1) == 1 || place == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                while ((place & 1) == 0 && place != 0)
                {
                    (place, last) = (place >> 1, last >> 1);
                }
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && hash == root;
    }

    /// <summary>True where the tree of <paramref name="newer"/> entries holds the tree of <paramref name="older"/> entries unchanged as its beginning.</summary>
    /// <param name="older">Number of entries of the older tree; 0 is refused, since anything follows an empty tree.</param>
    /// <param name="newer">Number of entries of the newer tree.</param>
    /// <param name="olderRoot">Root of the older tree.</param>
    /// <param name="newerRoot">Root of the newer tree.</param>
    /// <param name="proof">The consistency proof; empty where both sizes are equal.</param>
    public static bool VerifyConsistency(long older, long newer, Digest olderRoot, Digest newerRoot, IReadOnlyList<Digest> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (older < 1 || older > newer)
        {
            return false;
        }
        if (older == newer)
        {
            return proof.Count == 0 && olderRoot == newerRoot;
        }
        var (place, last) = (older - 1, newer - 1);
        while ((place & 1) == 1)
        {
            (place, last) = (place >> 1, last >> 1);
        }
        // Where the older tree is one complete subtree, its root is the known start and the proof leaves it out.
        var fromRoot = (older & (older - 1)) == 0;
        if (!fromRoot && proof.Count == 0)
        {
            return false;
        }
        var (first, second) = fromRoot ? (olderRoot, olderRoot) : (proof[0], proof[0]);
        for (var i = fromRoot ? 0 : 1; i < proof.Count; i++)
        {
            if (last == 0)
            {
                return false;
            }
            if ((place & 1) == 1 || place == last)
            {
                first = MerkleHash.Node(proof[i], first);
                second = MerkleHash.Node(proof[i], second);
                while ((place & 1) == 0 && place != 0)
                {
                    (place, last) = (place >> 1, last >> 1);
                }
            }
            else
            {
                second = MerkleHash.Node(second, proof[i]);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && first == olderRoot && second == newerRoot;
    }
}
