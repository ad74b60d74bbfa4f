using System.Text.Json;
using DecisionSandbox.Analysis.Agreement;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Writes the agreement between people, arm by arm, own and final.</summary>
internal static class InterRaterJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<InterRater> arms)
    {
        json.WriteStartObject("interRater");
        foreach (var arm in arms)
        {
            json.WriteStartObject(arm.Arm);
            WriteStage(json, "own", arm.Own);
            WriteStage(json, "final", arm.Final);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter json, string name, RaterAgreement stage)
    {
        json.WriteStartObject(name);
        json.WriteNumberOrNull("fleissKappa", stage.FleissKappa);
        json.WriteInterval("fleissKappaCi95", stage.FleissCi95);
        json.WriteNumberOrNull("krippendorffAlpha", stage.KrippendorffAlpha);
        json.WriteInterval("krippendorffAlphaCi95", stage.KrippendorffCi95);
        json.WriteNumberOrNull("meanPairwiseCohenKappa", stage.MeanPairwiseCohenKappa);
        json.WriteInterval("meanPairwiseCohenKappaCi95", stage.CohenCi95);
        json.WriteNumber("pairs", stage.Pairs);
        json.WriteBoolean("pairsSampled", stage.PairsSampled);
        json.WriteNumberOrNull("dispersion", stage.Dispersion?.All.Mean);
        json.WriteInterval("dispersionCi95", stage.DispersionCi95);
        if (stage.Dispersion is { } dispersion)
        {
            json.WriteStartObject("dispersionByAid");
            WriteCases(json, "all", dispersion.All);
            WriteCases(json, "aidRight", dispersion.AidRight);
            WriteCases(json, "aidWrong", dispersion.AidWrong);
            WriteCases(json, "noReference", dispersion.NoReference);
            json.WriteBoolean("casesSeenByAll", dispersion.SeenByAll);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("dispersionByAid");
        }

        json.WriteString("reason", stage.Reason);
        json.WriteEndObject();
    }

    private static void WriteCases(Utf8JsonWriter json, string name, CaseDispersion cases)
    {
        json.WriteStartObject(name);
        json.WriteNumberOrNull("mean", cases.Mean);
        json.WriteNumber("cases", cases.Cases);
        json.WriteEndObject();
    }
}
