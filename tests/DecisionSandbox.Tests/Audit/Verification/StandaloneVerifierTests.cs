using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Verification;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Verification;

/// <summary>ethics/verify.py shares no code with the library: where both say the same of an export, one mistake in both is less likely.</summary>
public class StandaloneVerifierTests
{
    private static readonly SigningKey Key = SigningKey.Create(SampleLog.Origin);
    private static readonly SigningKey Committee = SigningKey.Create("committee.example", NoteKeyType.Cosignature);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(65_537)]
    public async Task An_intact_export_passes(int size)
    {
        using var folder = await new SampleLog(size, Key).Export();
        var (exit, output) = await Verify(folder);
        output.Should().Contain("VERDICT: the export agrees with itself").And.Contain("key taken from the export: proves nothing against its owner");
        exit.Should().Be(0);
    }

    [Fact]
    public async Task What_others_kept_is_confirmed_or_contradicted()
    {
        var log = new SampleLog(300, Key);
        var cosigned = new Witness(Committee, TimeProvider.System).Cosign(log.Checkpoint(200), Key.VerifierKey, null, []).Value;
        using var folder = await log.Export(new Cosigned(cosigned, Committee.VerifierKey));
        folder.Write("kept", log.Checkpoint(57).ToBytes());
        folder.Write("receipt", log.Receipt(17, 100).ToBytes());
        string[] arguments = ["--vkey", Key.VerifierKey.ToString(), "--kept", folder.File("kept"), "--receipt", folder.File("receipt")];
        var (exit, output) = await Verify(folder, arguments);
        output.Should().Contain("the 57 entries of the kept checkpoint are all there, unchanged")
            .And.Contain("entry 17 of the receipt stands in the export, identical")
            .And.Contain("the witness committee.example attested the first 200 entries");
        exit.Should().Be(0);

        using var rewritten = await new SampleLog(300, Key, i => i == 17 ? "rewritten" : $"{{\"version\":1,\"n\":{i}}}").Export();
        (exit, output) = await Verify(rewritten, arguments);
        output.Should().Contain("the past was rewritten");
        exit.Should().Be(1);

        folder.Write("kept", new SampleLog(400, Key).Checkpoint().ToBytes());
        (await Verify(folder, arguments)).Output.Should().Contain("the end was cut");
        (exit, _) = await Verify(folder, "--vkey", SigningKey.Create(SampleLog.Origin).VerifierKey.ToString());
        exit.Should().Be(1);
    }

    [Fact]
    public async Task Altered_exports_are_refused_as_the_library_refuses_them()
    {
        var log = new SampleLog(260, Key);
        var cosigned = new Witness(Committee, TimeProvider.System).Cosign(log.Checkpoint(4), Key.VerifierKey, null, []).Value;
        using var folder = await log.Export(new Cosigned(cosigned, Committee.VerifierKey));
        using (var earlier = await new SampleLog(3, Key).Export())
        {
            folder.Write("tile/0/000.p/3", earlier.Read("tile/0/000.p/3"));
            folder.Write("tile/entries/000.p/3", earlier.Read("tile/entries/000.p/3"));
        }
        foreach (var file in folder.Files().Where(file => file != "README.txt"))
        {
            var bytes = folder.Read(file);
            foreach (var altered in new[] { Changed(bytes, 1), Changed(bytes, bytes.Length / 2), Changed(bytes, bytes.Length - 1), bytes[..^1], [.. bytes, 10] })
            {
                folder.Write(file, altered);
                var (exit, output) = await Verify(folder);
                var report = ExportVerification.Run(new(folder.Path));
                exit.Should().Be(report.Passed ? 0 : 1, $"the library says so of {file}: {output}");
                foreach (var entry in report.Faults.Where(fault => fault.Entry is not null && file.Contains("entries")).Select(fault => fault.Entry))
                {
                    output.Should().Contain($"entry {entry}");
                }
            }
            folder.Write(file, bytes);
        }
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        changed[at] ^= 1;
        return changed;
    }

    private static Task<(int Exit, string Output)> Verify(ExportFolder folder, params string[] arguments) => PythonVerifier.Run(folder.Path, arguments);
}
