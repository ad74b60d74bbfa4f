using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Audit.Verification;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Verification;

/// <summary>What somebody who is no technician reads: the same of the library and of verify.py, one verdict at the end, and nothing reassuring that a fault contradicts.</summary>
public sealed class VerdictTests
{
    private const string Unchanged = "nothing changed", Changed = "something changed", NotCompared = "not everything could be compared", Itself = "the export agrees with itself";
    private const string Reassuring = "entries of the kept checkpoint are all there, unchanged";
    private const string First = "tile/entries/000", Last = "tile/entries/001.p/44";
    private static readonly SigningKey Key = SigningKey.Create(SampleLog.Origin);
    private static readonly SampleLog Log = new(300, Key);
    private static readonly string Vkey = Key.VerifierKey.ToString();

    /// <summary>The change, the verdict, what is said of it, and whether what the kept checkpoint covers (290 of 300 entries) may be called unchanged.</summary>
    public static TheoryData<string, string, string, bool> Changes => new()
    {
        { "none", Unchanged, "For the 10 newer ones, keep the checkpoint of this export", true },
        { "no kept checkpoint", Itself, "only a checkpoint and a key kept elsewhere can show", false },
        { "no key", Unchanged, "who signed it is not shown", true },
        { "a byte of an entry", Changed, "entry 17 does not match its hash|entry 17 does not match the hash", false },
        { "a byte of a newer entry", Changed, "entry 295 does not match", true },
        { "two entries swapped", Changed, "entry 18 does not match", false },
        { "the end cut in a file", Changed, "should hold entries 256 to 299: from entry 299 on, the end was cut or damaged", true },
        { "a file renamed", Changed, "held entries 256 to 299", false },
        { "both files of a place gone", Changed, "hence entries 0 to 255", false },
        { "an older export", Changed, "the last 40 are missing", false },
        { "a rewritten past", Changed, "the past was rewritten", false },
        { "a byte of the export's root", Changed, "was changed: the signature of the key", false },
        { "another key of the same name", NotCompared, "the identifier after the + shows that the key is another one", false },
        { "a key cut short", NotCompared, "not whole or was miscopied", false },
        { "a key file that is not there", NotCompared, "neither a file that exists nor a public key", false },
        { "the kept checkpoint altered", NotCompared, "the kept checkpoint was changed", false },
        { "the receipt's entry altered", NotCompared, "the receipt was changed: it does not prove that entry 5", true },
        { "the receipt of another record", NotCompared, "the receipt is not signed by the key", true },
        { "the receipt's entry rewritten in the export", Changed, "the receipt holds (signature and proof), and entry 5 of the export is not its own", false },
        { "the zip not unpacked", NotCompared, "unzip registre.zip first", false },
        { "the folder above", NotCompared, "the export is in the subfolder registre", false },
        { "a zip for a folder", NotCompared, "is a file: unzip it first", false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Both_verifiers_give_one_verdict_last_and_never_reassure_against_it(string change, string verdict, string said, bool prefixHolds)
    {
        using var home = new ExportFolder();
        using var folder = await Log.Export();
        var (path, vkey, kept, receipt) = await Apply(change, folder, home);

        var request = new VerificationRequest(path) { LogKey = vkey, Receipt = receipt };
        var report = ExportVerification.Run(kept is null ? request : request with { KeptCheckpoint = kept });
        var words = Verdict.Of(report);
        words.Words.En.Should().StartWith(verdict);
        report.Passed.Should().Be(verdict is Unchanged or Itself);
        Assert.Equal(report.Passed, words.WhatToDo is null);
        var sentences = string.Join('\n', report.Findings.Select(finding => finding.En).Append(words.Words.En)).Replace('’', '\'');

        var arguments = new List<string>(["--receipt", Put(home, "receipt", receipt)]);
        if (vkey is not null) { arguments.AddRange(["--vkey", vkey]); }
        if (kept is not null) { arguments.AddRange(["--kept", Put(home, "kept", kept)]); }
        var (exit, output) = await PythonVerifier.Run(path, [.. arguments]);
        exit.Should().Be(report.Passed ? 0 : 1);
        var lines = output.TrimEnd().Split('\n');
        lines[^2..].Should().Equal($"VERDICT : {words.Words.Fr}", $"VERDICT: {words.Words.En}");
        output.Contains(words.WhatToDo?.Fr ?? "Que faire").Should().Be(words.WhatToDo is not null);

        foreach (var text in (string[])[sentences, output])
        {
            said.Split('|').Should().Contain(one => text.Contains(one, StringComparison.OrdinalIgnoreCase), $"of {text}");
            text.Contains(Reassuring).Should().Be(prefixHolds, text);
        }
    }

    // The rule that was: the kept root is compared with what the tiles of hashes give, whatever the entries under them.
    [Fact]
    public async Task A_rule_that_looks_at_the_tiles_alone_would_reassure_over_a_changed_entry()
    {
        using var home = new ExportFolder();
        using var folder = await Log.Export();
        await Apply("a byte of an entry", folder, home);
        var tiles = new TreeBuilder();
        foreach (var file in (string[])["tile/0/000", "tile/0/001.p/44"])
        {
            foreach (var hash in folder.Read(file).Chunk(Digest.Size)) { if (tiles.Size < 290) { tiles.Append(Digest.From(hash)); } }
        }
        tiles.Root().Should().Be(Log.Checkpoint(290).Checkpoint.Root, "the broken rule sees nothing");
        ExportVerification.Run(new(folder.Path) { LogKey = Vkey, KeptCheckpoint = Log.Checkpoint(290).ToBytes() })
            .Findings.Should().NotContain(finding => finding.En.Contains(Reassuring));
    }

    private static async Task<(string Path, string? Vkey, byte[]? Kept, byte[] Receipt)> Apply(string change, ExportFolder folder, ExportFolder home)
    {
        var (path, kept, receipt) = (folder.Path, Log.Checkpoint(290).ToBytes(), Log.Receipt(5, 100));
        switch (change)
        {
            case "no kept checkpoint": return (path, Vkey, null, receipt.ToBytes());
            case "no key": return (path, null, kept, receipt.ToBytes());
            case "a byte of an entry": Flip(folder, First, EntryBundle.Cut(folder.Read(First), 256)[17].Start.Value + 3); break;
            case "a byte of a newer entry": Flip(folder, Last, EntryBundle.Cut(folder.Read(Last), 44)[39].Start.Value + 3); break;
            case "two entries swapped":
                // Their lengths are the same.
                var (bytes, at) = (folder.Read(First), EntryBundle.Cut(folder.Read(First), 256));
                var (a, b) = (bytes[at[17]], bytes[at[18]]);
                b.CopyTo(bytes, at[17].Start.Value);
                a.CopyTo(bytes, at[18].Start.Value);
                folder.Write(First, bytes);
                break;
            case "the end cut in a file": folder.Write(Last, folder.Read(Last)[..^4]); break;
            case "a file renamed": File.Move(folder.File(Last), folder.File(Last) + ".bak"); break;
            case "both files of a place gone": File.Delete(folder.File(First)); File.Delete(folder.File("tile/0/000")); break;
            case "an older export": return (await Instead(folder, new SampleLog(250, Key)), Vkey, kept, receipt.ToBytes());
            case "a rewritten past": return (await Instead(folder, Rewritten(17)), Vkey, kept, receipt.ToBytes());
            case "a byte of the export's root": Flip(folder, "checkpoint", Encoding.UTF8.GetBytes($"{SampleLog.Origin}\n300\n").Length, 'A', 'B'); break;
            case "another key of the same name": return (path, SigningKey.Create(SampleLog.Origin).VerifierKey.ToString(), kept, receipt.ToBytes());
            case "a key cut short": return (path, Vkey[..^9], kept, receipt.ToBytes());
            case "a key file that is not there": return (path, "vkey-garde", kept, receipt.ToBytes());
            case "the kept checkpoint altered": return (path, Vkey, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(kept).Replace("\n290\n", "\n289\n")), receipt.ToBytes());
            case "the receipt's entry altered": return (path, Vkey, kept, (receipt with { Entry = "something else"u8.ToArray() }).ToBytes());
            case "the receipt of another record": return (path, Vkey, kept, new SampleLog(300).Receipt(5, 100).ToBytes());
            case "the receipt's entry rewritten in the export": Flip(folder, First, EntryBundle.Cut(folder.Read(First), 256)[5].Start.Value + 3); break;
            case "the zip not unpacked": home.Write("in/registre.zip", [80, 75]); return (home.File("in"), Vkey, kept, receipt.ToBytes());
            case "the folder above": home.Write("in/registre/checkpoint", folder.Read("checkpoint")); return (home.File("in"), Vkey, kept, receipt.ToBytes());
            case "a zip for a folder": home.Write("registre.zip", [80, 75]); return (home.File("registre.zip"), Vkey, kept, receipt.ToBytes());
        }
        return (path, Vkey, kept, receipt.ToBytes());
    }

    private static SampleLog Rewritten(int entry) => new(300, Key, i => i == entry ? "rewritten" : $"{{\"version\":1,\"n\":{i}}}");

    private static async Task<string> Instead(ExportFolder folder, SampleLog other)
    {
        Directory.Delete(folder.Path, recursive: true);
        var written = await TileExport.WriteAsync(folder.Path, other.Checkpoint(), Key.VerifierKey, other.Entries.Select(entry => (ReadOnlyMemory<byte>)entry), [], TestContext.Current.CancellationToken);
        written.Refusal.Should().BeNull();
        return folder.Path;
    }

    private static void Flip(ExportFolder folder, string file, int at)
    {
        var bytes = folder.Read(file);
        bytes[at] ^= 1;
        folder.Write(file, bytes);
    }

    private static void Flip(ExportFolder folder, string file, int at, char one, char other)
    {
        var bytes = folder.Read(file);
        bytes[at] = (byte)(bytes[at] == one ? other : one);
        folder.Write(file, bytes);
    }

    private static string Put(ExportFolder home, string name, byte[] bytes)
    {
        home.Write(name, bytes);
        return home.File(name);
    }
}
