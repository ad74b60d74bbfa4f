using DecisionSandbox.Audit.Notes;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Notes;

public class CheckpointTests
{
    private const string Root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    // The example of c2sp.org/tlog-checkpoint.
    [Fact]
    public void The_example_of_the_specification_is_read_and_written_back()
    {
        var text = "example.com/behind-the-sofa\n20852163\n" + Root + "\n";
        var file = text + "\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
        var signed = SignedCheckpoint.Parse(System.Text.Encoding.UTF8.GetBytes(file)).Value;
        signed.Checkpoint.Should().Be(new Checkpoint("example.com/behind-the-sofa", 20852163, signed.Checkpoint.Root));
        signed.Checkpoint.Text.Should().Be(text);
        System.Text.Encoding.UTF8.GetString(signed.ToBytes()).Should().Be(file);
    }

    // A tree head that the Go checksum database published, under the key that every Go installation carries.
    [Fact]
    public void A_checkpoint_of_the_go_checksum_database_verifies()
    {
        var key = VerifierKey.Parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8").Value;
        var file = "go.sum database tree\n20852163\n" + Root
            + "\n\n— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
        var signed = SignedCheckpoint.Parse(System.Text.Encoding.UTF8.GetBytes(file)).Value;
        signed.Checkpoint.Origin.Should().Be("go.sum database tree");
        signed.Note.IsSignedBy(key).Should().BeTrue();
    }

    [Theory]
    [InlineData("o\n1\n" + Root + "\n", true)]
    [InlineData("o\n0\n" + Root + "\nextension\n", true)]
    [InlineData("o\n01\n" + Root + "\n", false)]
    [InlineData("o\n+1\n" + Root + "\n", false)]
    [InlineData("o\n-1\n" + Root + "\n", false)]
    [InlineData("o\n 1\n" + Root + "\n", false)]
    [InlineData("o\n9223372036854775808\n" + Root + "\n", false)]
    [InlineData("o\n1\n" + Root, false)]
    [InlineData("\n1\n" + Root + "\n", false)]
    [InlineData("o\n1\n" + Root + "\n\n", false)]
    [InlineData("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", false)] // stray bits
    [InlineData("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n", false)] // 31 bytes
    public void A_checkpoint_has_one_spelling(string text, bool readable)
    {
        var read = Checkpoint.Parse(text);
        (read.Refusal is null).Should().Be(readable);
        if (readable)
        {
            read.Value.Text.Should().Be(text);
        }
    }
}
