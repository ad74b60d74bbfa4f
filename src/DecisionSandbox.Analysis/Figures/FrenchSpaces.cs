using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>French sets a space inside guillemets and before double punctuation; no line is to break there.</summary>
internal static class FrenchSpaces
{
    private const string Hard = "\u00a0";

    public static Text Kept(Text text) => text with
    {
        Fr = text.Fr.Replace("« ", "«" + Hard, StringComparison.Ordinal).Replace(" »", Hard + "»", StringComparison.Ordinal)
            .Replace(" :", Hard + ":", StringComparison.Ordinal).Replace(" ;", Hard + ";", StringComparison.Ordinal).Replace(" ?", Hard + "?", StringComparison.Ordinal),
    };
}
