using System.Buffers;
using System.Security.Cryptography;
using DecisionSandbox.Core.Cases.Exchange;
using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>SHA-256 of the first thousand cases of seed 7.</summary>
internal static class PinnedBytes
{
    public static string Of(LoadedPack pack)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var @case in pack.Generator.GenerateMany(7, 0, 1000)) { CaseJson.WriteLine(@case, bytes); }
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }
}
