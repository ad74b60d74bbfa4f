using System.Buffers;
using System.Globalization;
using System.Text;

namespace DecisionSandbox.Audit.Entries;

/// <summary>The spelling of texts and numbers: strings as in RFC 8785, section 3.2.2.2; numbers without exponent.</summary>
internal static class CanonicalText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static void WriteRaw(ArrayBufferWriter<byte> buffer, string text) => StrictUtf8.GetBytes(text, buffer);

    public static void WriteText(ArrayBufferWriter<byte> buffer, string? text)
    {
        if (text is null)
        {
            WriteRaw(buffer, "null");
            return;
        }
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            json.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => null,
            } ?? c.ToString());
        }
        WriteRaw(buffer, json.Append('"').ToString()); // Throws on half a surrogate pair.
    }

    public static string Format(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        text = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        return value == 0 ? "0" : text;
    }

    // The conversion to decimal keeps 15 significant digits.
    public static decimal Exact(double value) =>
        double.IsFinite(value) && Math.Abs(value) < 1e15 && (double)(decimal)value == value
            ? (decimal)value
            : throw new ArgumentException($"{value.ToString(CultureInfo.InvariantCulture)} has no exact decimal spelling of 15 digits: round it before it is recorded.", nameof(value));
}
