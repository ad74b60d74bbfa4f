using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Learning.Freezing;

/// <summary><c>manifest.json</c>: unknown and missing keys are refused by name.</summary>
public static class ManifestFile
{
    public const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(AidManifest manifest) => [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Json), (byte)'\n'];

    /// <summary>The manifest, or what is wrong with it.</summary>
    public static Outcome<AidManifest> Read(byte[] file)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<AidManifest>(file, Json) ?? throw new JsonException("null");
            return manifest.Version == AidManifest.CurrentVersion ? manifest : ModelRefused.Because(
                FormattableString.Invariant($"{Name} est de la version {manifest.Version}, seule la {AidManifest.CurrentVersion} est lue"),
                FormattableString.Invariant($"{Name} has version {manifest.Version}, only {AidManifest.CurrentVersion} is read"));
        }
        catch (JsonException wrong)
        {
            // The serializer's sentence names the key or the place.
            var detail = wrong.Message.TrimEnd('.');
            return ModelRefused.Because($"{Name} n’est pas lisible ({detail})", $"{Name} cannot be read ({detail})");
        }
    }
}
