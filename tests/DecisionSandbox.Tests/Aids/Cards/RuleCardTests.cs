using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids.BooleanRules;
using DecisionSandbox.Core.Aids.Cards;
using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Aids.Statutory.Rsa;
using DecisionSandbox.Core.Aids.Tables;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Learning.ModelFiles;
using DecisionSandbox.Tests.Audit;
using DecisionSandbox.Tests.House;
using DecisionSandbox.Tests.Housing;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.Cards;

/// <summary>The cards in the repository are what the code writes from the packs: a figure typed by hand, or left from an older pack, is caught.</summary>
public sealed class RuleCardTests
{
    [Fact]
    public void The_statutory_card_is_the_one_that_the_pack_gives()
    {
        var loaded = PackLoader.Load(Path.Combine(HousingPack.Folder, "..", "apa-aggir")).Value;
        Compare(Path.Combine(loaded.Pack.Folder, "aids", "statutory", "card.md"), StatutoryCard.Write(loaded.Pack, loaded.Generator, AggirAid.For(loaded.Generator)));
    }

    [Fact]
    public void The_grid_card_is_the_one_that_the_pack_gives()
    {
        Compare(Path.Combine(HousingPack.Folder, "aids", "grid", "card.md"), GridCard.Write(HousingPack.Pack, HousingPack.Generator, HousingPack.Grid));
    }

    [Fact]
    public void The_card_of_the_DALO_rule_is_the_one_that_the_pack_gives()
    {
        var loaded = PackLoader.Load(Repository.PathOf("models", "dalo")).Value;
        var declared = loaded.Pack.Aids.Single();
        Compare(Path.Combine(declared.Folder, "card.md"), BooleanRuleCard.Write(loaded.Pack, loaded.Generator, (BooleanRuleAid)BooleanRuleAid.Load(loaded.Pack, loaded.Generator, declared).Value));
    }

    [Fact]
    public void The_card_of_the_nursery_table_is_the_one_that_the_pack_gives()
    {
        var loaded = PackLoader.Load(Repository.PathOf("models", "nursery")).Value;
        var declared = loaded.Pack.Aids.Single(aid => aid.Id == "table");
        Compare(Path.Combine(declared.Folder, "card.md"), TableCard.Write(loaded.Pack, loaded.Generator, (TableAid)TableAid.Load(loaded.Pack, loaded.Generator, declared).Value));
    }

    [Theory]
    [InlineData("nursery", "lightgbm-file")]
    [InlineData("rsa", "scikit-learn")]
    public void The_card_of_a_model_made_elsewhere_is_the_one_that_the_pack_gives(string pack, string aid)
    {
        var loaded = PackLoader.Load(Repository.PathOf("models", pack)).Value;
        var declared = loaded.Pack.Aids.Single(a => a.Id == aid);
        var brought = (ModelFileAid)ModelFileAidLoader.Load(loaded.Pack, loaded.Generator, declared).Value;
        Compare(Path.Combine(declared.Folder, "card.md"), ModelFileCard.Write(loaded.Pack, loaded.Generator, brought, brought.Form));
    }

    [Fact]
    public void The_card_of_RSA_is_the_one_that_the_pack_and_OpenFiscas_tests_give()
    {
        var vectors = SharedVectors.Find("openfisca-rsa");
        Assert.SkipWhen(vectors is null, "shared/vectors/openfisca-rsa is not beside the project");
        var loaded = PackLoader.Load(Repository.PathOf("models", "rsa")).Value;
        Compare(Repository.PathOf("models", "rsa", "aids", "statutory", "card.md"), RsaCard.Write(loaded.Pack, loaded.Generator, RsaAid.For(loaded.Generator), [.. RsaConformance.Run(vectors)]));
    }

    // Wilson, E. B. (1927); bounds as published for 10 of 20 and 0 of 10.
    [Theory]
    [InlineData(10, 20, 0.2993, 0.7007)]
    [InlineData(0, 10, 0.0, 0.2775)]
    public void Shares_carry_their_Wilson_interval(int hits, int of, double low, double high)
    {
        var interval = new Proportion(hits, of).Interval;
        interval.Low.Should().BeApproximately(low, 5e-5);
        interval.High.Should().BeApproximately(high, 5e-5);
        new Proportion(10, 20).In(Language.Fr).Should().Be("50,0\u00a0% [29,9\u00a0; 70,1]");
    }

    private static void Compare(string path, string written)
    {
        // A changed pack changes its cards: SANDBOX_WRITE_CARDS=1 writes them anew, and the difference is read before it is committed.
        if (Environment.GetEnvironmentVariable("SANDBOX_WRITE_CARDS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, written);
        }
        File.ReadAllText(path).Should().Be(written);
    }
}
