using System.Text.Json;
using DecisionSandbox.Analysis.Regression;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Writes the regression of following on arm × aid correct.</summary>
internal static class FollowJson
{
    public static void Write(Utf8JsonWriter json, FollowRegression follow)
    {
        json.WriteStartObject("regression");
        json.WriteString("formula", "follow ~ arm * aidCorrect");
        json.WriteString("model", follow.Model);
        json.WriteNumber("rows", follow.Rows);
        json.WriteNumberOrNull("sdParticipants", follow.SdParticipants);
        json.WriteNumberOrNull("sdCases", follow.SdCases);
        json.WriteStartArray("terms");
        foreach (var term in follow.Terms)
        {
            json.WriteStartObject();
            json.WriteString("name", term.Name);
            json.WriteNumber("estimate", term.Estimate);
            json.WriteNumber("standardError", term.StandardError);
            json.WriteNumber("p", term.P);
            json.WriteNumber("oddsRatio", term.OddsRatio);
            json.WriteInterval("ci95", term.Ci95);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("reason", follow.Reason);
        json.WriteEndObject();
    }
}
