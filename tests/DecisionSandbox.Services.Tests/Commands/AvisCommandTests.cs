using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Tests.Commands;

public class AvisCommandTests
{
    private static StoredAvis Avis(string number = "2026-11", string remarks = "", string recusals = "") => new()
    {
        Id = "a", StudyId = "study", Version = 2, Hash = "sha256:aa", Opinion = Opinion.Favourable, Body = "CER de  l’université", Number = number, Date = new(2026, 11, 24),
        FileHash = "sha256:bb", Recusals = recusals, Remarks = remarks, By = "someone", At = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public async Task The_committees_key_signs_the_text_of_an_avis_and_the_page_takes_the_note()
    {
        using var shell = new CommandLine();
        var key = (await shell.Run("audit", "witness", "key", "--key", shell.In("comite.key"), "--name", "comite.example/avis")).Fine().Out.Trim();
        var text = shell.Write("avis.txt", AvisStatement.Of(Avis()).Replace("\n", "\r\n", StringComparison.Ordinal));

        var note = (await shell.Run("audit", "witness", "avis", text, "--key", shell.In("comite.key"))).Fine().Out;

        AvisStatement.Check(Avis(), key, note).Value.Should().Be(note);
        AvisStatement.Check(Avis("2026-12"), key, note).Problem.Should().BeOfType<AvisNotSigned>("the note is about another avis");
    }

    [Fact]
    public async Task What_must_change_and_who_stood_back_are_signed_with_the_rest()
    {
        using var shell = new CommandLine();
        var key = (await shell.Run("audit", "witness", "key", "--key", shell.In("comite.key"), "--name", "comite.example/avis")).Fine().Out.Trim();
        var reserved = Avis(remarks: "Nommer\nqui lit.", recusals: "une membre");
        AvisStatement.Of(reserved).Should().EndWith("date 2026-11-24\nchanges Nommer qui lit.\nrecusals une membre\n");

        var note = (await shell.Run("audit", "witness", "avis", shell.Write("avis.txt", AvisStatement.Of(reserved)), "--key", shell.In("comite.key"))).Fine().Out;

        AvisStatement.Check(reserved, key, note).Value.Should().Be(note);
        AvisStatement.Check(Avis(remarks: "Nommer qui lit et garde.", recusals: "une membre"), key, note).Problem.Should().BeOfType<AvisNotSigned>("other conditions are another opinion");
        AvisStatement.Check(Avis(), key, note).Problem.Should().BeOfType<AvisNotSigned>();
    }

    [Theory]
    [InlineData("comite.example/avis\n12\nAAAA\n")]
    [InlineData("DecisionSandbox avis/v1\nstudy a 1\nhash x\n")]
    [InlineData("DecisionSandbox avis/v1\nstudy a 1\nhash x\ndossier y\navis favourable\nbody z\nnumber 1\ndate 2026-11-24\nmore\n")]
    [InlineData("DecisionSandbox avis/v1\nstudy a 1\nhash x\ndossier y\navis reserved\nbody z\nnumber 1\ndate 2026-11-24\nrecusals r\nchanges c\n")]
    [InlineData("DecisionSandbox avis/v1\nstudy a 1\nhash x\ndossier y\navis reserved\nbody z\nnumber 1\ndate 2026-11-24\nchanges c\nchanges d\n")]
    public async Task Nothing_else_is_signed_with_it(string text)
    {
        using var shell = new CommandLine();
        await shell.Run("audit", "witness", "key", "--key", shell.In("comite.key"), "--name", "comite.example/avis");
        (await shell.Run("audit", "witness", "avis", shell.Write("other.txt", text), "--key", shell.In("comite.key"))).OneLine.Should().Contain("is not the text of an opinion");
        (await shell.Run("audit", "witness", "avis", shell.In("nowhere"), "--key", shell.In("comite.key"))).OneLine.Should().Contain("no file or folder");
    }
}
