using System.Security.Cryptography;
using DecisionSandbox.Audit.Entries;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Entries;

public class FieldKeyTests
{
    private static readonly byte[] Payload = "gir-1-4"u8.ToArray();

    [Fact]
    public void A_commitment_is_the_documented_hmac()
    {
        var key = FieldKey.From(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());
        byte[] input = [0, 0, 0, 2, (byte)'p', (byte)'7', 0, 0, 0, 3, (byte)'o', (byte)'w', (byte)'n', .. Payload];
        key.Commit("p7", "own", Payload).ToBytes().Should().Equal(HMACSHA256.HashData(key.ToSecretBytes(), input));
    }

    [Fact]
    public void A_commitment_opens_for_its_key_subject_field_and_payload_only()
    {
        var key = FieldKey.Create();
        var commitment = key.Commit("p7", "own", Payload);
        key.Opens(commitment, "p7", "own", Payload).Should().BeTrue();
        key.Opens(commitment, "p8", "own", Payload).Should().BeFalse();
        key.Opens(commitment, "p7", "final", Payload).Should().BeFalse();
        key.Opens(commitment, "p7o", "wn", Payload).Should().BeFalse();
        key.Opens(commitment, "p7", "own", "gir-5-6"u8).Should().BeFalse();
        FieldKey.Create().Opens(commitment, "p7", "own", Payload).Should().BeFalse();
    }

    [Fact]
    public void A_sealed_payload_opens_for_its_subject_and_field_only_and_shows_every_changed_byte()
    {
        var key = FieldKey.Create();
        var box = key.Seal("p7", "own", Payload);
        box.AsSpan().IndexOf(Payload).Should().Be(-1);
        key.Seal("p7", "own", Payload).Should().NotEqual(box);
        key.Unseal("p7", "own", box).Value.Should().Equal(Payload);
        key.Unseal("p8", "own", box).Refusal!.En.Should().Contain("does not open");
        key.Unseal("p7", "final", box).Refusal!.En.Should().Contain("does not open");
        FieldKey.Create().Unseal("p7", "own", box).Refusal!.En.Should().Contain("does not open");
        key.Unseal("p7", "own", box.AsSpan(0, 27)).Refusal!.En.Should().Contain("does not open");
        for (var i = 0; i < box.Length; i++)
        {
            box[i] ^= 1;
            key.Unseal("p7", "own", box).Refusal!.En.Should().Contain("does not open");
            box[i] ^= 1;
        }
    }

    [Fact]
    public void An_empty_payload_can_be_sealed()
    {
        var key = FieldKey.Create();
        key.Unseal("p", "f", key.Seal("p", "f", [])).Value.Should().BeEmpty();
    }
}
