using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Verification;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Verification;

public class AlteredExportTests
{
    private static readonly SigningKey Key = SigningKey.Create(SampleLog.Origin);
    private static readonly SigningKey Committee = SigningKey.Create("committee.example", NoteKeyType.Cosignature);

    [Fact]
    public async Task Every_changed_byte_of_an_export_is_found_and_the_entry_named()
    {
        var log = new SampleLog(5, Key);
        var cosigned = new Witness(Committee, TimeProvider.System).Cosign(log.Checkpoint(4), Key.VerifierKey, null, []).Value;
        using var folder = await log.Export(new Cosigned(cosigned, Committee.VerifierKey));
        using (var earlier = await new SampleLog(3, Key).Export())
        {
            folder.Write("tile/0/000.p/3", earlier.Read("tile/0/000.p/3"));
            folder.Write("tile/entries/000.p/3", earlier.Read("tile/entries/000.p/3"));
        }
        Verify(folder).Faults.Should().BeEmpty();
        foreach (var file in folder.Files().Where(file => file is not "vkey" and not "README.txt"))
        {
            await EveryByteIsFound(folder, file, step: 1);
        }
    }

    [Theory]
    [InlineData("tile/entries/000", 5)]
    [InlineData("tile/entries/001.p/44", 1)]
    [InlineData("tile/0/000", 131)]
    [InlineData("tile/1/000.p/1", 1)]
    public async Task Changed_bytes_of_a_larger_export_are_found(string file, int step)
    {
        using var folder = await new SampleLog(300, Key).Export();
        await EveryByteIsFound(folder, file, step);
    }

    [Fact]
    public async Task A_changed_key_of_the_export_is_found_where_no_other_is_given()
    {
        using var folder = await new SampleLog(5, Key).Export();
        var bytes = folder.Read("vkey");
        for (var i = 0; i < bytes.Length; i++)
        {
            folder.Write("vkey", Changed(bytes, i));
            Assert.False(ExportVerification.Run(new(folder.Path)).Passed, $"byte {i}");
        }
    }

    [Fact]
    public async Task The_right_file_is_accused()
    {
        using var folder = await new SampleLog(300, Key).Export();
        var bundle = folder.Read("tile/entries/000");
        folder.Write("tile/entries/000", Changed(bundle, EntryBundle.Cut(bundle, 256)[17].Start.Value + 3));
        var fault = Verify(folder).Faults.Should().ContainSingle().Subject;
        (fault.Entry, fault.File).Should().Be((17L, "tile/entries/000"));
        fault.En.Should().Be("Entry 17 does not match the hash that the signed checkpoint covers: its content was changed.");
        fault.Fr.Should().StartWith("L’entrée 17 ne correspond pas");

        folder.Write("tile/entries/000", bundle);
        folder.Write("tile/0/000", Changed(folder.Read("tile/0/000"), 17 * 32));
        var faults = Verify(folder).Faults.ToList();
        faults.Should().Contain(f => f.Entry == 17 && f.File == "tile/0/000" && f.En.Contains("the hash was changed"));
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/001.p/44")]
    [InlineData("tile/1/000.p/1")]
    [InlineData("tile/entries/000")]
    [InlineData("tile/entries/001.p/44")]
    public async Task A_file_that_is_cut_lengthened_emptied_or_gone_is_found(string file)
    {
        using var folder = await new SampleLog(300, Key).Export();
        var bytes = folder.Read(file);
        foreach (var altered in new[] { bytes[..^1], [.. bytes, 0], [], bytes[..16] })
        {
            folder.Write(file, altered);
            Verify(folder).Faults.Should().Contain(fault => fault.File == file);
        }
        File.Delete(folder.File(file));
        Verify(folder).Faults.Should().Contain(fault => fault.File == file && fault.En.Contains("missing"));
    }

    [Theory]
    [InlineData("tile/0/001")]
    [InlineData("tile/0/001.p/45")]
    [InlineData("tile/2/000.p/1")]
    [InlineData("tile/entries/002.p/1")]
    [InlineData("tile/entries/000.tmp")]
    [InlineData("tile/9/x999/x999/x999/x999/x999/999")]
    public async Task A_file_too_many_is_found(string file)
    {
        using var folder = await new SampleLog(300, Key).Export();
        folder.Write(file, new byte[32]);
        Verify(folder).Faults.Should().ContainSingle().Which.File.Should().Be(file);
    }

    [Fact]
    public async Task A_size_beyond_all_files_ends_quickly()
    {
        using var folder = await new SampleLog(5, Key).Export();
        var forged = new Checkpoint(SampleLog.Origin, long.MaxValue, new SampleLog(5, Key).Head.Root).Sign(new Ed25519Signer(Key));
        folder.Write("checkpoint", forged.ToBytes());
        Verify(folder).Passed.Should().BeFalse();
    }

    [Fact]
    public void A_folder_that_is_no_export_is_said_to_be_none()
    {
        using var folder = new ExportFolder();
        folder.Write("notes.txt", [1]);
        ExportVerification.Run(new(folder.Path)).Faults.Should().ContainSingle().Which.En.Should().Contain("not an export");
    }

    private static async Task EveryByteIsFound(ExportFolder folder, string file, int step)
    {
        var bytes = folder.Read(file);
        for (var i = 0; i < bytes.Length; i += step)
        {
            await File.WriteAllBytesAsync(folder.File(file), Changed(bytes, i), TestContext.Current.CancellationToken);
            var report = Verify(folder);
            Assert.False(report.Passed, $"{file}, byte {i}");
            if (TilePath.Parse(file) is { Level: TilePath.Entries } path)
            {
                var entry = (path.Index * 256) + EntryBundle.Cut(bytes, path.Width).TakeWhile(range => range.End.Value <= i).Count();
                Assert.True(report.Faults.Any(fault => fault.Entry == entry), $"{file}, byte {i}: entry {entry} is not named");
            }
        }
        folder.Write(file, bytes);
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        changed[at] ^= 1;
        return changed;
    }

    private static VerificationReport Verify(ExportFolder folder) =>
        ExportVerification.Run(new(folder.Path) { LogKey = Key.VerifierKey.ToString() });
}
