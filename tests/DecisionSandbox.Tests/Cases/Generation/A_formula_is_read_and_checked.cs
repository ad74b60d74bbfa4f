using DecisionSandbox.Core.Cases.Generation;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Generation;

public sealed class A_formula_is_read_and_checked
{
    private static readonly DrawSlot[] Slots = [new("age", 0, null), new("sex", 1, ["f", "m"])];
    private static readonly Drawn[] Drawn = [new(84), new(0, "f")];

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3 - 1", 8)]
    [InlineData("7 / 2 + 7 % 4", 6)]
    [InlineData("5 / 0", 0)]
    [InlineData("-age + 90", 6)]
    [InlineData("age >= 84 and not sex == 'm'", 1)]
    [InlineData("sex in ('m', 'f') or 1 == 2", 1)]
    [InlineData("if(age > 90, 1, 2) + min(3, 4) + max(3, 4) + count(1 == 1, 1 == 2, age == 84)", 11)]
    [InlineData("weekday(date(2026, 10, 12))", 1)]
    [InlineData("age(date(1942, 10, 13), date(2026, 10, 12))", 83)]
    [InlineData("age(date(1942, 10, 12), date(2026, 10, 12))", 84)]
    [InlineData("date(2026, 3, 1) - years_before(date(2027, 3, 1), 1)", 0)]
    public void It_gives_its_number(string text, long expected) =>
        FormulaReader.Read(text, id => Array.Find(Slots, s => s.Id == id)).Value.Number(Drawn).Should().Be(expected);

    [Fact]
    public void It_gives_a_word_and_knows_which_words() =>
        FormulaReader.Read("if(age < 75, 'young', sex)", id => Array.Find(Slots, s => s.Id == id)).Value
            .Should().Match<Formula>(f => f.Word(Drawn) == "f" && f.Words!.SequenceEqual(new[] { "young", "f", "m" }));

    [Theory]
    [InlineData("agee + 1", "agee")]
    [InlineData("sex == 'x'", "x")]
    [InlineData("sex + 1", "f, m")]
    [InlineData("age == 'f'", "==")]
    [InlineData("(1 + 2", ")")]
    [InlineData("1 2", "2")]
    [InlineData("sqrt(4)", "sqrt")]
    [InlineData("age & 1", "&")]
    [InlineData("", "ends too early")]
    public void What_cannot_be_read_is_named(string text, string named) =>
        FormulaReader.Read(text, id => Array.Find(Slots, s => s.Id == id)).Problem!.Message.En.Should().Contain(named);
}
