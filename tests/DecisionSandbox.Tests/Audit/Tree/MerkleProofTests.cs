using DecisionSandbox.Audit.Tree;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Tree;

public class MerkleProofTests
{
    private const int Largest = 64;
    private static readonly SampleLog Log = new(Largest);
    private static readonly Digest[] Roots = [.. Enumerable.Range(0, Largest + 1).Select(n => NaiveTree.Root([.. Log.Entries.Take(n)]))];
    private static readonly Digest Other = MerkleHash.Leaf("other"u8);

    private delegate bool ConsistencyVerifier(long older, long newer, Digest olderRoot, Digest newerRoot, IReadOnlyList<Digest> proof);

    [Fact]
    public void Every_inclusion_proof_is_that_of_the_rfc_and_proves_one_place_only()
    {
        for (var size = 1; size <= Largest; size++)
        {
            var entries = Log.Entries.Take(size).ToList();
            for (var index = 0; index < size; index++)
            {
                var proof = ProofPlan.Inclusion(index, size).Build(Log.Node);
                var leaf = MerkleHash.Leaf(Log.Entries[index]);
                proof.Should().Equal(NaiveTree.Path(index, entries));
                Assert.True(MerkleProof.VerifyInclusion(index, size, leaf, proof, Roots[size]));
                Assert.False(MerkleProof.VerifyInclusion(index, size, Other, proof, Roots[size]));
                Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, proof, Other));
                Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, [.. proof, Other], Roots[size]));
                Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, [Other, .. proof], Roots[size]));
                for (var wrong = -1; wrong <= size; wrong++)
                {
                    Assert.Equal(wrong == index, MerkleProof.VerifyInclusion(wrong, size, leaf, proof, Roots[size]));
                }
                for (var i = 0; i < proof.Count; i++)
                {
                    Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, [.. proof.Where((_, j) => j != i)], Roots[size]));
                    Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, [.. proof.Select((hash, j) => j == i ? Other : hash)], Roots[size]));
                }
            }
        }
    }

    [Fact]
    public void Every_consistency_proof_is_that_of_the_rfc_and_proves_these_two_trees_only() => Demand(MerkleProof.VerifyConsistency);

    [Fact]
    public void A_verifier_that_looks_at_the_newer_root_only_is_caught()
    {
        // The half that is easily forgotten: folding towards the older root as well.
        static bool NewerRootOnly(long older, long newer, Digest olderRoot, Digest newerRoot, IReadOnlyList<Digest> proof) =>
            MerkleProof.VerifyConsistency(older, newer, older <= Largest && older > 0 ? Roots[older] : olderRoot, newerRoot, proof);

        Assert.ThrowsAny<Exception>(() => Demand(NewerRootOnly));
    }

    [Fact]
    public void From_an_empty_tree_nothing_is_proved()
    {
        MerkleProof.VerifyConsistency(0, 0, Roots[0], Roots[0], []).Should().BeFalse();
        MerkleProof.VerifyConsistency(0, 5, Roots[0], Roots[5], []).Should().BeFalse();
        MerkleProof.VerifyConsistency(-1, 5, Roots[0], Roots[5], []).Should().BeFalse();
    }

    private static void Demand(ConsistencyVerifier verify)
    {
        for (var newer = 1; newer <= Largest; newer++)
        {
            var entries = Log.Entries.Take(newer).ToList();
            for (var older = 1; older <= newer; older++)
            {
                var proof = ProofPlan.Consistency(older, newer).Build(Log.Node);
                proof.Should().Equal(NaiveTree.Subproof(older, entries));
                Assert.True(verify(older, newer, Roots[older], Roots[newer], proof));
                Assert.False(verify(older, newer, Other, Roots[newer], proof));
                Assert.False(verify(older, newer, Roots[older], Other, proof));
                Assert.False(verify(older, newer, Roots[older], Roots[newer], [.. proof, Other]));
                Assert.False(verify(older, newer, Roots[older], Roots[newer], [Other, .. proof]));
                Assert.Equal(older == newer, verify(newer, older, Roots[newer], Roots[older], proof));
                for (var i = 0; i < proof.Count; i++)
                {
                    Assert.False(verify(older, newer, Roots[older], Roots[newer], [.. proof.Where((_, j) => j != i)]));
                    Assert.False(verify(older, newer, Roots[older], Roots[newer], [.. proof.Select((hash, j) => j == i ? Other : hash)]));
                }
            }
        }
    }
}
