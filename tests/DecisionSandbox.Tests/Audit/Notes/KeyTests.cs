using DecisionSandbox.Audit.Notes;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Notes;

public class KeyTests
{
    [Fact]
    public void Keys_survive_their_text_form()
    {
        foreach (var type in Enum.GetValues<NoteKeyType>())
        {
            var key = SigningKey.Create("sandbox.example/record", type);
            SigningKey.Parse(key.ToSecretText()).Value.VerifierKey.Should().Be(key.VerifierKey);
            VerifierKey.Parse($"{key.VerifierKey}\n").Value.Should().Be(key.VerifierKey);
        }
    }

    // Keys published with transparency-dev/formats: the identifier is computed, not copied.
    [Theory]
    [InlineData("TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6", NoteKeyType.Ed25519)]
    [InlineData("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2", NoteKeyType.Cosignature)]
    public void Published_keys_are_read(string vkey, NoteKeyType type)
    {
        var key = VerifierKey.Parse(vkey).Value;
        key.Type.Should().Be(type);
        key.ToString().Should().Be(vkey);
    }

    [Theory]
    [InlineData("remora.n621.de+da77ade8+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2", "miscopied")] // identifier of another key
    [InlineData("remora.n621.de+DA77ADE7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2", "miscopied")]
    [InlineData("remora.n621.de+da77ade7+A+vN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2", "of a type")] // unknown type
    [InlineData("remora.n621.de+da77ade7", "not whole")]
    [InlineData("+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2", "nor a public key")]
    [InlineData("", "nor a public key")]
    public void A_key_that_was_miscopied_is_refused(string vkey, string why) => VerifierKey.Parse(vkey).Refusal!.En.Should().Contain(why);

    [Fact]
    public void The_secret_is_not_written_by_accident()
    {
        var key = SigningKey.Create("a.example");
        $"{key}".Should().NotContain(key.ToSecretText().Split('+')[^1]);
    }

    [Fact]
    public void A_key_file_belongs_to_its_owner_alone_and_is_never_overwritten()
    {
        using var folder = new ExportFolder();
        Directory.CreateDirectory(folder.Path);
        var path = folder.File("record.key");
        var key = SigningKey.Create("a.example");
        SigningKeyFile.Create(path, key).Refusal.Should().BeNull();
        SigningKeyFile.Load(path).Value.VerifierKey.Should().Be(key.VerifierKey);
        SigningKeyFile.Create(path, SigningKey.Create("a.example")).Refusal!.En.Should().Contain("exists already");
        SigningKeyFile.Load(path).Value.VerifierKey.Should().Be(key.VerifierKey);
        SigningKeyFile.Load(folder.File("none")).Refusal!.En.Should().Contain("There is no key at");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            SigningKeyFile.Load(path).Refusal!.En.Should().Contain("Other accounts can read");
        }
    }
}
