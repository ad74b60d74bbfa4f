using System.Text.Json;
using DecisionSandbox.Core;

namespace DecisionSandbox.Narratives;

/// <summary>Reads a model's reply: one JSON object with <c>fr</c> and <c>en</c>, and nothing beside it.</summary>
internal static class NarrativeReply
{
    public static Outcome<Text> Read(string? reply)
    {
        var json = Unfenced(reply ?? "");
        try
        {
            using var document = JsonDocument.Parse(json);
            var properties = document.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString());
            return properties.Count == 2 && properties.TryGetValue("fr", out var fr) && properties.TryGetValue("en", out var en) && fr is not null && en is not null
                ? new Text(fr.Trim(), en.Trim())
                : new ReplyUnreadable();
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or ArgumentException)
        {
            return new ReplyUnreadable();
        }
    }

    // Many models wrap JSON in a Markdown fence however they are asked.
    private static string Unfenced(string reply)
    {
        var text = reply.Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal)) { return text; }
        var firstLine = text.IndexOf('\n', StringComparison.Ordinal);
        return firstLine < 0 || firstLine > text.Length - 4 ? text : text[firstLine..^3];
    }
}

/// <summary>The reply is not the JSON object asked for.</summary>
public sealed record ReplyUnreadable() : Problem(new Text(
    "La réponse du modèle de langue n’a pas la forme demandée.", "The language model’s reply does not have the form asked for."));
