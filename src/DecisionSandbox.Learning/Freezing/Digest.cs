using System.Security.Cryptography;

namespace DecisionSandbox.Learning.Freezing;

/// <summary>SHA-256 as it stands in manifests and records: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
public static class Digest
{
    public static string Of(ReadOnlySpan<byte> bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    public static string Of(string text) => Of(System.Text.Encoding.UTF8.GetBytes(text));
}
