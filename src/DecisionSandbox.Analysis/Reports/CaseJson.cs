using System.Text.Json;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Writes the cases that enough people judged.</summary>
internal static class CaseJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<CaseResult> cases)
    {
        json.WriteStartArray("cases");
        foreach (var c in cases)
        {
            json.WriteStartObject();
            json.WriteString("case", c.Case);
            json.WriteNumber("people", c.People);
            json.WriteString("reference", c.Reference);
            json.WriteString("aid", c.Aid);
            WriteShare(json, "agreement", c.Agreement);
            WriteShare(json, "switch", c.Switch);
            WriteShare(json, "changedMind", c.ChangedMind);
            WriteShare(json, "finalRight", c.FinalRight);
            WriteShare(json, "thirdWay", c.ThirdWay);
            json.WriteNumberOrNull("dispersionOwn", c.DispersionOwn);
            json.WriteNumberOrNull("dispersionFinal", c.DispersionFinal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteShare(Utf8JsonWriter json, string name, CaseShare share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", share.Count);
        json.WriteNumber("of", share.Of);
        json.WriteNumberOrNull("share", share.Share);
        json.WriteInterval("ci95", share.Ci95);
        json.WriteEndObject();
    }
}
