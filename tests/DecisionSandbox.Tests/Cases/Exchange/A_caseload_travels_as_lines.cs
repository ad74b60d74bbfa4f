using System.Text;
using System.Text.Json;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Exchange;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Exchange;

public sealed class A_caseload_travels_as_lines
{
    private static readonly ScenarioPack Pack = Packs.Aggir.Pack;
    private static readonly IReadOnlyList<string> Reads = Pack.Aids.Single(a => a.Id == "statutory").Reads;
    private const string Eight = "\"coherence\":\"A\",\"orientation\":\"A\",\"toilet\":\"B\",\"dressing\":\"A\",\"feeding\":\"A\",\"elimination\":\"A\",\"transfers\":\"B\",\"indoorMobility\":\"A\"";

    [Theory, InlineData(CaseloadFormat.JsonLines), InlineData(CaseloadFormat.Csv)]
    public async Task What_is_written_is_read_back(CaseloadFormat format)
    {
        var cases = Packs.Aggir.Generator.GenerateMany(5, 0, 600).ToList();
        using var text = new StringReader(Encoding.UTF8.GetString(await Written(format, 600)));
        var read = (format == CaseloadFormat.Csv ? CaseCsv.Read(text, Pack, Reads) : CaseJson.Read(text, Pack, Reads)).Select(o => o.Value).ToList();
        read.Should().HaveCount(600);
        foreach (var (back, @case) in read.Zip(cases))
        {
            back.Id.Should().Be(@case.Id);
            back.Attributes.Should().Equal(@case.Attributes);
            back.Truth.Should().Equal(@case.Truth);
            back.Reference.Should().Be(@case.Reference);
            back.Groups.Should().Equal(@case.Groups);
        }
    }

    [Fact]
    public async Task Parallel_chunks_arrive_in_order_and_repeat_to_the_byte()
    {
        var one = await Written(CaseloadFormat.JsonLines, 1500);
        one.Should().Equal(await Written(CaseloadFormat.JsonLines, 1500));
        Encoding.UTF8.GetString(one).TrimEnd('\n').Split('\n').Should().Equal(Packs.Aggir.Generator.GenerateMany(5, 0, 1500).Select(CaseJson.ToLine));
    }

    [Fact]
    public void A_line_has_the_keys_of_the_format()
    {
        using var line = JsonDocument.Parse(CaseJson.ToLine(Packs.Aggir.Generator.Generate(7, 12)));
        line.RootElement.EnumerateObject().Select(p => p.Name).Should().Equal("id", "attributes", "truth", "reference", "vignette", "groups");
        line.RootElement.GetProperty("id").GetString().Should().Be("apa-aggir/7/000012");
        line.RootElement.GetProperty("attributes").GetProperty("age").GetInt32().Should().BeInRange(50, 110);
        line.RootElement.GetProperty("vignette").GetProperty("fr").GetString().Should().StartWith("La demande\n");
    }

    [Fact]
    public void Only_the_id_and_what_the_aid_reads_are_required()
    {
        var read = CaseJson.ReadLine($"{{\"id\":\"x\",\"attributes\":{{\"age\":84,{Eight}}}}}", 1, Pack, Reads).Value;
        read.Attributes["transfers"].LevelOrNull.Should().Be("B");
        CaseJson.ReadLine("{\"id\":\"x\",\"attributes\":{\"age\":84}}", 1, Pack, ["age"]).IsOk.Should().BeTrue();
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"attributes\":{" + Eight + "}}", "age", "50 to 110")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":49," + Eight + "}}", "age", "50 to 110")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84.5," + Eight + "}}", "age", "whole number")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":\"84\"," + Eight + "}}", "age", "whole number")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":1e400," + Eight + "}}", "age", "whole number")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84,\"transfers\":\"D\"}}", "transfers", "A, B, C")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84,\"transfers\":null}}", "transfers", "A, B, C")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84,\"tranfers\":\"B\"}}", "tranfers", "transfers")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84,\"age\":85," + Eight + "}}", "age", "twice")]
    [InlineData("{\"id\":\"x\"}", null, "attributes")]
    [InlineData("{\"attributes\":{}}", null, "id")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":NaN}}", null, "JSON")]
    [InlineData("[1]", null, "object")]
    public void A_wrong_line_is_named_with_its_attribute_and_what_is_allowed(string line, string? attribute, string allowed)
    {
        using var text = new StringReader("\n" + line);
        var problem = CaseJson.Read(text, Pack, Reads).Single().Problem.Should().BeOfType<CaseLineProblem>().Subject;
        (problem.Line, problem.Attribute).Should().Be((2, attribute));
        problem.Message.En.Should().Contain("Line 2").And.Contain(allowed);
    }

    [Theory]
    [InlineData("id,attributes.age\nx,84\ny,\nz,84", "age", 3)]
    [InlineData("id,attributes.age\nx,84\ny,NaN", "age", 3)]
    [InlineData("id,attributes.age,attributes.agee\nx,84,1", "agee", 2)]
    [InlineData("id,attributes.age\n,84", null, 2)]
    [InlineData("attributes.age\n84", null, 2)]
    public void A_wrong_row_is_named_too(string csv, string? attribute, int line)
    {
        using var text = new StringReader(csv);
        var problem = CaseCsv.Read(text, Pack, ["age"]).Single(o => !o.IsOk).Problem.Should().BeOfType<CaseLineProblem>().Subject;
        (problem.Line, problem.Attribute).Should().Be((line, attribute));
    }

    private static async Task<byte[]> Written(CaseloadFormat format, int count)
    {
        using var to = new MemoryStream();
        await new CaseloadWriter(Packs.Aggir).WriteAsync(to, format, 5, count, cancellation: TestContext.Current.CancellationToken);
        return to.ToArray();
    }
}
