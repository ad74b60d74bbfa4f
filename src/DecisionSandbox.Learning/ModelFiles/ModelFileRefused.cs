using DecisionSandbox.Core;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>A model file that is not read: another kind of file, a part that cannot be explained exactly, or a broken one.</summary>
public sealed record ModelFileRefused(Text Message) : Problem(Message)
{
    /// <summary>The refusal with its reason, in both languages.</summary>
    public static ModelFileRefused Because(string fr, string en) => new(new Text($"Le fichier du modèle n’est pas lu : {fr}.", $"The model file is not read: {en}."));

    /// <summary>A zip, which may be an ML.NET model.</summary>
    internal static ModelFileRefused Zip() => Because("un .zip n’est jamais ouvert ici ; donnez un modèle LightGBM en texte ou ONNX", "a .zip is never opened here; give a LightGBM text or an ONNX model");

    /// <summary>A line or key that is missing or wrong.</summary>
    internal static ModelFileRefused At(string place, string fr, string en) => Because($"{place} : {fr}", $"{place}: {en}");
}

/// <summary>A table of numbers that does not fit the model.</summary>
public sealed record TableRefused(Text Message) : Problem(Message)
{
    /// <summary>The refusal, naming the file.</summary>
    public static TableRefused In(string path, string fr, string en) => new(new Text($"{path} : {fr}.", $"{path}: {en}."));
}

/// <summary>The model and the method asked for do not go together.</summary>
public sealed record MethodRefused(Text Message) : Problem(Message);
