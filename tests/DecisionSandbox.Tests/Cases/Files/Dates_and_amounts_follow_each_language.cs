using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases.Files;
using DecisionSandbox.Core.Cases.Generation;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Files;

public sealed class Dates_and_amounts_follow_each_language
{
    [Theory]
    [InlineData(2026, 10, 12, "12\u00A0octobre 2026", "12\u00A0October 2026", "lundi", "Monday")]
    [InlineData(1942, 8, 1, "1er\u00A0août 1942", "1\u00A0August 1942", "samedi", "Saturday")]
    public void A_day_is_written_out(int year, int month, int day, string fr, string en, string weekdayFr, string weekdayEn)
    {
        var number = Days.Day(year, month, day);
        (Writing.Date(number, Language.Fr), Writing.Date(number, Language.En)).Should().Be((fr, en));
        (Writing.Weekday(number, Language.Fr), Writing.Weekday(number, Language.En)).Should().Be((weekdayFr, weekdayEn));
    }

    [Fact]
    public void The_weekday_is_that_of_the_runtime_for_ten_years()
    {
        for (var day = Days.Day(2020, 1, 1); day < Days.Day(2030, 1, 1); day++)
        {
            Days.Weekday(day).Should().Be(Days.Date(day).DayOfWeek == DayOfWeek.Sunday ? 7 : (long)Days.Date(day).DayOfWeek);
        }
    }

    [Theory]
    [InlineData(1012, "1\u202F012\u202F€", "€1,012")]
    [InlineData(84, "84\u202F€", "€84")]
    [InlineData(1234567, "1\u202F234\u202F567\u202F€", "€1,234,567")]
    [InlineData(-12, "−12\u202F€", "−€12")]
    public void An_amount_is_written_in_groups_of_three(long euros, string fr, string en) =>
        (Writing.Euros(euros, Language.Fr), Writing.Euros(euros, Language.En)).Should().Be((fr, en));
}
