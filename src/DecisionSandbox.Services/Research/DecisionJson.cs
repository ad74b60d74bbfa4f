using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Services.Research;

/// <summary><c>decisions.json</c>: the rows of <c>decisions.csv</c> as objects, empty cells left out.</summary>
internal static class DecisionJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static byte[] Of(IReadOnlyList<Decision> decisions) => [.. JsonSerializer.SerializeToUtf8Bytes(decisions.Select(Row), Options), (byte)'\n'];

    private static object Row(Decision d) =>
        new { d.Participant, d.Case, d.Arm, d.Group, d.Reference, d.Own, d.Aid, d.Final, d.ConfidenceOwn, d.ConfidenceFinal, d.Seconds, d.List, d.Band, d.Claimed };
}
