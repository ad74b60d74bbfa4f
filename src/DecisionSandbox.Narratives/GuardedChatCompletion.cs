using System.Runtime.CompilerServices;
using System.Text.Json;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace DecisionSandbox.Narratives;

/// <summary>
/// A model's client that hands out nothing unfaithful to one explanation. The guard stands here, on the client, because Semantic Kernel's
/// prompt filters do not fire when a chat service is called directly.
/// </summary>
/// <param name="inner">The client that reaches the model.</param>
/// <param name="request">The explanation that may be re-worded.</param>
/// <param name="guard">What a text must satisfy.</param>
public sealed class GuardedChatCompletion(IChatCompletionService inner, NarrativeRequest request, FaithfulnessGuard guard) : IChatCompletionService
{
    private const string RejectionKey = "rejection";

    /// <summary>The last words that this client did not hand out, for the record; null where it kept them.</summary>
    public string? Refused { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Attributes => inner.Attributes;

    /// <summary>From a message's metadata: why this client handed it out empty, or null where its text was kept.</summary>
    public static Problem? Rejection(IReadOnlyDictionary<string, object?>? metadata) =>
        metadata?.TryGetValue(RejectionKey, out var value) == true ? value as Problem : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default)
    {
        var messages = await inner.GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken);
        return [.. messages.Select(Guarded)];
    }

    /// <inheritdoc/>
    /// <remarks>Nothing can be judged before it is whole, so the text comes in one piece.</remarks>
    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var message in await GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken))
        {
            yield return new StreamingChatMessageContent(message.Role, message.Content, metadata: message.Metadata);
        }
    }

    private ChatMessageContent Guarded(ChatMessageContent message)
    {
        var text = NarrativeReply.Read(message.Content);
        var problem = text.Problem ?? guard.Check(text.Value, request);
        Refused = problem is null || string.IsNullOrEmpty(message.Content) ? null : message.Content;
        // A new message each time: nothing of the model's own items or metadata passes.
        return problem is null
            ? new ChatMessageContent(AuthorRole.Assistant, JsonSerializer.Serialize(new { fr = text.Value.Fr, en = text.Value.En }))
            : new ChatMessageContent(AuthorRole.Assistant, content: null, metadata: new Dictionary<string, object?> { [RejectionKey] = problem });
    }
}
