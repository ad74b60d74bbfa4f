using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Learning.Encoding;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

public sealed class CaseEncodingTests
{
    private static readonly ScenarioPack Pack = PracticePack.In("none");
    private static readonly CaseEncoding Encoding = CaseEncoding.For(Pack, Pack.Aids[0].Reads);

    private static Dictionary<string, AttributeValue> Attributes => new()
    {
        ["age"] = AttributeValue.Of(81), ["income"] = AttributeValue.Of(1234.56m), ["washing"] = AttributeValue.Level("B"),
        ["moving"] = AttributeValue.Level("A"), ["housing"] = AttributeValue.Level("none"), ["alone"] = AttributeValue.Level("yes"),
    };

    [Fact]
    public void Numbers_stay_and_levels_are_one_hot()
    {
        Encoding.Encode(With(Attributes)).Value.Should().Equal(81, 1234.56f, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0);
        Encoding.Owners().Owner.Should().Equal(0, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5);
        Encoding.Owners().Players.Should().Be(6);
    }

    private static Case With(Dictionary<string, AttributeValue> attributes) =>
        new("practice/1", "practice", attributes, new Dictionary<string, AttributeValue>(), null, null, new Dictionary<string, string>());

    public static TheoryData<string, string?, string> Wrong => new()
    {
        { "age", null, "60..100" }, { "age", "59", "60..100" }, { "age", "101", "60..100" }, { "age", "80.5", "60..100" }, { "age", "A", "60..100" },
        { "income", "-1", "0..3000" }, { "washing", "D", "A | B | C" }, { "washing", null, "A | B | C" }, { "alone", "1", "yes | no" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_missing_or_impossible_value_is_named_with_what_is_allowed(string attribute, string? value, string allowed)
    {
        var attributes = Attributes;
        attributes.Remove(attribute);
        if (value is not null)
        {
            attributes[attribute] = decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? AttributeValue.Of(number) : AttributeValue.Level(value);
        }

        var problem = Encoding.Encode(With(attributes)).Problem.Should().BeOfType<AttributeProblem>().Subject;

        problem.Attribute.Should().Be(attribute);
        problem.Message.In(Language.En).Should().Contain(attribute).And.Contain(allowed);
        problem.Message.In(Language.Fr).Should().Contain(attribute);
    }
}
