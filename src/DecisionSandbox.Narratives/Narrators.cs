using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace DecisionSandbox.Narratives;

/// <summary>Chooses the narrator that the configuration asks for.</summary>
public static class Narrators
{
    /// <summary>The template narrator, or a language model behind the guard where an endpoint is configured.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="http">The client that reaches the endpoint, used only where there is one; with a client of our own Semantic Kernel does not retry.</param>
    public static Outcome<INarrator> From(NarrativeOptions options, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Check() is { } problem) { return Outcome<INarrator>.Failed(problem); }
        if (!options.IsOn) { return Outcome<INarrator>.Ok(new TemplateNarrator()); }

        // No plugins, no functions: the model has nothing to call.
        var kernel = Kernel.CreateBuilder()
            .AddOpenAIChatCompletion(options.Model!, new Uri(options.Endpoint!), options.ApiKey, httpClient: http)
            .Build();
        return Outcome<INarrator>.Ok(new SemanticKernelNarrator(
            kernel.GetRequiredService<IChatCompletionService>(), options.Model!, FaithfulnessGuard.Standard, TimeSpan.FromSeconds(options.TimeoutSeconds)));
    }
}
