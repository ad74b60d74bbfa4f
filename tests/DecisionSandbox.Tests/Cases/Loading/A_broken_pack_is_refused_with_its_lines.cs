using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Loading;

public sealed class A_broken_pack_is_refused_with_its_lines
{
    public static TheoryData<string, string, string, string, string> Errors => new()
    {
        { "pack.yaml", "\nrole:", "\ncolour: blue\nrole:", "colour: blue", "colour" },
        { "pack.yaml", "\nversion: 1", "\nversion: 9", "version: 9", "9" },
        { "pack.yaml", "id: apa-aggir", "id: other", "id: other", "other" },
        { "pack.yaml", "{ fr: Demande d’APA à domicile, en:", "{ fr: Demande d’APA à domicile, de:", "title:", "\"en\" is missing" },
        { "pack.yaml", "task: eligibility", "task: guessing", "task: guessing", "guessing" },
        { "pack.yaml", "  rule: aggir", "  rule: agir", "rule: agir", "aggir" },
        { "pack.yaml", "at: [560, 1280]", "at: [1280, 560]", "[1280, 560]", "cut-offs" },
        { "pack.yaml", "{ f: 66, m: 34 }", "{ f: 66, m: -1 }", "m: -1", "1000000" },
        { "pack.yaml", "{ f: 66, m: 34 }", "{ f: 0, m: 0 }", "f: 0", "weight" },
        { "pack.yaml", "coherence: true_coherence", "coherence: tru_coherence", "tru_coherence", "tru_coherence" },
        { "pack.yaml", "if(age < 75, 'under-75'", "if(agee < 75, 'under-75'", "agee", "agee" },
        { "pack.yaml", "range: [50, 110]", "range: [110, 50]", "[110, 50]", "ascending" },
        { "pack.yaml", "latent: ages", "latent: agess", "agess", "agess" },
        { "pack.yaml", "{ when: worried == 'yes', A: { B: 200 }, B: { C: 150, A: 60 } }", "{ when: worried == 'yes', A: { B: 900, C: 200 } }", "B: 900", "1000" },
        { "pack.yaml", "perThousand: 450", "perThousand: 1450", "perThousand: 1450", "1000" },
        { "pack.yaml", "generator:", "generator: [", "", "YAML" },
        { "pack.yaml", "    from: gir-5-6", "    from: gir-5-7", "gir-5-7", "gir-5-6" },
        { "pack.yaml", "date(2026, 8, 24)", "date(2026, 8, 44)", "tables:", "calendar" },
        { "sentences.yaml", "    none: [{ fr: Le dossier est complet.", "    nonne: [{ fr: Le dossier est complet.", "nonne:", "nonne" },
        { "sentences.yaml", "    by: present", "    by: presence", "presence", "presence" },
        { "sentences.yaml", "    hosted:", "    guest:", "guest:", "guest" },
        { "vignette.fr.liquid", "{% say opening %}", "{% say openning %}", "openning", "openning" },
        { "vignette.fr.liquid", "birth_date | long_date", "birthdate | long_date", "birthdate", "birthdate" },
        { "vignette.en.liquid", "birth_date | long_date", "birth_date | date", "| date", "date" },
        { "vignette.en.liquid", "{% if living == 'spouse' %}", "{% if living == 'spouse' }", "", "Liquid" },
        { "vignette.en.liquid", " | transfers", "", "", "transfers" },
        { "vignette.fr.liquid", "# visit | Visite à domicile", "Visite à domicile", "", "¶" },
    };

    [Theory, MemberData(nameof(Errors))]
    public void Each_error_names_file_line_and_remedy(string file, string from, string to, string atLineWith, string named)
    {
        using var broken = Packs.AlteredAggir((file, from, to));
        var refusal = broken.Refusal();
        var problem = refusal.Items.Should().Contain(p => p.File == file && p.Message.En.Contains(named, StringComparison.Ordinal)).Subject;
        problem.Message.Fr.Should().StartWith(file + ", ligne ").And.NotBe(problem.Message.En);
        if (atLineWith.Length > 0)
        {
            File.ReadAllLines(Path.Combine(broken.Folder, file))[problem.Line - 1].Should().Contain(atLineWith);
        }
    }

    [Fact]
    public void Several_errors_are_reported_together_in_the_order_of_the_lines()
    {
        using var broken = Packs.AlteredAggir(("pack.yaml", "task: eligibility", "task: guessing"), ("pack.yaml", "latent: ages", "latent: agess"), ("sentences.yaml", "    by: present", "    by: presence"));
        var items = broken.Refusal().Items;
        items.Select(i => i.File).Distinct().Should().Contain(["pack.yaml", "sentences.yaml"]);
        items.Where(i => i.File == "pack.yaml").Select(i => i.Line).Should().HaveCount(2).And.BeInAscendingOrder();
    }

    [Fact]
    public void The_hash_follows_every_file_that_decides()
    {
        using var copy = Packs.AlteredAggir();
        var same = copy.Load().Value.Pack.Hash;
        same.Should().StartWith("sha256:").And.Be(Packs.Aggir.Pack.Hash);
        foreach (var file in (string[])["pack.yaml", "sentences.yaml", "vignette.fr.liquid", "vignette.en.liquid"])
        {
            using var altered = Packs.AlteredAggir();
            File.AppendAllText(Path.Combine(altered.Folder, file), "\n");
            altered.Load().Value.Pack.Hash.Should().NotBe(same);
        }
    }

    [Fact]
    public void A_folder_without_a_pack_says_so()
    {
        using var empty = new AlteredPack("nothing");
        empty.Refusal().Items.Should().ContainSingle().Which.File.Should().Be("pack.yaml");
    }
}
