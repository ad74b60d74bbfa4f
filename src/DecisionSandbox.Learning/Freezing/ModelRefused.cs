using DecisionSandbox.Core;

namespace DecisionSandbox.Learning.Freezing;

/// <summary>A trained aid that may not be used: its files are missing, altered or do not fit the pack.</summary>
public sealed record ModelRefused(Text Message) : Problem(Message)
{
    /// <summary>The refusal with its reason, in both languages.</summary>
    public static ModelRefused Because(string fr, string en) =>
        new(new Text($"L’outil entraîné n’est pas chargé : {fr}.", $"The trained aid is not loaded: {en}."));
}
