namespace DecisionSandbox.Core.Review;

/// <summary>What a third way opened.</summary>
/// <param name="Opening">The id of the opening.</param>
/// <param name="LookedFor">What the person said they were looking for; may be empty.</param>
/// <param name="Found">What it showed, in words.</param>
/// <param name="Minutes">The stated cost, in minutes of working time.</param>
public sealed record LookedInto(string Opening, string? LookedFor, Text Found, int Minutes);
