using System.Buffers.Binary;
using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tree;
using FluentAssertions;
using Org.BouncyCastle.Crypto.Parameters;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Notes;

public class WitnessTests
{
    private static readonly SampleLog Log = new(20);
    private static readonly SigningKey Key = SigningKey.Create("committee.example", NoteKeyType.Cosignature);
    private static readonly Witness Committee = new(Key, new StoppedClock());

    [Fact]
    public void A_cosignature_covers_the_header_the_time_and_the_text()
    {
        var signed = Committee.Cosign(Log.Checkpoint(), Log.Key.VerifierKey, null, []).Value;
        signed.Note.IsSignedBy(Log.Key.VerifierKey).Should().BeTrue();
        signed.Note.IsSignedBy(Key.VerifierKey).Should().BeTrue();
        var line = signed.Note.Signatures[1];
        line.Time.Should().Be(1679315147);

        // By hand, after c2sp.org/tlog-cosignature.
        var publicKey = Convert.FromBase64String(Key.VerifierKey.ToString().Split('+', 3)[2])[1..];
        var message = Encoding.UTF8.GetBytes("cosignature/v1\ntime 1679315147\n" + signed.Checkpoint.Text);
        var ed25519 = new Org.BouncyCastle.Crypto.Signers.Ed25519Signer();
        ed25519.Init(false, new Ed25519PublicKeyParameters(publicKey));
        ed25519.BlockUpdate(message, 0, message.Length);
        BinaryPrimitives.ReadInt64BigEndian(line.Bytes.Span).Should().Be(1679315147);
        ed25519.VerifySignature(line.Bytes[8..].ToArray()).Should().BeTrue();
    }

    [Fact]
    public void A_cosignature_with_another_time_does_not_verify()
    {
        var note = Committee.Cosign(Log.Checkpoint(), Log.Key.VerifierKey, null, []).Value.Note;
        var moved = note.Signatures[1].Bytes.ToArray();
        moved[7] ^= 1;
        (note with { Signatures = [note.Signatures[1] with { Bytes = moved }] }).IsSignedBy(Key.VerifierKey).Should().BeFalse();
    }

    [Fact]
    public void A_witness_signs_what_continues_its_last_checkpoint_and_nothing_else()
    {
        var last = Log.Checkpoint(7).Checkpoint;
        var proof = ProofPlan.Consistency(7, 20).Build(Log.Node);
        Committee.Cosign(Log.Checkpoint(), Log.Key.VerifierKey, last, proof).Refusal.Should().BeNull();
        Committee.Cosign(Log.Checkpoint(), Log.Key.VerifierKey, last, []).Refusal!.En.Should().Contain("Do not sign");

        var rewritten = new SampleLog(20, Log.Key, i => i == 3 ? "rewritten" : $"entry {i}");
        Committee.Cosign(rewritten.Checkpoint(), Log.Key.VerifierKey, last, ProofPlan.Consistency(7, 20).Build(rewritten.Node)).Refusal!.En.Should().Contain("may have been rewritten");
        Committee.Cosign(Log.Checkpoint(), SigningKey.Create(SampleLog.Origin).VerifierKey, last, proof).Refusal!.En.Should().Contain("The log did not sign this checkpoint");
        Committee.Cosign(Log.Checkpoint(), Log.Key.VerifierKey, last with { Origin = "other" }, proof).Refusal!.En.Should().Contain("another log");
        Committee.Cosign(Log.Checkpoint(6), Log.Key.VerifierKey, last, []).Refusal!.En.Should().Contain("may have been rewritten");
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1679315147);
    }
}
