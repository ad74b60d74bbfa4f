namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>The generator's calendar: the Gregorian one, days counted from 1 January of the year 1 = 0, without clock, time zone or culture.</summary>
public static class Days
{
    /// <summary>The number of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static long Day(long year, long month, long day) => new DateOnly((int)year, (int)month, (int)day).DayNumber;

    /// <summary>The date of a day's number.</summary>
    public static DateOnly Date(long day) => DateOnly.FromDayNumber((int)day);

    /// <summary>The same day so many years before (28 February for a 29 that does not exist).</summary>
    public static long YearsBefore(long day, long years) => Date(day).AddYears(-(int)years).DayNumber;

    /// <summary>Completed years of age on a day.</summary>
    public static long Age(long birth, long day)
    {
        var (from, on) = (Date(birth), Date(day));
        var years = on.Year - from.Year;
        return (on.Month, on.Day).CompareTo((from.Month, from.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>1 = Monday … 7 = Sunday. Day 0 was a Monday.</summary>
    public static long Weekday(long day) => (day % 7) + 1;
}
