using DecisionSandbox.Audit.Tiles;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Tiles;

public class TileExportTests
{
    [Fact]
    public async Task An_export_holds_the_files_of_its_checkpoint_and_no_others()
    {
        using var folder = await new SampleLog(600).Export();
        folder.Files().Should().Equal(
            "README.txt",
            "checkpoint",
            "tile/0/000",
            "tile/0/001",
            "tile/0/002.p/88",
            "tile/1/000.p/2",
            "tile/entries/000",
            "tile/entries/001",
            "tile/entries/002.p/88",
            "vkey");
    }

    [Fact]
    public async Task Stored_entries_that_do_not_give_the_signed_root_are_not_exported()
    {
        var log = new SampleLog(5);
        using var folder = new ExportFolder();
        var altered = log.Entries.Select((entry, i) => (ReadOnlyMemory<byte>)(i == 3 ? new byte[] { 1 } : entry));
        var written = await TileExport.WriteAsync(folder.Path, log.Checkpoint(), log.Key.VerifierKey, altered, cancellation: TestContext.Current.CancellationToken);
        written.Refusal!.En.Should().Contain("the record was altered");
        File.Exists(folder.File("checkpoint")).Should().BeFalse();
    }

    [Fact]
    public async Task A_folder_in_use_and_an_entry_too_long_are_refused()
    {
        var log = new SampleLog(1, text: _ => new string('x', EntryBundle.MaxEntryLength + 1));
        using var folder = new ExportFolder();
        var entries = log.Entries.Select(entry => (ReadOnlyMemory<byte>)entry);
        var token = TestContext.Current.CancellationToken;
        (await TileExport.WriteAsync(folder.Path, log.Checkpoint(), log.Key.VerifierKey, entries, cancellation: token)).Refusal!.En.Should().Contain("65535");
        folder.Write("mine.txt", []);
        (await TileExport.WriteAsync(folder.Path, log.Checkpoint(), log.Key.VerifierKey, entries, cancellation: token)).Refusal!.En.Should().Contain("not empty");
    }
}
