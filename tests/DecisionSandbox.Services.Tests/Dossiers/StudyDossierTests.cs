using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;

namespace DecisionSandbox.Services.Tests.Dossiers;

/// <summary>The dossier of the demo study stands under <c>ethics/</c>; SANDBOX_WRITE_DOSSIERS=1 writes it anew.</summary>
public sealed class StudyDossierTests
{
    private static readonly string[] KnownPrefixes = ["study.", "plan.", "pack.", "aid.", "conduct.", "avis."];

    [Fact]
    public async Task The_committed_dossier_is_the_one_that_the_demo_study_gives_in_both_languages()
    {
        await using var workshop = await ShippedFolder.Open();
        var dossier = await Get(workshop, DemoStudies.Apa);
        foreach (var language in Enum.GetValues<Language>())
        {
            await MustStand(language == Language.Fr ? "README.fr.md" : "README.en.md", DossierMarkdown.Overview(dossier, language));
            foreach (var document in dossier.Documents) { await MustStand(DossierMarkdown.FileName(document, language), DossierMarkdown.Write(document, language)); }
        }
        Directory.GetFiles(Folder).Should().HaveCount((2 * dossier.Documents.Count) + 2, "no document is left over");
    }

    [Fact]
    public async Task A_played_study_fills_from_the_record_what_an_unplayed_one_leaves_empty_and_people_s_fields_stay_theirs()
    {
        await using var workshop = await ShippedFolder.Open();
        var (waiting, played) = (await Get(workshop, DemoStudies.Apa), await Get(workshop, DemoStudies.ApaSimulated));
        var report = (Dossier dossier) => dossier.Documents.Single(document => document.Id == "decide-ai");
        report(waiting).Empty.Select(field => field.Id).Should().Contain(["i-09", "i-10", "i-12", "i-13", "i-14", "g-07"]);
        report(played).Empty.Select(field => field.Id).Should().BeEquivalentTo(["g-01", "g-06", "i-15", "i-16", "g-09", "g-10"]);
        played.Documents.SelectMany(document => document.Empty).Where(field => field.FilledBy != FilledBy.Person)
            .Select(field => field.Id).Should().BeEquivalentTo(["body", "number", "date", "avis", "recusals"], "the committee has given no avis, and nobody writes one by hand");
        report(played).Fields.Single(field => field.Id == "i-12").Value!.En.Should().MatchRegex(@"Agrees with the aid, “suggestion only”: \d+(\.\d)?% \[.+\], n = \d+");
    }

    [Theory] // Facts sheet "ethics-checklist": how many fields each form has.
    [InlineData("fria", 6)]
    [InlineData("atrs", 37)]
    [InlineData("etalab", 21)]
    [InlineData("model-card", 9)]
    [InlineData("datasheet", 7)]
    [InlineData("decide-ai", 27)]
    [InlineData("consort-ai", 14)]
    public void A_form_has_all_its_fields(string id, int fields) =>
        DocumentTemplate.All.Single(template => template.Id == id).Parts.Sum(part => part.Fields.Count).Should().Be(fields);

    [Fact]
    public void Each_template_speaks_both_languages_names_its_fields_once_and_asks_for_facts_that_exist()
    {
        foreach (var template in DocumentTemplate.All)
        {
            var fields = template.Parts.SelectMany(part => part.Fields).ToList();
            fields.Select(field => field.Id).Should().OnlyHaveUniqueItems(template.Id);
            fields.Should().OnlyContain(field => field.From == null || field.Says == null, "an answer has one origin");
            fields.Select(field => field.From).OfType<string>().Should().OnlyContain(from => KnownPrefixes.Any(prefix => from.StartsWith(prefix, StringComparison.Ordinal)));
            fields.SelectMany(field => new[] { field.Label, field.Says }).OfType<Text>().Concat([template.Title, template.Source])
                .Should().OnlyContain(text => text.Fr.Length > 0 && text.En.Length > 0 && !text.Fr.Contains('·'));
        }
    }

    [Fact]
    public void An_unknown_key_of_a_template_is_refused_by_name()
    {
        var read = () => DocumentTemplate.Read(new StringReader("version: 1\nid: x\nanswer: y\n"));
        read.Should().Throw<YamlDotNet.Core.YamlException>().WithMessage("*answer*");
    }

    [Fact]
    public void What_a_person_wrote_fills_their_field_and_never_one_of_the_record_s()
    {
        var template = DocumentTemplate.All.Single(document => document.Id == "fria");
        var filled = template.Fill(
            new Dictionary<string, Text> { ["study.arms"] = Text.Same("arms") },
            new Dictionary<string, Text> { ["processes"] = Text.Same("mine"), ["period"] = Text.Same("two weeks") });
        filled.Fields.Single(field => field.Id == "processes").Should().BeEquivalentTo(new { Value = Text.Same("arms"), FilledBy = FilledBy.Record });
        filled.Fields.Single(field => field.Id == "period").Should().BeEquivalentTo(new { Value = Text.Same("two weeks"), FilledBy = FilledBy.Person });
    }

    [Fact]
    public async Task The_letter_answers_the_four_points_of_R_311_3_1_2_in_order_and_names_every_fact_the_aid_read()
    {
        await using var workshop = await ShippedFolder.Open();
        var letter = (await Get(workshop, DemoStudies.Apa)).Documents.Single(document => document.Id == "crpa-letter");
        letter.Fields.Select(field => field.Id).Take(4).Should().Equal("degree", "data", "parameters", "operations");
        letter.Fields.Single(field => field.Id == "data").Value!.Fr.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)).Should().Be(9);
        letter.Empty.Should().BeEmpty();
    }

    private static string Folder => Path.Combine(ShippedFolder.Root, "ethics", DemoStudies.Apa);

    private static async Task<Dossier> Get(Workshop workshop, string study) =>
        (await workshop.Get<IDossierDesk>().Get(Actor.Operator(Role.EthicsReviewer), study, Workshop.Cancel)).Value;

    private static async Task MustStand(string file, string written)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("SANDBOX_WRITE_DOSSIERS") is not null)
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(path, written, Workshop.Cancel);
        }
        (await File.ReadAllTextAsync(path, Workshop.Cancel)).Should().Be(written, file);
    }
}
