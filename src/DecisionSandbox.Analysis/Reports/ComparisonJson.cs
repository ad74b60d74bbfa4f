using System.Text.Json;
using DecisionSandbox.Analysis.Comparisons;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Writes the comparisons between arms.</summary>
internal static class ComparisonJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<Comparison> comparisons)
    {
        json.WriteStartArray("comparisons");
        foreach (var c in comparisons)
        {
            json.WriteStartObject();
            json.WriteString("metric", AnalysisWriter.Name(c.Metric));
            json.WriteString("arm", c.Arm);
            json.WriteString("against", c.Against);
            json.WriteString("design", c.Within ? "within" : "between");
            json.WriteNumber("n", c.N);
            json.WriteNumber("nAgainst", c.NAgainst);
            json.WriteNumber("difference", c.Difference);
            json.WriteInterval("ci95", c.Ci95);
            json.WriteInterval("ci95Participants", c.Ci95Participants);
            json.WriteNumberOrNull("welchT", c.Welch?.T);
            json.WriteNumberOrNull("welchDf", c.Welch?.DegreesOfFreedom);
            json.WriteNumberOrNull("welchP", c.Welch?.P);
            json.WriteNumberOrNull("permutationP", c.PermutationP);
            json.WriteNumberOrNull("holmP", c.HolmP);
            json.WriteNumberOrNull("hedgesG", c.HedgesG);
            WriteEquivalence(json, c.Equivalence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<AcrossArms> tests)
    {
        json.WriteStartArray("kruskalWallis");
        foreach (var (metric, arms, test) in tests)
        {
            json.WriteStartObject();
            json.WriteString("metric", AnalysisWriter.Name(metric));
            json.WriteTexts("arms", arms);
            json.WriteNumber("h", test.H);
            json.WriteNumber("df", test.DegreesOfFreedom);
            json.WriteNumber("p", test.P);
            json.WriteNumber("epsilonSquared", test.EpsilonSquared);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEquivalence(Utf8JsonWriter json, Equivalence equivalence)
    {
        json.WriteStartObject("equivalence");
        json.WriteNumber("margin", equivalence.Margin);
        json.WriteInterval("ci90", equivalence.Ci90);
        json.WriteNumberOrNull("tostP", equivalence.TostP);
        json.WriteBooleanOrNull("equivalent", equivalence.Equivalent);
        json.WriteNumberOrNull("nonInferiorityP", equivalence.NonInferiorityP);
        json.WriteBooleanOrNull("nonInferior", equivalence.NonInferior);
        json.WriteEndObject();
    }
}
