using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace DecisionSandbox.Narratives;

/// <summary>A language model that re-words an explanation already computed. What is not provably faithful is dropped for the template.</summary>
/// <param name="client">The model's client; every answer passes through a <see cref="GuardedChatCompletion"/> around it.</param>
/// <param name="model">The model's name, for the record.</param>
/// <param name="guard">What a text must satisfy.</param>
/// <param name="patience">How long to wait.</param>
public sealed class SemanticKernelNarrator(IChatCompletionService client, string model, FaithfulnessGuard guard, TimeSpan patience) : INarrator
{
    /// <inheritdoc/>
    public async Task<Narrative> Tell(NarrativeRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var prompt = NarrativePrompt.For(request);
        var guarded = new GuardedChatCompletion(client, request, guard);
        var answer = await Ask(guarded, prompt, cancel);
        var call = new NarrativeCall(model, prompt.Hash, answer.Problem?.Message) { Refused = guarded.Refused };
        return answer.IsOk
            ? new Narrative(answer.Value, true, call)
            : new Narrative(TemplateNarrator.Sentences(request), false, call);
    }

    private async Task<Outcome<Text>> Ask(GuardedChatCompletion guarded, NarrativePrompt prompt, CancellationToken cancel)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        waiting.CancelAfter(patience);
        try
        {
            var message = await guarded.GetChatMessageContentAsync(prompt.ToHistory(), Settings(), null, waiting.Token);
            return GuardedChatCompletion.Rejection(message.Metadata) is { } problem
                ? problem
                : NarrativeReply.Read(message.Content);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ModelTooSlow();
        }
        // Whatever the endpoint sends back (500, HTML, half a JSON) must not take the page down.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new ModelUnreachable();
        }
    }

    private static OpenAIPromptExecutionSettings Settings() => new() { Temperature = 0, MaxTokens = 600 };
}

/// <summary>The model did not answer in time.</summary>
public sealed record ModelTooSlow() : Problem(new Text(
    "Le modèle de langue n’a pas répondu à temps.", "The language model did not answer in time."));

/// <summary>The endpoint failed or sent something that is not a chat completion.</summary>
public sealed record ModelUnreachable() : Problem(new Text(
    "Le service du modèle de langue a échoué.", "The language model’s service failed."));
