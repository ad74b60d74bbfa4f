using System.Text.Json;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Writes what stands beside the measures of an arm: judgements that turned, the rational benchmark, complementarity, time.</summary>
internal static class ArmExtrasJson
{
    public static void Write(Utf8JsonWriter json, ArmResult arm)
    {
        WriteTurned(json, arm);
        WriteRational(json, arm);
        if (arm.Together is { } together)
        {
            json.WriteStartObject("complementarity");
            json.WriteNumber("gain", together.Gain);
            json.WriteInterval("ci95", together.Ci95);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("complementarity");
        }

        if (arm.Seconds is { } seconds)
        {
            json.WriteStartObject("seconds");
            json.WriteNumber("decisions", seconds.Decisions);
            json.WriteNumber("lowerQuartile", seconds.LowerQuartile);
            json.WriteNumber("median", seconds.Median);
            json.WriteNumber("upperQuartile", seconds.UpperQuartile);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("seconds");
        }
    }

    private static void WriteTurned(Utf8JsonWriter json, ArmResult arm)
    {
        if (arm.Turned is not { } turned)
        {
            json.WriteNull("mcNemar");
            return;
        }

        json.WriteStartObject("mcNemar");
        json.WriteNumber("rightToWrong", turned.RightToWrong);
        json.WriteNumber("wrongToRight", turned.WrongToRight);
        json.WriteNumberOrNull("chiSquared", turned.Test?.ChiSquared);
        json.WriteNumberOrNull("p", turned.Test?.ReportedP);
        json.WriteBoolean("exact", turned.Test?.IsExact == true);
        json.WriteEndObject();
    }

    private static void WriteRational(Utf8JsonWriter json, ArmResult arm)
    {
        if (arm.Rational is not { } rational)
        {
            json.WriteNull("rationalBenchmark");
            return;
        }

        json.WriteStartObject("rationalBenchmark");
        json.WriteNumber("decisions", rational.Decisions);
        json.WriteNumber("reliance", rational.Reliance);
        json.WriteNumber("baseline", rational.Baseline);
        json.WriteNumber("benchmark", rational.Benchmark);
        json.WriteNumber("misReliant", rational.MisReliant);
        json.WriteNumber("observed", rational.Observed);
        json.WriteNumber("misRelianceLoss", rational.MisRelianceLoss);
        json.WriteNumber("discriminationLoss", rational.DiscriminationLoss);
        json.WriteEndObject();
    }
}
