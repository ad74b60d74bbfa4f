using System.Globalization;
using System.Text.Json;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Conformance;

/// <summary>Runs inclusion and consistency vectors in the JSON form of transparency-dev/merkle against <see cref="MerkleProof"/>.</summary>
public static class MerkleVectors
{
    /// <summary>One result per <c>.json</c> file below the folder, in the order of the paths.</summary>
    public static IEnumerable<VectorResult> Run(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(folder, name));

    // One file that cannot be read does not silence the others.
    private static VectorResult Read(string folder, string name)
    {
        try
        {
            return RunOne(name, File.ReadAllBytes(Path.Combine(folder, name)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new(name, VectorOutcome.Skipped, "the file cannot be read");
        }
    }

    /// <summary>The closing line: <c>N passed, N failed, N skipped</c>.</summary>
    public static string Summary(IReadOnlyCollection<VectorResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        int Count(VectorOutcome outcome) => results.Count(result => result.Outcome == outcome);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(VectorOutcome.Passed)} passed, {Count(VectorOutcome.Failed)} failed, {Count(VectorOutcome.Skipped)} skipped");
    }

    /// <summary>The result of one vector given as JSON.</summary>
    public static VectorResult RunOne(string name, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var vector = document.RootElement;
            bool? accepted = vector.ValueKind != JsonValueKind.Object || !vector.TryGetProperty("wantErr", out _) ? null
                : vector.TryGetProperty("leafIdx", out _) ? Inclusion(vector)
                : vector.TryGetProperty("size1", out _) ? Consistency(vector)
                : null;
            if (accepted is not { } ok)
            {
                return new(name, VectorOutcome.Skipped, "neither an inclusion nor a consistency vector");
            }
            var description = vector.TryGetProperty("desc", out var desc) ? desc.GetString() ?? "" : "";
            return ok != vector.GetProperty("wantErr").GetBoolean()
                ? new(name, VectorOutcome.Passed, description)
                : new(name, VectorOutcome.Failed, $"{(ok ? "accepted" : "rejected")} wrongly ({description})");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new(name, VectorOutcome.Skipped, $"not a readable vector: {e.Message}");
        }
    }

    private static bool Inclusion(JsonElement vector) =>
        Number(vector, "leafIdx") is { } index && Number(vector, "treeSize") is { } size
        && Hash(vector, "leafHash") is { } leaf && Hash(vector, "root") is { } root && Proof(vector) is { } proof
        && MerkleProof.VerifyInclusion(index, size, leaf, proof, root);

    private static bool Consistency(JsonElement vector) =>
        Number(vector, "size1") is { } older && Number(vector, "size2") is { } newer
        && Hash(vector, "root1") is { } olderRoot && Hash(vector, "root2") is { } newerRoot && Proof(vector) is { } proof
        && MerkleProof.VerifyConsistency(older, newer, olderRoot, newerRoot, proof);

    // Above 2^63 − 1 no log exists: such a size is rejected, not wrapped.
    private static long? Number(JsonElement vector, string name) => vector.GetProperty(name).TryGetInt64(out var value) ? value : null;

    private static Digest? Hash(JsonElement vector, string name) => Hash(vector.GetProperty(name));

    private static Digest? Hash(JsonElement text) => Digest.TryFromBase64(text.GetString() ?? "", out var hash) ? hash : null;

    private static List<Digest>? Proof(JsonElement vector)
    {
        var proof = new List<Digest>();
        // An empty proof is written as null, as an empty list, or not at all; anything else is not one.
        if (vector.TryGetProperty("proof", out var hashes) && hashes.ValueKind != JsonValueKind.Null)
        {
            foreach (var element in hashes.EnumerateArray())
            {
                if (Hash(element) is not { } hash)
                {
                    return null;
                }
                proof.Add(hash);
            }
        }
        return proof;
    }
}
