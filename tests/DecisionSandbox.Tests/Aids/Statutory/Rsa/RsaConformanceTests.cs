using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids.Statutory.Rsa;
using DecisionSandbox.Tests.Audit;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.Statutory.Rsa;

public sealed class RsaConformanceTests
{
    [Fact]
    public void Every_case_of_OpenFisca_in_scope_holds()
    {
        var folder = SharedVectors.Find("openfisca-rsa");
        Assert.SkipWhen(folder is null, "shared/vectors/openfisca-rsa is not beside the project");
        var results = RsaConformance.Run(folder).ToList();
        results.Where(result => result.Outcome == ConformanceOutcome.Failed).Should().BeEmpty();
        RsaConformance.Summary(results).Should().Be("40 passed, 0 failed, 7 skipped");
        results.Where(result => result.Outcome == ConformanceOutcome.Skipped).Should().OnlyContain(result => result.Why.En.Contains('_') || result.Why.En.Contains("af"));
    }

    // One person of 40 in February 2016 gets 524.16. Each line is another way to write it, or a case that must not run.
    [Theory]
    [InlineData("pass", "{period: 2016-02, input: {age: 40}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, output: {rsa: 524.16}}")]
    [InlineData("fail", "{period: 2016-02, output: {rsa: 524.18}}")]
    [InlineData("pass", "{period: 2016-02, absolute_error_margin: 1, output: {rsa: 525}}")]
    [InlineData("pass", "{period: 2016-02, relative_error_margin: 0.01, output: {rsa: 527}}")]
    [InlineData("pass", "{period: '2016-02', output: {rsa: {'2016-02': [524.16]}, rsa_montant: 524.16, rsa_eligibilite: true, rsa_majore_eligibilite: 'false', rsa_nb_enfants: 0}}")]
    [InlineData("pass", "{period: 2016, output: {rsa: 3 * 524.16 + 5 * 524.68 + 4 * 535.17, rsa_eligibilite: 1}}")]
    [InlineData("pass", "{period: 'month:2016-02:2', output: {rsa_socle: 2 * 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {salaire_net: {2015: 12 * 100, 2016-01: 100, 2016-02: 100}}, output: {rsa: 424.16, rsa_base_ressources: '100'}}")]
    [InlineData("pass", "{period: 2016-02, input: {salaire_net: {'month:2015-11:3': 300, 2016-02: 100}}, output: {rsa: 424.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {salaire_net: {'year:2015:2': '2400'}}, output: {rsa: 424.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {salaire_net: {'year:2015-03': 1205, 2016-02: 105}}, output: {rsa: 424.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {salaire_net: ~, date_naissance: 1991-02-01}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {date_naissance: 1991-02-02}, output: {rsa: 0, rsa_socle: 0, rsa_eligibilite: no}}")]
    [InlineData("pass", "{period: 2016-02, input: {date_naissance: {ETERNITY: '1985-01-01'}}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {age: {2014-01: 25}}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {age: 40, etudiant: true}, output: {rsa: 0}}")]
    [InlineData("pass", "{period: 2016-02, input: {nationalite: DE}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {nationalite: MA, duree_possession_titre_sejour: 4}, output: {rsa: 0}}")]
    [InlineData("pass", "{period: 2016-02, input: {nationalite: MA, duree_possession_titre_sejour: 5}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {statut_occupation_logement: loge_gratuitement, loyer: 0, coloc: true, depcom_foyer: '75056', activite: actif}, output: {rsa_forfait_logement: 62.90}}")]
    [InlineData("pass", "{period: 2016-02, input: {salaire_net: 0, salaire_imposable: 12000, garde_alternee: false, taux_incapacite: 0, contrat: non_renseigne}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {individus: {a: , b: {}}, familles: {f: {parents: [a, b]}}, menages: {m: {personne_de_reference: a, conjoint: [b]}}}, output: {familles: {f: {rsa: 786.24}}}}")]
    [InlineData("pass", "{period: 2016-02, input: {individus: {1: {age: 30}, 2: {age: 10}}, famille: {parents: '1', enfants: 2, rsa_base_ressources_prestations_familiales: 0}}, output: {famille: {rsa: 786.24, rsa_nb_enfants: 1}}}")]
    [InlineData("pass", "{period: 2016-02, input: {individu: {age: 30}, menage: {loyer: {2016-02: 0}}}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {individus: [{id: a, age: 30}], familles: [{parents: [a]}]}, output: {rsa: 524.16}}")]
    [InlineData("pass", "{period: 2016-02, input: {individus: {a: {}, k: {age: 8}, l: {age: 9}}, famille: {parents: [a], enfants: [k, l]}}, output: {rsa_nb_enfants: 2, rsa_socle: 943.488}}")]
    [InlineData("pass", "{period: 2024-10, input: {departement_experimentation_rsa: true, salaire_net: {2024-06: 100, 2024-07: 100, 2024-08: 100, 2024-09: 400, 2024-10: 400}}, output: {rsa: 535.71}}")]
    [InlineData("skip af", "{period: 2016-02, input: {individus: {a: {}, k: {age: 8}, l: {age: 9}}, famille: {parents: [a], enfants: [k, l]}}, output: {rsa: 943}}")]
    [InlineData("skip aide_logement", "{period: 2016-02, input: {loyer: 300, statut_occupation_logement: locataire_hlm}, output: {rsa: 524.16}}")]
    [InlineData("skip familles", "{period: 2016-02, input: {individus: {a: {}, b: {}}, familles: {f: {parents: [a]}, g: {parents: [b]}}}, output: {rsa: 524.16}}")]
    [InlineData("skip familles", "{period: 2016-02, input: {individus: {a: {}, b: {}}, familles: {f: {parents: [a]}}}, output: {rsa: 524.16}}")]
    [InlineData("skip individus", "{period: 2016-02, input: {individus: {a: {}}, famille: {parents: [a, c]}}, output: {rsa: 524.16}}")]
    [InlineData("skip aah", "{period: 2016-02, input: {aah: 800}, output: {rsa: 0}}")]
    [InlineData("skip en_couple", "{period: 2016-02, input: {individus: {a: {}}, famille: {parents: [a], en_couple: true}}, output: {rsa: 0}}")]
    [InlineData("skip salaire_imposable", "{period: 2016-02, input: {salaire_imposable: 1200}, output: {rsa: 0}}")]
    [InlineData("pass", "{period: 2016-02, input: {depcom: '97411'}, output: {rsa_socle: 524.16}}")]
    [InlineData("skip depcom", "{period: 2016-02, input: {depcom: '97611'}, output: {rsa: 262}}")]
    [InlineData("skip salaire_net", "{period: 2016-02, input: {salaire_net: beaucoup}, output: {rsa: 0}}")]
    [InlineData("skip salaire_net", "{period: 2016-02, input: {salaire_net: {soon: 5}}, output: {rsa: 0}}")]
    [InlineData("skip salaire_net", "{period: 2016-02, input: {salaire_net: [1, 2]}, output: {rsa: 0}}")]
    [InlineData("skip loyer", "{period: 2016-02, input: {individu: {loyer: 5}}, output: {rsa: 0}}")]
    [InlineData("skip statut_occupation_logement", "{period: 2016-02, input: {statut_occupation_logement: yourte}, output: {rsa: 0}}")]
    [InlineData("skip period", "{period: someday, output: {rsa: 0}}")]
    [InlineData("skip rsa", "{output: {rsa: 0}}")]
    [InlineData("skip rsa_forfait_asf", "{period: 2016-02, output: {rsa_forfait_asf: 100}}")]
    [InlineData("skip no output", "{period: 2016-02}")]
    [InlineData("skip 2009-05", "{period: 2009-05, output: {rsa: 454.63}}")]
    [InlineData("skip reforms", "{period: 2016-02, reforms: [plf], output: {rsa: 524.16}}")]
    [InlineData("skip number", "{period: 2016-02, input: {salaire_net: {2015-11: 79228162514264337593543950335, 2015-12: 79228162514264337593543950335, 2016-02: 1}}, output: {rsa: 0}}")]
    public void A_case_is_read_whatever_way_it_is_written(string outcome, string yaml)
    {
        var line = RsaConformance.RunText("own.yaml", yaml).Single().In(Language.En);
        line.Should().StartWith(outcome[..4] + " own.yaml 0 ");
        if (outcome.Length > 4) { line.Should().Contain(outcome[5..]); }
    }

    [Fact]
    public void A_broken_file_gets_its_line_and_the_others_go_on()
    {
        using var folder = new ExportFolderOfTests();
        File.WriteAllText(Path.Combine(folder.Path, "a.yaml"), "- name: first\n  period: [2016-02\n- x");
        File.WriteAllText(Path.Combine(folder.Path, "b.yml"), "- {name: second, period: 2016-02, output: {rsa: 524.16}}\n- just words\n");
        File.WriteAllText(Path.Combine(folder.Path, "c.txt"), "not looked at");
        var lines = RsaConformance.Run(folder.Path).Select(result => result.In(Language.En)).ToList();
        lines.Should().HaveCount(3);
        lines[0].Should().StartWith("skip a.yaml 0 ").And.MatchRegex("line [1-3]: ");
        lines[1].Should().Be("pass b.yml 0 second: rsa 2016-02 = 524.16");
        lines[2].Should().Be("skip b.yml 1 : line 2: a case is expected here");
    }

    [Fact]
    public void Anchors_merged_keys_and_keys_written_twice_are_read_as_OpenFisca_reads_them()
    {
        const string Yaml = """
            - &one
              name: one
              period: 2016-02
              input: {age: 20, age: 40}
              output: {rsa: 524.16}
            - <<: *one
              name: two
              input: {age: 20}
              output: {rsa: 0}
            """;
        RsaConformance.RunText("own.yaml", Yaml).Select(result => (result.Name, result.Outcome)).Should().Equal(("one", ConformanceOutcome.Passed), ("two", ConformanceOutcome.Passed));
    }

    [Fact]
    public void A_calculation_that_shifts_the_quarter_fails_a_case()
    {
        const string Yaml = "{period: 2017-01, input: {salaire_net: {2016-10: 200, 2016-11: 200, 2016-12: 700, 2017-01: 1000}}, output: {rsa: 535.17 - 1100 / 3}}";
        RsaConformance.RunText("own.yaml", Yaml).Single().Outcome.Should().Be(ConformanceOutcome.Passed);
        RsaConformance.RunText("own.yaml", Yaml, (household, needs) => RsaEngine.Assess(household with
        {
            Adults = [.. household.Adults.Select(adult => adult with { Salary = adult.Salary with { Ago1 = adult.Salary.Now, Ago2 = adult.Salary.Ago1, Ago3 = adult.Salary.Ago2 } })],
        }, needs)).Single().Outcome.Should().Be(ConformanceOutcome.Failed);
    }

    private sealed class ExportFolderOfTests : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conform-");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
