namespace DecisionSandbox.Audit;

/// <summary>Base64 that has one spelling only: .NET's decoder skips white space and ignores trailing bits, a verifier may not.</summary>
internal static class StrictBase64
{
    public static bool TryDecode(string text, out byte[] bytes)
    {
        var buffer = new byte[(text.Length / 4 * 3) + 3];
        var ok = Convert.TryFromBase64String(text, buffer, out var written) && Convert.ToBase64String(buffer, 0, written) == text;
        bytes = ok ? buffer[..written] : [];
        return ok;
    }
}
