using DecisionSandbox.Core;

namespace DecisionSandbox.Narratives;

/// <summary>Where a language model may be asked, under <c>Narratives</c> in the configuration. Without an endpoint none is asked.</summary>
public sealed record NarrativeOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Narratives";

    /// <summary>Address of an OpenAI-compatible service, such as <c>http://127.0.0.1:11434/v1</c>; empty by default.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The model's name there.</summary>
    public string? Model { get; init; }

    /// <summary>The key, where the service asks for one.</summary>
    public string? ApiKey { get; init; }

    /// <summary>How long a practitioner may wait for the model before the template stands.</summary>
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>True where an endpoint is configured.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);

    /// <summary>What is wrong with the configuration, naming the key to set, or null.</summary>
    public Problem? Check() =>
        !IsOn ? null
        : !Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
            ? new NarrativesMisconfigured(nameof(Endpoint), new Text("une adresse http(s) complète", "a full http(s) address"))
        : string.IsNullOrWhiteSpace(Model)
            ? new NarrativesMisconfigured(nameof(Model), new Text("le nom du modèle", "the model’s name"))
        : TimeoutSeconds is < 1 or > 120
            ? new NarrativesMisconfigured(nameof(TimeoutSeconds), new Text("un nombre de secondes entre 1 et 120", "a number of seconds from 1 to 120"))
        : null;
}

/// <summary>A key of the section is missing or cannot be read.</summary>
/// <param name="Key">The key.</param>
/// <param name="Expected">What belongs there.</param>
public sealed record NarrativesMisconfigured(string Key, Text Expected) : Problem(new Text(
    $"Configuration : {NarrativeOptions.Section}:{Key} doit donner {Expected.Fr}.",
    $"Configuration: {NarrativeOptions.Section}:{Key} must give {Expected.En}."));
