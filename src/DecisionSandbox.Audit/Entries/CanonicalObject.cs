using System.Buffers;
using System.Globalization;
using System.Text;

namespace DecisionSandbox.Audit.Entries;

/// <summary>
/// One JSON object with one spelling: keys in the order they are added, UTF-8, no white space, numbers in plain decimals. What is hashed are these bytes;
/// they are stored and never written again from a parsed form. An entry starts with its <c>version</c>.
/// </summary>
/// <example><code>new CanonicalObject(version: 1).Add("event", "review.decided").Add("study", "demo-apa").ToBytes()</code></example>
public sealed class CanonicalObject
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>An entry, whose first key is <c>version</c>.</summary>
    public CanonicalObject(int version) => Add("version", version);

    /// <summary>An object inside an entry, without version.</summary>
    public CanonicalObject()
    {
    }

    /// <summary>A text, or null.</summary>
    /// <exception cref="ArgumentException">The key is there already, or a text holds half a surrogate pair. So for every overload.</exception>
    public CanonicalObject Add(string key, string? value) => Write(key, buffer => CanonicalText.WriteText(buffer, value));

    /// <summary>A whole number.</summary>
    public CanonicalObject Add(string key, long value) => Write(key, buffer => CanonicalText.WriteRaw(buffer, value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>True or false.</summary>
    public CanonicalObject Add(string key, bool value) => Write(key, buffer => CanonicalText.WriteRaw(buffer, value ? "true" : "false"));

    /// <summary>A decimal number; 1.50 and 1.5 are written alike.</summary>
    public CanonicalObject Add(string key, decimal value) => Write(key, buffer => CanonicalText.WriteRaw(buffer, CanonicalText.Format(value)));

    /// <summary>A binary number, accepted only where at most 15 significant digits give it back exactly.</summary>
    /// <exception cref="ArgumentException">Not a number, infinite, or not exact in 15 digits: round it before it is recorded.</exception>
    public CanonicalObject Add(string key, double value) => Add(key, CanonicalText.Exact(value));

    /// <summary>An object.</summary>
    public CanonicalObject Add(string key, CanonicalObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Write(key, buffer => buffer.Write(value.ToBytes()));
    }

    /// <summary>A list of texts, in the order given.</summary>
    public CanonicalObject Add(string key, IEnumerable<string> values) => WriteList(key, values, CanonicalText.WriteText);

    /// <summary>A list of objects, in the order given.</summary>
    public CanonicalObject Add(string key, IEnumerable<CanonicalObject> values) => WriteList(key, values, (buffer, value) => buffer.Write(value.ToBytes()));

    /// <summary>The bytes to hash and to store.</summary>
    public byte[] ToBytes() => [(byte)'{', .. _buffer.WrittenSpan, (byte)'}'];

    /// <summary>The same as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToBytes());

    private CanonicalObject Write(string key, Action<ArrayBufferWriter<byte>> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!_keys.Add(key))
        {
            throw new ArgumentException($"The key {key} is there already.", nameof(key));
        }
        if (_keys.Count > 1)
        {
            CanonicalText.WriteRaw(_buffer, ",");
        }
        CanonicalText.WriteText(_buffer, key);
        CanonicalText.WriteRaw(_buffer, ":");
        value(_buffer);
        return this;
    }

    private CanonicalObject WriteList<T>(string key, IEnumerable<T> values, Action<ArrayBufferWriter<byte>, T> one)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Write(key, buffer =>
        {
            var separator = "[";
            foreach (var value in values)
            {
                CanonicalText.WriteRaw(buffer, separator);
                one(buffer, value);
                separator = ",";
            }
            CanonicalText.WriteRaw(buffer, separator == "[" ? "[]" : "]");
        });
    }
}
