using System.Text;
using DecisionSandbox.Audit;
using DecisionSandbox.Audit.Notes;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Notes;

public class SignedNoteTests
{
    // The example of Go's golang.org/x/mod/sumdb/note.
    private const string GoVkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string GoSkey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string GoText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string GoNote = GoText + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static readonly VerifierKey Key = VerifierKey.Parse(GoVkey).Value;

    [Fact]
    public void The_note_of_the_go_library_verifies() => Read(GoNote).Value.IsSignedBy(Key).Should().BeTrue();

    [Fact]
    public void Signing_with_the_key_of_the_go_library_gives_its_note()
    {
        var signer = new Ed25519Signer(SigningKey.Parse(GoSkey).Value);
        signer.Key.ToString().Should().Be(GoVkey);
        SignedNote.Sign(GoText, signer).ToString().Should().Be(GoNote);
    }

    [Fact]
    public void Every_changed_byte_of_a_note_is_noticed()
    {
        var bytes = Encoding.UTF8.GetBytes(GoNote);
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = bytes.ToArray();
                changed[i] ^= (byte)(1 << bit);
                var note = SignedNote.Parse(changed);
                Assert.False(note.ValueOrNull?.IsSignedBy(Key) ?? false, $"byte {i}, bit {bit}");
            }
        }
    }

    [Theory]
    [InlineData("text\n\n— a AAAAAAA=\n", true)]
    [InlineData("text\n\n— a AAAAAAA=", false)] // no final newline
    [InlineData("text\n— a AAAAAAA=\n", false)] // no blank line
    [InlineData("text\n\n", false)] // no signature
    [InlineData("text\n\n— a AAAAAAA=\nmore\n", false)] // not a signature line
    [InlineData("text\n\n- a AAAAAAA=\n", false)] // hyphen for em dash
    [InlineData("text\n\n—  AAAAAAA=\n", false)] // no name
    [InlineData("text\n\n— a+b AAAAAAA=\n", false)] // plus in the name
    [InlineData("text\n\n— a AAAAAAB=\n", false)] // base64 with stray bits
    [InlineData("text\n\n— a AAAA AAA=\n", false)] // base64 with a space
    [InlineData("text\n\n— a AAAAAA==\n", false)] // an identifier and nothing after it
    [InlineData("te\txt\n\n— a AAAAAAA=\n", false)] // control character
    [InlineData("text\r\n\n— a AAAAAAA=\n", false)]
    [InlineData("\n\n— a AAAAAAA=\n", true)]
    public void A_note_has_one_spelling(string note, bool readable) => Read(note).Refusal.Should().Match(refusal => refusal == null == readable);

    [Fact]
    public void Invalid_utf8_is_refused() => SignedNote.Parse([0xFF, .. Encoding.UTF8.GetBytes(GoNote)]).Refusal!.En.Should().Contain("is not a signed note");

    [Fact]
    public void Lines_of_unknown_keys_are_ignored_and_a_false_line_of_the_known_key_is_not()
    {
        var note = Read(GoNote).Value;
        var stranger = new Ed25519Signer(SigningKey.Create("stranger.example"));
        note.With(stranger.Sign("another text\n")).IsSignedBy(Key).Should().BeTrue();
        note.With(note.Signatures[0] with { Bytes = new byte[64] }).IsSignedBy(Key).Should().BeFalse();
        note.IsSignedBy(stranger.Key).Should().BeFalse();
    }

    private static Reading<SignedNote> Read(string note) => SignedNote.Parse(Encoding.UTF8.GetBytes(note));
}
