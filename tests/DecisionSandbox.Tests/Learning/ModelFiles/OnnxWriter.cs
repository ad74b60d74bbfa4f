using System.Text;

namespace DecisionSandbox.Tests.Learning.ModelFiles;

/// <summary>Writes small ONNX files field by field (onnx.proto3), so that the tests need no exporter.</summary>
internal static class OnnxWriter
{
    private const int Float = 1, Int64 = 7, String = 8, Double = 11;

    public static byte[] Model(byte[] graph, params (string Domain, int Version)[] opsets) =>
    [
        .. Number(1, 9),
        .. Message(7, graph),
        .. opsets.SelectMany(o => Message(8, [.. Text(1, o.Domain), .. Number(2, o.Version)])),
    ];

    public static byte[] Graph(IEnumerable<byte[]> nodes, IEnumerable<byte[]> inputs, IEnumerable<byte[]> outputs, params byte[][] initializers) =>
    [
        .. nodes.SelectMany(n => Message(1, n)), .. Text(2, "g"), .. initializers.SelectMany(t => Message(5, t)),
        .. inputs.SelectMany(i => Message(11, i)), .. outputs.SelectMany(o => Message(12, o)),
    ];

    public static byte[] Node(string op, string domain, string[] inputs, string[] outputs, params byte[][] attributes) =>
    [
        .. inputs.SelectMany(i => Text(1, i)), .. outputs.SelectMany(o => Text(2, o)), .. Text(4, op), .. attributes.SelectMany(a => Message(5, a)), .. Text(7, domain),
    ];

    /// <summary>A tensor of floating-point numbers as input or output; a dimension of 0 is left open.</summary>
    public static byte[] Floats(string name, params int[] shape) => Value(name, Float, shape);

    public static byte[] Whole(string name, params int[] shape) => Value(name, Int64, shape);

    public static byte[] Doubles(string name, params int[] shape) => Value(name, Double, shape);

    public static byte[] Strings(string name, params int[] shape) => Value(name, String, shape);

    /// <summary>A list of {class: probability}, as scikit-learn's exporter gives it.</summary>
    public static byte[] Maps(string name) => Maps(name, Int64);

    /// <summary>The same with classes named in words.</summary>
    public static byte[] TextMaps(string name) => Maps(name, String);

    private static byte[] Maps(string name, int key)
    {
        byte[] map = [.. Number(1, key), .. Message(2, Message(1, Number(1, Float)))];
        return [.. Text(1, name), .. Message(2, Message(4, Message(1, Message(5, map))))];
    }

    public static byte[] Tensor(string name, int[] shape, float[] values) =>
        [.. shape.SelectMany(d => Number(1, d)), .. Number(2, Float), .. Message(4, Packed(values)), .. Text(8, name)];

    public static byte[] WholeTensor(string name, int[] shape, long[] values) =>
        [.. shape.SelectMany(d => Number(1, d)), .. Number(2, Int64), .. Message(7, [.. values.SelectMany(Varint)]), .. Text(8, name)];

    /// <summary>A tensor whose values are in a file beside the model.</summary>
    public static byte[] External(string name, int[] shape, string file) =>
        [.. shape.SelectMany(d => Number(1, d)), .. Number(2, Float), .. Text(8, name), .. Message(13, [.. Text(1, "location"), .. Text(2, file)]), .. Number(14, 1)];

    public static byte[] Attribute(string name, long value) => [.. Text(1, name), .. Number(3, value), .. Number(20, 2)];

    public static byte[] Attribute(string name, string value) => [.. Text(1, name), .. Text(4, value), .. Number(20, 3)];

    public static byte[] Attribute(string name, float[] values) => [.. Text(1, name), .. Message(7, Packed(values)), .. Number(20, 6)];

    public static byte[] Attribute(string name, long[] values) => [.. Text(1, name), .. Message(8, [.. values.SelectMany(Varint)]), .. Number(20, 7)];

    public static byte[] Attribute(string name, string[] values) => [.. Text(1, name), .. values.SelectMany(v => Text(9, v)), .. Number(20, 8)];

    private static byte[] Value(string name, int type, int[] shape)
    {
        byte[] dimensions = [.. shape.SelectMany(d => Message(1, d == 0 ? Text(2, "N") : Number(1, d)))];
        return [.. Text(1, name), .. Message(2, Message(1, [.. Number(1, type), .. Message(2, dimensions)]))];
    }

    private static byte[] Packed(float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    private static byte[] Text(int field, string text) => Message(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Message(int field, byte[] bytes) => [.. Varint((field << 3) | 2), .. Varint(bytes.Length), .. bytes];

    private static byte[] Number(int field, long value) => [.. Varint(field << 3), .. Varint(value)];

    private static byte[] Varint(long value)
    {
        var bytes = new List<byte>();
        for (var rest = (ulong)value; ; rest >>= 7)
        {
            if (rest < 0x80) { bytes.Add((byte)rest); return [.. bytes]; }
            bytes.Add((byte)(rest | 0x80));
        }
    }
}
