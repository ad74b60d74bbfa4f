using System.Buffers;
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
    private static readonly CaseReader Reader = new(Pack, Pack.Aids.Single(a => a.Id == "statutory").Reads);
    private const string Eight = "\"coherence\":\"A\",\"orientation\":\"A\",\"toilet\":\"B\",\"dressing\":\"A\",\"feeding\":\"A\",\"elimination\":\"A\",\"transfers\":\"B\",\"indoorMobility\":\"A\"";

    [Theory, InlineData(true), InlineData(false)]
    public void What_is_written_is_read_back(bool isCsv)
    {
        var cases = Packs.Aggir.Generator.GenerateMany(5, 0, 600).ToList();
        var bytes = new ArrayBufferWriter<byte>();
        var csv = new CaseCsv(Pack, Packs.Aggir.Generator.Groups);
        if (isCsv) { csv.WriteHeader(bytes); }
        foreach (var @case in cases)
        {
            if (isCsv) { csv.WriteRow(@case, bytes); } else { CaseJson.WriteLine(@case, bytes); }
        }
        var read = (isCsv ? Reader.Csv(() => new MemoryStream(bytes.WrittenSpan.ToArray())) : Reader.Json(() => new MemoryStream(bytes.WrittenSpan.ToArray()))).Select(o => o.Value.Case).ToList();
        read.Select(back => back.Id).Should().Equal(cases.Select(@case => @case.Id));
        foreach (var (back, @case) in read.Zip(cases)) { back.Attributes.Should().Equal(@case.Attributes); }
    }

    [Fact]
    public void A_line_has_the_keys_of_the_format()
    {
        using var line = JsonDocument.Parse(Line(Packs.Aggir.Generator.Generate(7, 12)));
        line.RootElement.EnumerateObject().Select(p => p.Name).Should().Equal("id", "attributes", "truth", "reference", "vignette", "groups");
        line.RootElement.GetProperty("id").GetString().Should().Be("apa-aggir/7/000012");
        line.RootElement.GetProperty("attributes").GetProperty("age").GetInt32().Should().BeInRange(50, 110);
        line.RootElement.GetProperty("vignette").GetProperty("fr").GetString().Should().StartWith("La demande\n");
    }

    [Fact]
    public void Only_the_id_and_what_the_aid_reads_are_required()
    {
        var read = Reader.Json(() => Bytes($"{{\"id\":\"x\",\"attributes\":{{\"age\":84,{Eight}}}}}")).Single().Value.Case;
        read.Attributes["transfers"].LevelOrNull.Should().Be("B");
        new CaseReader(Pack, ["age"]).Json(() => Bytes("{\"id\":\"x\",\"attributes\":{\"age\":84}}")).Single().IsOk.Should().BeTrue();
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"attributes\":{" + Eight + "}}", "age", "50..110")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":49," + Eight + "}}", "age", "50..110")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84.5," + Eight + "}}", "age", "whole number")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":\"84\"," + Eight + "}}", "age", "whole number")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":1e400," + Eight + "}}", "age", "whole number")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84,\"transfers\":\"D\"}}", "transfers", "A | B | C")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84,\"transfers\":null}}", "transfers", "A | B | C")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84,\"tranfers\":\"B\"}}", "tranfers", "transfers")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":84,\"age\":85," + Eight + "}}", "age", "twice")]
    [InlineData("{\"id\":\"x\",\"id\":\"y\",\"attributes\":{\"age\":84," + Eight + "}}", null, "« id » × 2")]
    [InlineData("{\"id\":\"x\"}", null, "attributes")]
    [InlineData("{\"attributes\":{}}", null, "id")]
    [InlineData("{\"id\":\"x\",\"attributes\":{\"age\":NaN}}", null, "JSON")]
    [InlineData("[1]", null, "one JSON object")]
    public void A_wrong_line_is_named_with_its_attribute_and_what_is_allowed(string line, string? attribute, string allowed)
    {
        var problem = Reader.Json(() => Bytes("\n" + line)).Single().Problem.Should().BeOfType<CaseLineProblem>().Subject;
        problem.Line.Should().Be(2);
        problem.Message.En.Should().Contain("Line 2").And.Contain(attribute ?? "not a readable case").And.Contain(allowed);
    }

    [Theory]
    [InlineData("id,attributes.age\nx,84\ny,\nz,84", "age", 3)]
    [InlineData("id,attributes.age\nx,84\ny,NaN", "age", 3)]
    [InlineData("id,attributes.age,attributes.agee\nx,84,1", "agee", 2)]
    [InlineData("id,attributes.age\n,84", null, 2)]
    [InlineData("attributes.age\n84", null, 1)]
    [InlineData("id,attributes.age,attributes.age\nx,84,85", "age", 1)]
    public void A_wrong_row_is_named_too_and_ends_the_reading(string csv, string? attribute, int line)
    {
        var read = new CaseReader(Pack, ["age"]).Csv(() => Bytes(csv)).ToList();
        var problem = read[^1].Problem.Should().BeOfType<CaseLineProblem>().Subject;
        problem.Line.Should().Be(line);
        problem.Message.En.Should().Contain(attribute ?? "id");
        read.Count(one => !one.IsOk).Should().Be(1);
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Line(Case @case)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CaseJson.WriteLine(@case, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
