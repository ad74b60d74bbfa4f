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
