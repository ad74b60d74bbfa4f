using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Verification;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Verification;

public class GarbageTests
{
    /// <summary>A verifier reads what an adversary wrote: whatever the bytes, it answers with findings and never with an exception.</summary>
    [Fact]
    public async Task No_garbage_stops_the_verifier()
    {
        var log = new SampleLog(260);
        using var folder = await log.Export();
        folder.Write("cosignatures/x", log.Checkpoint().ToBytes());
        var (kept, receipt) = (log.Checkpoint(57).ToBytes(), log.Receipt(17, 100).ToBytes());
        var random = new Random(20261123);
        foreach (var file in folder.Files())
        {
            var bytes = folder.Read(file);
            for (var round = 0; round < 15; round++)
            {
                folder.Write(file, Spoil(bytes, random));
                ExportVerification.Run(new(folder.Path) { KeptCheckpoint = Spoil(kept, random), Receipt = Spoil(receipt, random) });
                ExportVerification.Run(new(folder.Path) { LogKey = log.Key.VerifierKey.ToString(), KeptCheckpoint = kept, Receipt = receipt });
            }
            folder.Write(file, bytes);
        }
        Assert.False(ExportVerification.Run(new(folder.Path) { LogKey = "garbage" }).Passed);
    }

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        var spoilt = bytes[..random.Next(bytes.Length + 1)].Concat(random.Next(3) == 0 ? bytes : []).ToArray();
        for (var i = random.Next(4); i > 0 && spoilt.Length > 0; i--)
        {
            spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        }
        return spoilt;
    }
}
