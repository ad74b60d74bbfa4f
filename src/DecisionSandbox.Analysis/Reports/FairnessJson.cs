using System.Text.Json;
using DecisionSandbox.Analysis.Fairness;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Writes what the aid does to groups of people concerned.</summary>
internal static class FairnessJson
{
    public static void Write(Utf8JsonWriter json, FairnessReport? fairness)
    {
        if (fairness is null)
        {
            json.WriteNull("fairness");
            return;
        }

        json.WriteStartObject("fairness");
        json.WriteNumber("resamples", fairness.Resamples);
        json.WriteTexts("hiddenGroups", fairness.Hidden);
        json.WriteStartArray("gaps");
        foreach (var gap in fairness.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("option", gap.Option);
            WriteGap(json, "aidAlone", gap.AidAlone);
            WriteGap(json, "personBefore", gap.Before);
            WriteGap(json, "personAfter", gap.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("accuracy");
        foreach (var group in fairness.Accuracy)
        {
            json.WriteStartObject();
            json.WriteString("group", group.Group);
            json.WriteNumber("decisions", group.Decisions);
            json.WriteNumberOrNull("aid", group.Aid);
            json.WriteNumberOrNull("personBefore", group.Before);
            json.WriteNumberOrNull("personAfter", group.After);
            json.WriteNumberOrNull("gainFromPerson", group.GainFromPerson);
            json.WriteNumberOrNull("gainFromAid", group.GainFromAid);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("disparateInfluence");
        foreach (var influence in fairness.Influence)
        {
            json.WriteStartObject();
            json.WriteString("aidSays", influence.Option);
            WriteGap(json, "switchFraction", influence.Switch);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<ArmByGroup> interactions)
    {
        json.WriteStartArray("armsByGroup");
        foreach (var found in interactions)
        {
            json.WriteStartObject();
            json.WriteString("metric", AnalysisWriter.Name(found.Metric));
            json.WriteString("arm", found.Arm);
            json.WriteString("against", found.Against);
            WriteEffect(json, "here", found.Here);
            WriteEffect(json, "there", found.There);
            json.WriteNumber("difference", found.Difference);
            json.WriteInterval("ci95", found.Ci95);
            json.WriteInterval("ci95Participants", found.Ci95Participants);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEffect(Utf8JsonWriter json, string name, GroupEffect effect)
    {
        json.WriteStartObject(name);
        json.WriteString("group", effect.Group);
        json.WriteNumber("difference", effect.Difference);
        json.WriteNumber("n", effect.N);
        json.WriteNumber("nAgainst", effect.NAgainst);
        json.WriteEndObject();
    }

    private static void WriteGap(Utf8JsonWriter json, string name, GroupGap? gap)
    {
        if (gap is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("high", gap.High);
        json.WriteString("low", gap.Low);
        json.WriteNumber("difference", gap.Difference);
        json.WriteInterval("ci95", gap.Ci95);
        json.WriteEndObject();
    }
}
