using System.Text.Json;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Rankings;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Writes the measures, the counts and the reliance block of one arm or group.</summary>
internal static class ArmJson
{
    public static void Write(Utf8JsonWriter json, ArmResult arm)
    {
        foreach (var key in Enum.GetValues<MetricKey>())
        {
            WriteMetric(json, AnalysisWriter.Name(key), arm[key]);
        }

        WriteCounts(json, arm.Counts);
        WriteReliance(json, arm.Reliance);
        ArmExtrasJson.Write(json, arm);
        if (arm.Shares is { } shares)
        {
            json.WriteStartObject("shares");
            WriteShares(json, "own", shares.Own);
            WriteShares(json, "aid", shares.Aid);
            WriteShares(json, "final", shares.Final);
            json.WriteEndObject();
        }

        if (arm.Ranking is { } ranking)
        {
            json.WriteStartObject("ranking");
            WriteLikeness(json, "ownFinal", ranking.OwnFinal);
            WriteLikeness(json, "ownAid", ranking.OwnAid);
            WriteLikeness(json, "aidFinal", ranking.AidFinal);
            json.WriteNumberOrNull("moved", ranking.Moved);
            json.WriteEndObject();
        }
    }

    private static void WriteLikeness(Utf8JsonWriter json, string name, OrderLikeness likeness)
    {
        json.WriteStartObject(name);
        json.WriteNumber("lists", likeness.Lists);
        json.WriteNumberOrNull("kendallTauB", likeness.KendallTauB);
        json.WriteInterval("kendallTauBCi95", likeness.KendallCi95);
        json.WriteNumberOrNull("distance", likeness.Distance);
        json.WriteNumberOrNull("spearman", likeness.Spearman);
        json.WriteNumberOrNull("topThreeOverlap", likeness.TopThreeOverlap);
        json.WriteNumberOrNull("rankBiasedOverlap", likeness.RankBiasedOverlap);
        json.WriteEndObject();
    }

    private static void WriteMetric(Utf8JsonWriter json, string name, Metric metric)
    {
        json.WriteStartObject(name);
        json.WriteNumber("n", metric.N);
        json.WriteNumber("undefined", metric.Undefined);
        json.WriteNumberOrNull("participantMean", metric.ParticipantMean);
        json.WriteNumberOrNull("participantSd", metric.ParticipantSd);
        json.WriteNumberOrNull("pooled", metric.Pooled);
        json.WriteNumberOrNull("zeroForUndefinedMean", metric.ZeroForUndefinedMean);
        json.WriteInterval("ci95", metric.Ci95);
        json.WriteInterval("ci95Participants", metric.Ci95Participants);
        json.WriteString("reason", metric.Reason);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, ArmCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("participants", counts.Participants);
        json.WriteNumber("rows", counts.Rows);
        json.WriteNumber("cases", counts.Cases);
        json.WriteNumber("repeatedPairs", counts.RepeatedPairs);
        json.WriteNumber("withOwn", counts.WithOwn);
        json.WriteNumber("withAid", counts.WithAid);
        json.WriteNumber("withReference", counts.WithReference);
        json.WriteNumber("thirdWays", counts.ThirdWays);
        foreach (var (key, fraction) in counts.Fractions)
        {
            json.WriteStartObject(AnalysisWriter.Name(key));
            json.WriteNumber("numerator", fraction.Numerator);
            json.WriteNumber("denominator", fraction.Denominator);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteReliance(Utf8JsonWriter json, Reliance? reliance)
    {
        if (reliance is null)
        {
            json.WriteNull("reliance");
            return;
        }

        json.WriteStartObject("reliance");
        WriteOutcomes(json, "aidRight", reliance.AidRight);
        WriteOutcomes(json, "aidWrong", reliance.AidWrong);
        WriteOutcomes(json, "withoutAid", reliance.WithoutAid);
        WriteOutcomes(json, "ownDeferredAidRight", reliance.OwnDeferredAidRight);
        WriteOutcomes(json, "ownDeferredAidWrong", reliance.OwnDeferredAidWrong);
        WriteBounds(json, "rairBounds", reliance.RairBounds);
        WriteBounds(json, "rsrBounds", reliance.RsrBounds);
        json.WriteStartArray("table");
        foreach (var way in reliance.Table)
        {
            json.WriteStartObject();
            json.WriteString("own", way.Own);
            json.WriteString("aid", way.Aid);
            json.WriteString("final", way.Final);
            json.WriteString("reference", way.Reference);
            json.WriteNumber("count", way.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOutcomes(Utf8JsonWriter json, string name, OutcomeCounts outcomes)
    {
        json.WriteStartObject(name);
        json.WriteNumber("correct", outcomes.Correct);
        json.WriteNumber("wrong", outcomes.Wrong);
        json.WriteNumber("deferred", outcomes.Deferred);
        json.WriteNumber("total", outcomes.Total);
        json.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter json, string name, DeferralBounds? bounds)
    {
        if (bounds is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteInterval("pooled", bounds.Pooled);
        json.WriteInterval("participantMean", bounds.ParticipantMean);
        json.WriteNumber("deferred", bounds.Deferred);
        json.WriteEndObject();
    }

    private static void WriteShares(Utf8JsonWriter json, string name, IReadOnlyList<OptionShare> shares)
    {
        json.WriteStartObject(name);
        foreach (var share in shares)
        {
            json.WriteStartObject(share.Option);
            json.WriteNumber("count", share.Count);
            json.WriteNumber("total", share.Total);
            json.WriteNumber("share", share.Share);
            json.WriteNumberOrNull("gapToOthers", share.GapToOthers);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
