using DecisionSandbox.Audit.Tree;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Tree;

public class MerkleTreeTests
{
    // The inputs and roots of Certificate Transparency's own tests (RFC 6962).
    private static readonly string[] Inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_those_of_certificate_transparency(int size, string root)
    {
        var head = TreeHead.Empty;
        foreach (var input in Inputs.Take(size))
        {
            head = head.Append(Convert.FromHexString(input));
        }
        Convert.ToHexStringLower(head.Root.ToBytes()).Should().Be(root);
    }

    [Fact]
    public void Every_size_to_300_has_the_root_of_the_recursive_definition()
    {
        var log = new SampleLog(0);
        for (var size = 0; size <= 300; size++)
        {
            var expected = NaiveTree.Root(log.Entries);
            log.Head.Root.Should().Be(expected);
            if (size > 0)
            {
                ProofPlan.Root(size).Build(log.Node).Should().Equal(expected);
            }
            log.Append($"entry {size}");
        }
    }

    [Fact]
    public void A_stored_head_goes_on_where_it_stopped()
    {
        var log = new SampleLog(0);
        for (var size = 0; size < 130; size++)
        {
            var stored = TreeHead.FromBytes(log.Head.ToBytes()).Value;
            stored.Size.Should().Be(size);
            log.Append($"entry {size}");
            stored.Append(log.Entries[size]).Root.Should().Be(log.Head.Root);
        }
    }

    [Fact]
    public void A_damaged_stored_head_is_refused()
    {
        var bytes = new SampleLog(5).Head.ToBytes();
        TreeHead.FromBytes(bytes.AsSpan(0, bytes.Length - 1)).Refusal!.En.Should().Contain("stored state of the tree is unreadable");
        TreeHead.FromBytes([.. bytes, 0]).Refusal!.En.Should().Contain("stored state of the tree is unreadable");
        TreeHead.FromBytes([2, .. bytes[1..]]).Refusal!.En.Should().Contain("stored state of the tree is unreadable");
        TreeHead.FromBytes([1, 0x80, .. new byte[7]]).Refusal!.En.Should().Contain("stored state of the tree is unreadable");
        TreeHead.FromBytes([]).Refusal!.En.Should().Contain("stored state of the tree is unreadable");
    }
}
