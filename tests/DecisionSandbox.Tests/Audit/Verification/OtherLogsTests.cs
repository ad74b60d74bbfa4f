using System.IO.Compression;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Verification;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Verification;

/// <summary>What logs of other projects do and ours does not: both verifiers must follow.</summary>
public sealed class OtherLogsTests
{
    private static readonly SigningKey Key = SigningKey.Create("keys.example/2026");

    [Fact]
    public async Task A_key_of_another_name_extension_lines_and_strangers_signatures_are_no_fault()
    {
        var log = new SampleLog(300, Key);
        using var folder = await log.Export();
        var extended = log.Checkpoint().Checkpoint with { Extensions = ["opaque line", "another"] };
        var signed = extended.Sign(new Ed25519Signer(SigningKey.Create("stranger.example")), new Ed25519Signer(Key), new Witness(SigningKey.Create("w.example", NoteKeyType.Cosignature), TimeProvider.System));
        folder.Write("checkpoint", signed.ToBytes());
        (await Both(folder)).Should().Be((0, 0));
        ExportVerification.Run(Request(folder)).Findings.Should().ContainSingle(finding => finding.En.Contains("make sure that this key is its own"));
    }

    [Fact]
    public async Task Origins_may_hold_spaces_and_entries_any_bytes()
    {
        var log = new SampleLog(1);
        using var folder = await new SampleLog(3, Key, i => i == 1 ? "" : "\0\u00e9\n\n").Export();
        var head = SignedCheckpoint.Parse(folder.Read("checkpoint")).Value.Checkpoint;
        folder.Write("checkpoint", (head with { Origin = "go.sum database tree" }).Sign(new Ed25519Signer(Key)).ToBytes());
        (await Both(folder)).Should().Be((0, 0));
        log.Head.Size.Should().Be(1);
    }

    [Fact]
    public async Task Bundles_kept_as_they_travelled_with_gzip_are_unpacked_and_nothing_may_follow_them()
    {
        using var folder = await new SampleLog(300, Key).Export();
        foreach (var bundle in folder.Files().Where(file => file.Contains("entries"))) { folder.Write(bundle, Packed(folder.Read(bundle))); }
        (await Both(folder)).Should().Be((0, 0));
        var last = folder.Files().Last(file => file.Contains("entries"));
        var packed = folder.Read(last);
        foreach (var altered in (byte[][])[[.. packed, 0], packed[..^1], Packed([.. new byte[70]]), [.. packed, .. packed]])
        {
            folder.Write(last, altered);
            (await Both(folder)).Should().Be((1, 1));
        }
    }

    [Fact]
    public async Task Entries_repeated_in_another_format_are_left_alone_and_alone_they_are_not_enough()
    {
        using var folder = await new SampleLog(300, Key).Export();
        folder.Write("tile/data/000", [1, 2, 3]);
        (await Both(folder)).Should().Be((0, 0));
        Directory.Delete(folder.File("tile/entries"), recursive: true);
        (await Both(folder)).Should().Be((1, 1));
        ExportVerification.Run(Request(folder)).Faults.Should().ContainSingle().Which.En.Should().Contain("their content is not");
    }

    [Fact]
    public async Task After_a_change_of_key_what_the_former_key_signed_still_counts()
    {
        var (former, next) = (SigningKey.Create(SampleLog.Origin), SigningKey.Create(SampleLog.Origin));
        using var folder = await new SampleLog(300, next).Export();
        folder.Write("kept", new SampleLog(57, former).Checkpoint().ToBytes());
        string[] kept = ["--kept", folder.File("kept")];
        (await PythonVerifier.Run(folder.Path, ["--vkey", next.VerifierKey.ToString(), .. kept])).Exit.Should().Be(1);
        folder.Write("keys", System.Text.Encoding.UTF8.GetBytes($"{next.VerifierKey}\n{former.VerifierKey}\n"));
        (await PythonVerifier.Run(folder.Path, ["--vkey", folder.File("keys"), .. kept])).Exit.Should().Be(0);
        var request = new VerificationRequest(folder.Path) { LogKey = File.ReadAllText(folder.File("keys")), KeptCheckpoint = folder.Read("kept") };
        ExportVerification.Run(request).Faults.Should().BeEmpty();
        ExportVerification.Run(request with { LogKey = next.VerifierKey.ToString() }).Passed.Should().BeFalse();
    }

    private static VerificationRequest Request(ExportFolder folder) => new(folder.Path) { LogKey = Key.VerifierKey.ToString() };

    private static async Task<(int Library, int Python)> Both(ExportFolder folder) =>
        (ExportVerification.Run(Request(folder)).Passed ? 0 : 1, (await PythonVerifier.Run(folder.Path, "--vkey", Key.VerifierKey.ToString())).Exit);

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) { gzip.Write(bytes); }
        return packed.ToArray();
    }
}
