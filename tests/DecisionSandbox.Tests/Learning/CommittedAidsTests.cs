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
    public static TheoryData<string> Packs => [.. Directory.EnumerateDirectories(Models)
        .Where(pack => Directory.Exists(Path.Combine(pack, "aids", "fasttree")))
        .Select(pack => Path.GetFileName(pack))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Training_again_gives_the_committed_files_bit_for_bit(string pack)
    {
        using var folder = new TemporaryFolder();
        var loaded = Pack(pack);
        _ = Trainer.Train(loaded, "fasttree", folder.Path).Value;

        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            Digest.Of(File.ReadAllBytes(file)).Should().Be(Digest.Of(File.ReadAllBytes(Path.Combine(Models, pack, "aids", "fasttree", Path.GetFileName(file)))), Path.GetFileName(file));
        }
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_case_of_a_caseload_is_explained_by_both_variants(string pack)
    {
        var loaded = Pack(pack);
        var aid = Aid(loaded);
        foreach (var past in loaded.Generator.History(3, 1000))
        {
            foreach (var method in new[] { "interventional", "path-dependent" })
            {
                var explanation = aid.Explain(past.Case, method).Value;
                explanation.AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
                explanation.Output.Should().Be(aid.Suggest(past.Case).Value.Score);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void The_tree_walk_agrees_with_enumerating_the_coalitions(string pack)
    {
        var loaded = Pack(pack);
        var aid = Aid(loaded);
        if (aid.Reads.Count > 10) { Assert.Skip("Too many attributes to enumerate within a test."); }
        foreach (var past in loaded.Generator.History(5, 3))
        {
            var (walk, enumerated) = (aid.Explain(past.Case).Value, aid.Explain(past.Case, "exact").Value);
            TreeShapleyTests.Close([walk.Base, .. walk.Contributions.Values], [enumerated.Base, .. enumerated.Contributions.Values]);
        }
    }

    [Fact]
    public void The_APA_aid_is_wrong_often_enough_for_a_study_and_seldom_enough_to_be_believed()
    {
        // Four wrong of twelve must be found among ordinary cases.
        Aid(Pack("apa-aggir")).Manifest.Evaluation.Errors.Wrong.Value.Should().BeInRange(0.15, 0.30);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Nobody_reviews_a_case_that_the_aid_learned_from(string pack)
    {
        Aid(Pack(pack)).Manifest.Data.Seed.Should().BeGreaterThan(1_000_000, "studies use small seeds");
    }

    private static LoadedPack Pack(string id) => PackLoader.Load(Path.Combine(Models, id)).Value;

    private static TrainedAid Aid(LoadedPack loaded) => TrainedAidLoader.Load(loaded.Pack, loaded.Pack.Aids.Single(a => a.Id == "fasttree")).Value;

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
