using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Audit.Verification;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Verification;

public class StoredRecordTests
{
    private static readonly SampleLog Log = new(20);

    [Fact]
    public async Task An_intact_record_passes_and_says_what_that_is_worth()
    {
        var report = await Verify(Rows());
        report.Passed.Should().BeTrue();
        report.Findings.Should().Contain(finding => finding.Kind == FindingKind.Note && finding.En.StartsWith("The server verified itself"));
    }

    [Fact]
    public async Task An_altered_entry_is_named()
    {
        var rows = Rows();
        rows[7] = rows[7] with { Bytes = "altered"u8.ToArray() };
        (await Verify(rows)).Faults.Select(fault => fault.Entry).Should().Contain(7L).And.NotContain(6L);
    }

    [Fact]
    public async Task An_entry_altered_with_its_hash_contradicts_the_checkpoints_from_there_on()
    {
        var rows = Rows();
        rows[7] = rows[7] with { Bytes = "altered"u8.ToArray(), Leaf = MerkleHash.Leaf("altered"u8) };
        var report = await Verify(rows);
        report.Faults.Select(fault => fault.En).Should().Contain("The first 12 entries are not those of the signed checkpoint.");
        report.Findings.Should().Contain(finding => finding.En == "The first 5 entries are those of the signed checkpoint.");
    }

    [Fact]
    public async Task A_missing_row_a_cut_end_and_a_swapped_pair_are_found()
    {
        (await Verify([.. Rows().Where(row => row.Index != 7)])).Faults.Select(fault => fault.Entry).Should().Contain(7L);
        (await Verify(Rows()[..18])).Faults.Should().Contain(fault => fault.En.Contains("covers 20 entries: some are missing"));
        var rows = Rows();
        (rows[3], rows[4]) = (rows[4] with { Index = 3 }, rows[3] with { Index = 4 });
        (await Verify(rows)).Passed.Should().BeFalse();
    }

    [Fact]
    public async Task A_witness_cosigns_what_passes_and_nothing_else()
    {
        var committee = new Witness(SigningKey.Create("committee.example", NoteKeyType.Cosignature), TimeProvider.System);
        using var folder = await Log.Export();
        var request = new VerificationRequest(folder.Path) { LogKey = Log.Key.VerifierKey.ToString() };
        using var memory = new ExportFolder();
        using var book = WitnessBook.Open(memory.Path).Value;
        var first = WitnessedExport.Cosign(request, committee, book).Cosigned!;
        first.Note.IsSignedBy(committee.Key).Should().BeTrue();
        book.Last(SampleLog.Origin, out var remembered).Should().BeNull();
        remembered!.ToBytes().Should().Equal(first.ToBytes(), "what was cosigned is on the disk before it is handed out");
        var again = WitnessedExport.Cosign(request, committee, book).Cosigned!;
        again.Checkpoint.Should().Be(first.Checkpoint, "what was cosigned once may be cosigned again, and nothing else was");
        again.Note.IsSignedBy(committee.Key).Should().BeTrue();
        WitnessedExport.Cosign(request with { LogKey = null }, committee, book).Cosigned.Should().BeNull();
        WitnessBook.Open(memory.Path).Refusal!.En.Should().Contain("another program");

        using var rewritten = await new SampleLog(25, Log.Key, i => $"other {i}").Export();
        var refused = WitnessedExport.Cosign(request with { Folder = rewritten.Path }, committee, book);
        refused.Cosigned.Should().BeNull();
        refused.Report.Faults.Should().Contain(fault => fault.En.Contains("the past was rewritten"));
        using var shorter = await new SampleLog(19, Log.Key).Export();
        WitnessedExport.Cosign(request with { Folder = shorter.Path }, committee, book).Cosigned.Should().BeNull("a witness never goes back");
        memory.Write(memory.Files().Single(file => file.EndsWith(".checkpoint")), "lost"u8.ToArray());
        WitnessedExport.Cosign(request, committee, book).Report.Faults.Should().ContainSingle(fault => fault.En.Contains("can no longer be read"));
    }

    private static List<StoredEntry> Rows() => [.. Log.Entries.Select((bytes, i) => new StoredEntry(i, bytes, MerkleHash.Leaf(bytes)))];

    private static Task<VerificationReport> Verify(List<StoredEntry> rows) => StoredRecordVerification.RunAsync(
        rows.ToAsyncEnumerable(), Log.Head, [Log.Checkpoint(), Log.Checkpoint(5), Log.Checkpoint(12)], Log.Key.VerifierKey, TestContext.Current.CancellationToken);
}
