using DecisionSandbox.Core;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>Looks through an ONNX file (a protocol buffer, onnx.proto3) before the runtime opens it: operators of the standard alone, and every weight inside the file.</summary>
internal static class OnnxFile
{
    // The ONNX standard's own operator sets.
    private static readonly string[] s_standard = ["", "ai.onnx", "ai.onnx.ml"];

    // Field numbers of onnx.proto3.
    private const int ModelGraph = 7, ModelFunctions = 25;
    private const int GraphNode = 1, GraphInitializer = 5, GraphSparse = 15;
    private const int NodeOperator = 4, NodeAttribute = 5, NodeDomain = 7;
    private const int AttributeTensor = 5, AttributeGraph = 6, AttributeTensors = 10, AttributeGraphs = 11, AttributeSparse = 22, AttributeSparses = 23;
    private const int TensorName = 8, TensorExternal = 13, TensorLocation = 14;

    /// <summary>Null where the file may be opened; else the refusal, naming what is in it.</summary>
    public static Problem? Refusal(byte[] file)
    {
        try
        {
            var graphs = 0;
            foreach (var field in ProtocolBuffer.Fields(file))
            {
                var problem = field.Number switch
                {
                    ModelGraph => Graph(field.Bytes, ++graphs),
                    ModelFunctions => Operator("functions"),
                    _ => null,
                };
                if (problem is not null) { return problem; }
            }
            return graphs == 0 ? NotOnnx() : null;
        }
        catch (InvalidDataException)
        {
            return NotOnnx();
        }
    }

    private static Problem? Graph(ReadOnlyMemory<byte> graph, int depth)
    {
        // Loops and branches hold graphs of their own, a few deep at most.
        if (depth > 64) { throw new InvalidDataException(); }
        foreach (var field in ProtocolBuffer.Fields(graph))
        {
            var problem = field.Number switch
            {
                GraphNode => Node(field.Bytes, depth),
                GraphInitializer => Tensor(field.Bytes),
                GraphSparse => Sparse(field.Bytes),
                _ => null,
            };
            if (problem is not null) { return problem; }
        }
        return null;
    }

    private static Problem? Node(ReadOnlyMemory<byte> node, int depth)
    {
        if (Domain(Text(node, NodeDomain), Text(node, NodeOperator)) is { } custom) { return custom; }
        foreach (var attribute in ProtocolBuffer.Fields(node).Where(f => f.Number == NodeAttribute).SelectMany(f => ProtocolBuffer.Fields(f.Bytes)))
        {
            var problem = attribute.Number switch
            {
                AttributeTensor or AttributeTensors => Tensor(attribute.Bytes),
                AttributeGraph or AttributeGraphs => Graph(attribute.Bytes, depth + 1),
                AttributeSparse or AttributeSparses => Sparse(attribute.Bytes),
                _ => null,
            };
            if (problem is not null) { return problem; }
        }
        return null;
    }

    // A sparse tensor is two tensors: values (1) and indices (2).
    private static ModelFileRefused? Sparse(ReadOnlyMemory<byte> sparse) =>
        ProtocolBuffer.Fields(sparse).Where(f => f.Number is 1 or 2).Select(f => Tensor(f.Bytes)).FirstOrDefault(problem => problem is not null);

    private static ModelFileRefused? Tensor(ReadOnlyMemory<byte> tensor)
    {
        var external = ProtocolBuffer.Fields(tensor).Any(f => f.Number == TensorExternal || (f.Number == TensorLocation && f.Value != 0));
        var name = Text(tensor, TensorName);
        return external
            ? ModelFileRefused.Because($"les poids « {name} » sont dans un autre fichier (external data) ; enregistrez le modèle en un seul fichier", $"the weights “{name}” are in another file (external data); save the model as one file")
            : null;
    }

    private static ModelFileRefused? Domain(string domain, string @operator) => s_standard.Contains(domain) ? null : Operator($"{domain}.{@operator}");

    private static ModelFileRefused Operator(string name) => ModelFileRefused.Because(
        $"il contient un opérateur qui n’est pas du standard ONNX (« {name} »)", $"it contains an operator that is not of the ONNX standard (“{name}”)");

    private static ModelFileRefused NotOnnx() => ModelFileRefused.Because("ce n’est ni un modèle LightGBM en texte (sa première ligne serait « tree ») ni un modèle ONNX", "it is neither LightGBM text (its first line would be “tree”) nor an ONNX model");

    private static string Text(ReadOnlyMemory<byte> message, int number)
    {
        var text = "";
        foreach (var field in ProtocolBuffer.Fields(message))
        {
            if (field.Number == number) { text = System.Text.Encoding.UTF8.GetString(field.Bytes.Span); }
        }
        return text;
    }
}
