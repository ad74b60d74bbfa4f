using DecisionSandbox.Audit.Conformance;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Conformance;

public class MerkleVectorsTests
{
    [Fact]
    public void The_inclusion_vectors_of_transparency_dev_all_pass()
    {
        var folder = SharedVectors.Find("merkle-inclusion");
        Assert.SkipWhen(folder is null, "shared/vectors/merkle-inclusion is not beside the project");
        var results = MerkleVectors.Run(folder).ToList();
        results.Where(result => result.Outcome != VectorOutcome.Passed).Should().BeEmpty();
        MerkleVectors.Summary(results).Should().Be("98 passed, 0 failed, 0 skipped");
    }

    // Published consistency vectors of transparency-dev/merkle (Apache-2.0): an accepted one, and two of its refusals.
    [Theory]
    [InlineData(1, 8, false)]
    [InlineData(2, 8, true)]
    [InlineData(0, 8, true)]
    public void A_consistency_vector_is_read_and_judged(int size1, int size2, bool wantErr)
    {
        var json = $$"""
            {"size1":{{size1}},"size2":{{size2}},"root1":"bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=","root2":"XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=",
             "proof":["lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=","Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=","a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ="],
             "desc":"","wantErr":{{(wantErr ? "true" : "false")}}}
            """;
        MerkleVectors.RunOne("vector", System.Text.Encoding.UTF8.GetBytes(json)).Outcome.Should().Be(VectorOutcome.Passed);
        var inverted = json.Replace(wantErr ? "true" : "false", wantErr ? "false" : "true", StringComparison.Ordinal);
        MerkleVectors.RunOne("vector", System.Text.Encoding.UTF8.GetBytes(inverted)).Outcome.Should().Be(VectorOutcome.Failed);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("not json")]
    [InlineData("""{"leafIdx":0,"wantErr":true}""")]
    [InlineData("""{"leafIdx":0,"treeSize":1,"root":"bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=","leafHash":"bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=","proof":"none","wantErr":false}""")]
    public void A_file_that_is_no_vector_is_skipped_by_name(string json) =>
        MerkleVectors.RunOne("odd.json", System.Text.Encoding.UTF8.GetBytes(json)).ToString().Should().StartWith("skip odd.json: ");

    [Fact]
    public void A_file_that_cannot_be_read_is_named_and_the_others_are_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        var folder = Directory.CreateTempSubdirectory("sandbox-vectors-").FullName;
        File.WriteAllText(Path.Combine(folder, "b.json"), "{}");
        File.CreateSymbolicLink(Path.Combine(folder, "a.json"), Path.Combine(folder, "nowhere"));
        MerkleVectors.Run(folder).Select(result => result.ToString()).Should().Equal("skip a.json: the file cannot be read", "skip b.json: neither an inclusion nor a consistency vector");
        Directory.Delete(folder, recursive: true);
    }
}
