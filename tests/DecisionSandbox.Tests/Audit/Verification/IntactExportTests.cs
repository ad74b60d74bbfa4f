using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Verification;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Verification;

public class IntactExportTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    [InlineData(65_537)]
    public async Task An_intact_export_passes(int size)
    {
        var log = new SampleLog(size);
        using var folder = await log.Export();
        var report = ExportVerification.Run(new(folder.Path) { LogKey = log.Key.VerifierKey.ToString() });
        report.Faults.Should().BeEmpty();
        report.Passed.Should().BeTrue();
        report.Checkpoint!.Size.Should().Be(size);
    }

    [Fact]
    public async Task What_others_kept_is_confirmed()
    {
        var log = new SampleLog(300);
        var committee = SigningKey.Create("committee.example", NoteKeyType.Cosignature);
        var cosigned = new Witness(committee, TimeProvider.System).Cosign(log.Checkpoint(200), log.Key.VerifierKey, null, []).Value;
        using var folder = await log.Export(new Cosigned(cosigned, committee.VerifierKey));
        var report = ExportVerification.Run(new(folder.Path)
        {
            LogKey = log.Key.VerifierKey.ToString(),
            KeptCheckpoint = log.Checkpoint(57).ToBytes(),
            Receipt = log.Receipt(17, 100).ToBytes(),
        });
        report.Faults.Should().BeEmpty();
        report.Findings.Where(finding => finding.Kind == FindingKind.Confirmed).Select(finding => finding.En).Should().Contain([
            "The 57 entries of the kept checkpoint are all there, unchanged.",
            "Entry 17 of the receipt stands in the export, identical."]);
        report.Findings.Should().Contain(finding => finding.En.StartsWith("The witness committee.example attested the first 200 entries"));
        report.Findings.Should().Contain(finding => finding.Kind == FindingKind.Note && finding.En.StartsWith("Key of the witness"));
    }

    [Fact]
    public async Task The_bare_signature_lines_of_a_witness_are_understood()
    {
        var log = new SampleLog(5);
        var committee = SigningKey.Create("committee.example", NoteKeyType.Cosignature);
        using var folder = await log.Export();
        folder.Write("cosignatures/answer", Encoding.UTF8.GetBytes(new Witness(committee, TimeProvider.System).Sign(log.Checkpoint().Note.Text).ToString()));
        var report = ExportVerification.Run(new(folder.Path) { LogKey = log.Key.VerifierKey.ToString(), WitnessKeys = [committee.VerifierKey] });
        report.Faults.Should().BeEmpty();
        report.Findings.Should().Contain(finding => finding.En.StartsWith("The witness committee.example attested the first 5 entries"));
    }

    [Fact]
    public async Task A_key_taken_from_the_export_is_said_to_prove_nothing()
    {
        using var folder = await new SampleLog(5).Export();
        var report = ExportVerification.Run(new(folder.Path));
        report.Passed.Should().BeTrue();
        report.Findings.Should().Contain(finding => finding.Kind == FindingKind.Note && finding.En.StartsWith("key taken from the export: proves nothing against its owner"));
    }

    [Fact]
    public async Task Older_partial_tiles_and_foreign_files_outside_are_no_fault()
    {
        var log = new SampleLog(300);
        using var folder = await log.Export();
        foreach (var size in new[] { 3, 57, 255 })
        {
            using var earlier = await new SampleLog(size, log.Key).Export();
            foreach (var file in earlier.Files().Where(file => file.StartsWith("tile", StringComparison.Ordinal)))
            {
                folder.Write(file, earlier.Read(file));
            }
        }
        folder.Write("notes.txt", [1]);
        folder.Write(".state/treeState", [1]);
        ExportVerification.Run(new(folder.Path)).Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Entries_are_opaque()
    {
        var log = new SampleLog(4, text: i => new string('\0', i * 1000));
        using var folder = await log.Export();
        ExportVerification.Run(new(folder.Path)).Passed.Should().BeTrue();
    }
}
