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
    public async Task Signatures_of_types_not_known_here_and_of_keys_that_share_only_a_name_or_an_identifier_are_ignored()
    {
        var (log, id) = (new SampleLog(300, Key), Key.VerifierKey.KeyId);
        using var folder = await log.Export();
        var note = SignedNote.Sign(log.Checkpoint().Checkpoint.Text, [.. Enumerable.Range(0, 15).Select(i => new Ed25519Signer(SigningKey.Create($"s{i}.example"))), new Ed25519Signer(Key)]);
        NoteSignature Foreign(string name, uint key, int bytes) => new(name, key, new byte[bytes]);
        // ECDSA (type 2), a CT log's tree head (5), ML-DSA-44 (6): told by nothing but key names and identifiers that nobody here trusts.
        foreach (var line in new[] { Foreign("ecdsa.example", 1, 71), Foreign("ct.example", 2, 90), Foreign("pq.example", 3, 2428), Foreign(Key.VerifierKey.Name, id + 1, 64), Foreign("other.example", id, 64) }) { note = note.With(line); }
        folder.Write("checkpoint", note.ToBytes());
        (await Both(folder)).Should().Be((0, 0));
        folder.Write("checkpoint", note.With(Foreign(Key.VerifierKey.Name, id, 64)).ToBytes());
        (await Both(folder)).Should().Be((1, 1), "a line under the known name and identifier has to verify");
    }

    [Fact]
    public async Task A_log_may_sign_as_a_cosigner_does()
    {
        var key = SigningKey.Create("cosigner.example/log", NoteKeyType.Cosignature);
        var log = new SampleLog(300, Key);
        using var folder = await log.Export();
        folder.Write("checkpoint", log.Checkpoint().Checkpoint.Sign(new Witness(key, TimeProvider.System)).ToBytes());
        foreach (var (vkey, expected) in new[] { (key.VerifierKey, 0), (Key.VerifierKey, 1) })
        {
            (ExportVerification.Run(new(folder.Path) { LogKey = vkey.ToString() }).Passed ? 0 : 1).Should().Be(expected);
            (await PythonVerifier.Run(folder.Path, "--vkey", vkey.ToString())).Exit.Should().Be(expected);
        }
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
