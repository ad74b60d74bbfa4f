using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Receipts;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Receipts;

public class ReceiptTests
{
    private static readonly SampleLog Log = new(21);
    private static VerifierKey Key => Log.Key.VerifierKey;

    [Fact]
    public void Every_entry_has_a_receipt_that_reads_back_and_proves_it()
    {
        for (var index = 0; index < 21; index++)
        {
            var bytes = Log.Receipt(index).ToBytes();
            var receipt = Receipt.Parse(bytes).Value;
            receipt.ToBytes().Should().Equal(bytes);
            receipt.Entry!.Value.ToArray().Should().Equal(Log.Entries[index]);
            receipt.Verify(Key).Should().BeNull();
        }
    }

    [Fact]
    public void A_receipt_has_the_form_of_the_specification()
    {
        var lines = Log.Receipt(17, 21).ToString().Split('\n');
        lines[0].Should().Be("c2sp.org/tlog-proof@v1");
        lines[1].Should().Be("extra " + Convert.ToBase64String(Log.Entries[17]));
        lines[2].Should().Be("index 17");
        lines[Array.IndexOf(lines, "") + 1].Should().Be(SampleLog.Origin);
    }

    [Fact]
    public void Every_changed_byte_of_a_receipt_is_noticed()
    {
        foreach (var bytes in new[] { Log.Receipt(17).ToBytes(), Log.Receipt(0, 1).ToBytes() })
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                var changed = bytes.ToArray();
                changed[i] ^= 1;
                var receipt = Receipt.Parse(changed);
                Assert.True(receipt.Refusal is not null || receipt.Value.Verify(Key) is not null, $"byte {i}: {Encoding.UTF8.GetString(changed)}");
            }
        }
    }

    [Fact]
    public void A_receipt_without_the_entry_says_that_the_export_is_needed()
    {
        var receipt = Receipt.Parse((Log.Receipt(3) with { Entry = null }).ToBytes()).Value;
        receipt.Entry.Should().BeNull();
        receipt.Verify(Key)!.En.Should().Contain("the export is needed");
    }

    [Fact]
    public void A_receipt_under_another_key_proves_nothing() =>
        Log.Receipt(3).Verify(SigningKey.Create(SampleLog.Origin).VerifierKey)!.En.Should().Contain("signature does not match the key of");
}
