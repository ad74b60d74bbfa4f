using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Audit.Verification;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Verification;

/// <summary>The owner holds the key: everything can be signed again. Only what others kept shows it.</summary>
public class RewrittenHistoryTests
{
    private static readonly SampleLog Honest = new(20);
    private static readonly string LogKey = Honest.Key.VerifierKey.ToString();

    /// <summary>What a reviewer runs with what was kept at home; true raises the alarm.</summary>
    private delegate bool Client(string folder, SampleLog known, SignedCheckpoint kept);

    [Fact]
    public Task A_rewritten_middle_raises_the_alarm() => MustSeeARewrittenMiddle(Real);

    // “Linear fake”, published against immudb: the client compared the two ends of a range and took the middle on trust.
    [Fact]
    public async Task A_client_that_checks_only_the_ends_of_a_range_is_caught() =>
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => MustSeeARewrittenMiddle(EndsOnly));

    [Fact]
    public async Task A_rewritten_entry_a_cut_end_and_another_log_are_told_apart()
    {
        (await Faults(Rewritten(25), KeptAt(10))).Should().ContainSingle(fault => fault.Contains("the past was rewritten"));
        (await Faults(new SampleLog(8, Honest.Key), KeptAt(10))).Should().ContainSingle(fault => fault.Contains("the last 2 are missing"));
        var other = new Checkpoint("elsewhere.example", 3, MerkleHash.EmptyRoot).Sign(new Ed25519Signer(Honest.Key)).ToBytes();
        (await Faults(new SampleLog(8, Honest.Key), new(".") { KeptCheckpoint = other })).Should().ContainSingle(fault => fault.Contains("another log"));
        var stranger = new SampleLog(10).Checkpoint().ToBytes();
        (await Faults(new SampleLog(20, Honest.Key), new(".") { KeptCheckpoint = stranger })).Should().ContainSingle(fault => fault.Contains("not signed by the key"));
    }

    [Fact]
    public async Task A_receipt_shows_that_its_entry_was_rewritten()
    {
        (await Faults(Rewritten(25), new(".") { Receipt = Honest.Receipt(5).ToBytes() })).Should().Contain(fault => fault.Contains("the past was rewritten"));
        var forged = Honest.Receipt(5) with { Entry = "something else"u8.ToArray() };
        (await Faults(new SampleLog(25, Honest.Key), new(".") { Receipt = forged.ToBytes() })).Should().ContainSingle(fault => fault.Contains("does not prove that entry 5"));
    }

    [Fact]
    public async Task A_receipt_without_its_entry_is_proved_from_the_export()
    {
        var receipt = (Honest.Receipt(5) with { Entry = null }).ToBytes();
        (await Faults(new SampleLog(25, Honest.Key), new(".") { Receipt = receipt })).Should().BeEmpty();
    }

    private static async Task MustSeeARewrittenMiddle(Client client)
    {
        var kept = Honest.Checkpoint(10);
        using (var sound = await new SampleLog(25, Honest.Key).Export())
        {
            client(sound.Path, Honest, kept).Should().BeFalse("nothing was rewritten");
        }
        using var folder = await Rewritten(25).Export();
        client(folder.Path, Honest, kept).Should().BeTrue("entry 5 was rewritten");
    }

    private static SampleLog Rewritten(int size) => new(size, Honest.Key, i => i == 5 ? "rewritten" : $"{{\"version\":1,\"n\":{i}}}");

    private static bool Real(string folder, SampleLog known, SignedCheckpoint kept) =>
        !ExportVerification.Run(new(folder) { LogKey = LogKey, KeptCheckpoint = kept.ToBytes() }).Passed;

    private static bool EndsOnly(string folder, SampleLog known, SignedCheckpoint kept)
    {
        var bundle = File.ReadAllBytes(Path.Combine(folder, "tile/entries/000.p/25"));
        var cut = EntryBundle.Cut(bundle, 25);
        var last = (int)kept.Checkpoint.Size - 1;
        var sameEnds = bundle[cut[0]].SequenceEqual(known.Entries[0]) && bundle[cut[last]].SequenceEqual(known.Entries[last]);
        return !sameEnds || !ExportVerification.Run(new(folder) { LogKey = LogKey }).Passed;
    }

    private static VerificationRequest KeptAt(long size) => new(".") { KeptCheckpoint = Honest.Checkpoint(size).ToBytes() };

    private static async Task<List<string>> Faults(SampleLog log, VerificationRequest request)
    {
        using var folder = await log.Export();
        return [.. ExportVerification.Run(request with { Folder = folder.Path, LogKey = LogKey }).Faults.Select(fault => fault.En)];
    }
}
