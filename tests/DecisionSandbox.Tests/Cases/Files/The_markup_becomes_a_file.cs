using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Files;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Files;

public sealed class The_markup_becomes_a_file
{
    [Fact]
    public void Parts_paragraphs_tables_and_places_are_read()
    {
        var file = FileMarkup.Read("# request | La demande\n\n¶ Mme R.,   [[age|84 ans]],\n  vit seule.\n\n¶\n= Le formulaire\n| Transferts | B | transfers\n\n| Taille | 4\n# visit | Visite\n¶ Fin.").Value;
        file.Sections.Select(s => (s.Id, s.Title)).Should().Equal(("request", "La demande"), ("visit", "Visite"));
        file.Sections[0].Blocks.Should().HaveCount(2);
        file.Sections[0].Blocks[0].Should().BeOfType<FileParagraph>().Which.Spans.Should().Equal(new FileSpan("Mme R., "), new FileSpan("84 ans", "age"), new FileSpan(", vit seule."));
        file.Sections[0].Blocks[1].Should().BeOfType<FileTable>().Which.Rows.Should().Equal(new FileTableRow("Transferts", "B", "transfers"), new FileTableRow("Taille", "4"));
        file.Places().Should().Equal("age", "transfers");
    }

    [Theory]
    [InlineData("# request | Titre\nDu texte", 2)]
    [InlineData("¶ Du texte", 1)]
    [InlineData("# sans barre", 1)]
    [InlineData("# request | Titre\n| a | b", 2)]
    [InlineData("# request | Titre\n= t\n| a", 3)]
    public void What_it_does_not_know_is_refused_with_its_line(string text, int line) =>
        FileMarkup.Read(text).Problem.Should().BeOfType<MarkupProblem>().Which.Line.Should().Be(line);
}
