using DecisionSandbox.Core;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Dossiers;

/// <summary>The dossier of the demo study stands under <c>ethics/</c>; SANDBOX_WRITE_DOSSIERS=1 writes it anew.</summary>
public sealed class StudyDossierTests
{
    [Theory]
    [InlineData(Language.Fr, "dossier.fr.md")]
    [InlineData(Language.En, "dossier.en.md")]
    public async Task The_committed_dossier_is_the_one_that_the_demo_study_gives(Language language, string file)
    {
        var written = DossierMarkdown.Write(await DemoDossier(), language);
        var path = Path.Combine(ShippedFolder.Root, "ethics", DemoStudies.Apa, file);
        if (Environment.GetEnvironmentVariable("SANDBOX_WRITE_DOSSIERS") is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, written, Workshop.Cancel);
        }
        (await File.ReadAllTextAsync(path, Workshop.Cancel)).Should().Be(written);
    }

    [Fact]
    public async Task What_only_a_person_can_say_is_listed_as_empty_and_nothing_else_is()
    {
        var dossier = await DemoDossier();
        dossier.Empty.Should().NotBeEmpty().And.OnlyContain(field => field.FilledBy == FilledBy.Person);
        dossier.Parts.SelectMany(part => part.Fields).Where(field => field.Value is not null)
            .Should().OnlyContain(field => field.Value!.Fr.Length > 0 && field.Value.En.Length > 0);
    }

    private static async Task<Dossier> DemoDossier()
    {
        await using var workshop = await ShippedFolder.Open();
        await using var context = workshop.Context();
        var stored = await context.Studies.SingleAsync(row => row.Id == DemoStudies.Apa, Workshop.Cancel);
        return StudyDossier.Of(stored.Study, workshop.Get<AidRegistry>().Pack(stored.Study.PackId)!.Pack, stored.Hash);
    }
}
