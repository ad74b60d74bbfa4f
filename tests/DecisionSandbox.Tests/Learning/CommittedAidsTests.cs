using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Training;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

/// <summary>The trained aids that stand in the repository.</summary>
public sealed class CommittedAidsTests
{
    public static TheoryData<string, string> Aids => [.. Directory.EnumerateDirectories(Models)
        .SelectMany(pack => ModelTrainer.All.Select(t => t.Id).Where(id => Directory.Exists(Path.Combine(pack, "aids", id))).Select(id => (Path.GetFileName(pack), id)))
        .Order()];

    public static TheoryData<string> Packs => [.. Directory.EnumerateDirectories(Models)
        .Where(pack => ModelTrainer.All.Any(t => Directory.Exists(Path.Combine(pack, "aids", t.Id))))
        .Select(pack => Path.GetFileName(pack))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Training_again_gives_the_committed_files_bit_for_bit(string pack)
    {
        using var folder = new TemporaryFolder();
        var loaded = Pack(pack);
        foreach (var aids in loaded.Pack.Aids.Where(a => a.Kind == "trained").GroupBy(a => a.History))
        {
            // The sets are drawn once for all aids that learn from as many decisions.
            var material = PackMaterial.Draw(loaded, aids.Key);
            foreach (var aid in aids)
            {
                _ = Trainer.Train(loaded, aid.Id, folder[aid.Id], material).Value;
                foreach (var file in Directory.EnumerateFiles(folder[aid.Id]))
                {
                    Digest.Of(File.ReadAllBytes(file)).Should().Be(Digest.Of(File.ReadAllBytes(Path.Combine(Models, pack, "aids", aid.Id, Path.GetFileName(file)))), $"{aid.Id}/{Path.GetFileName(file)}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Aids))]
    public void Every_case_of_a_caseload_is_explained_by_every_fast_method(string pack, string id)
    {
        var loaded = Pack(pack);
        var aid = Aid(loaded, id);
        foreach (var past in loaded.Generator.History(3, 300))
        {
            foreach (var method in aid.Methods.Where(m => m != "exact"))
            {
                var explanation = aid.Explain(past.Case, method).Value;
                explanation.AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
                explanation.Output.Should().Be(aid.Suggest(past.Case).Value.Score);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Aids))]
    public void The_fast_methods_agree_with_enumerating_the_coalitions(string pack, string id)
    {
        var loaded = Pack(pack);
        var aid = Aid(loaded, id);
        if (aid.Reads.Count > 10) { Assert.Skip("Too many attributes to enumerate within a test."); }
        foreach (var past in loaded.Generator.History(5, 3))
        {
            var (walk, enumerated) = (aid.Explain(past.Case).Value, aid.Explain(past.Case, "exact").Value);
            TreeShapleyTests.Close([walk.Base, .. walk.Contributions.Values], [enumerated.Base, .. enumerated.Contributions.Values]);
        }
    }

    [Theory]
    [MemberData(nameof(Aids))]
    public void The_chances_and_the_reliability_that_a_page_shows_never_contradict_each_other(string pack, string id)
    {
        var loaded = Pack(pack);
        var aid = Aid(loaded, id);
        foreach (var said in loaded.Generator.History(7, 1000).Select(past => aid.Suggest(past.Case).Value).Where(s => s.Option is not null))
        {
            var (wrong, cases) = (Convert.ToDouble(said.Details["bandWrong"], null), Convert.ToDouble(said.Details["bandCases"], null));
            var uncertainty = said.Uncertainty!;
            uncertainty.Probability.Should().BeApproximately(1 - (wrong / cases), 1e-6);
            (1 - (wrong / cases)).Should().BeInRange(uncertainty.Low, uncertainty.High);
        }
    }

    [Theory]
    [MemberData(nameof(Aids))]
    public void What_is_shown_of_a_score_band_holds_on_other_cases(string pack, string id)
    {
        // Two samples of one share: their 95 % intervals touch in all but about 0.6 % of bands.
        foreach (var band in Aid(Pack(pack), id).Manifest.Bands.Where(b => b.HeldOut.Cases > 0))
        {
            band.HeldOut.High.Should().BeGreaterThan(band.Right.Low - 0.02);
            band.HeldOut.Low.Should().BeLessThan(band.Right.High + 0.02);
        }
    }

    [Fact]
    public void The_APA_aid_is_wrong_often_enough_for_a_study_and_seldom_enough_to_be_believed()
    {
        // Four wrong of twelve must be found among ordinary cases.
        Aid(Pack("apa-aggir"), "fasttree").Manifest.Evaluation.Errors.Wrong.Value.Should().BeInRange(0.15, 0.30);
    }

    [Fact]
    public void The_orientation_aid_is_believable_and_its_figures_by_group_show_the_confusion_it_learned()
    {
        var manifest = Aid(Pack("orientation"), "fasttree").Manifest;
        manifest.Evaluation.Errors.Wrong.Value.Should().BeInRange(0.20, 0.30);
        // "Cannot use the website" was taken for "does not need a social worker".
        var sites = manifest.Evaluation.Groups.Where(g => g.Group == "site").ToDictionary(g => g.Value, g => g.Errors);
        sites["cannot"].Wrong.Low.Should().BeGreaterThan(sites["can"].Wrong.High);
        foreach (var option in (string[])["social", "both"])
        {
            var place = manifest.Options.ToList().IndexOf(option);
            sites["cannot"].Options[place].Missed.Low.Should().BeGreaterThan(sites["can"].Options[place].Missed.High + 0.2, option);
        }
    }

    [Theory]
    [MemberData(nameof(Aids))]
    public void Nobody_reviews_a_case_that_the_aid_learned_from(string pack, string id)
    {
        Aid(Pack(pack), id).Manifest.Data.Seed.Should().BeGreaterThan(1_000_000, "studies use small seeds");
    }

    private static LoadedPack Pack(string id) => PackLoader.Load(Path.Combine(Models, id)).Value;

    private static TrainedAid Aid(LoadedPack loaded, string id) => TrainedAidLoader.Load(loaded.Pack, loaded.Pack.Aids.Single(a => a.Id == id)).Value;

    private static string Models
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "DecisionSandbox.sln"))) { folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No DecisionSandbox.sln above the tests."); }
            return Path.Combine(folder, "models");
        }
    }
}
