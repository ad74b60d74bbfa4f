namespace DecisionSandbox.Core.Explanations;

/// <summary>What a narrator may know: an explanation already computed, in words already chosen. Nothing else.</summary>
/// <param name="Headline">The suggestion in words.</param>
/// <param name="Factors">The factors shown, strongest first.</param>
/// <param name="Towards">The side towards which positive contributions pull ("vers GIR 1 à 4").</param>
/// <param name="Against">The other side.</param>
/// <param name="Uncertainty">The uncertainty in words, or null.</param>
public sealed record NarrativeRequest(Text Headline, IReadOnlyList<Factor> Factors, Text Towards, Text Against, Text? Uncertainty);

/// <summary>One or two plain sentences about why an aid suggests what it does.</summary>
/// <param name="Text">The sentences.</param>
/// <param name="FromModel">True where a language model worded them (marked as generated on the page); false for the template.</param>
/// <param name="Call">What happened with the model, to be recorded; null where none was asked.</param>
public sealed record Narrative(Text Text, bool FromModel, NarrativeCall? Call);

/// <summary>One call of a language model.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="PromptHash"><c>sha256:…</c> of the prompt.</param>
/// <param name="Rejection">Why the answer was not kept, or null where it was.</param>
public sealed record NarrativeCall(string Model, string PromptHash, Text? Rejection)
{
    /// <summary>The model's words where they were not kept, exactly as they came; null where they were, or where it said none. For the record alone: nobody is shown them as an explanation.</summary>
    public string? Refused { get; init; }
}

/// <summary>Puts a computed explanation into sentences. The template is the default; a language model may only re-word.</summary>
public interface INarrator
{
    /// <summary>The sentences in both languages. Never fails: where a model does, the template stands.</summary>
    Task<Narrative> Tell(NarrativeRequest request, CancellationToken cancel = default);
}
