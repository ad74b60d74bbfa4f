using System.Text.Json;
using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>The small values that every block of the result writes.</summary>
internal static class JsonValues
{
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteBooleanOrNull(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } said)
        {
            json.WriteBoolean(name, said);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteInterval(this Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(interval.Low);
        json.WriteNumberValue(interval.High);
        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
