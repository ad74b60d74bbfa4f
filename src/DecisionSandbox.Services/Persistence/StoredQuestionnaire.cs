using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Persistence;

/// <summary>What one person answered to one questionnaire at one moment: a draft until it is handed in.</summary>
public sealed class StoredQuestionnaire
{
    public required string ParticipationId { get; init; }
    /// <summary>The questionnaire's id.</summary>
    public required string Questionnaire { get; init; }
    public required QuestionnaireMoment When { get; init; }
    /// <summary>Hash of the words that were shown; their bytes are a <see cref="StoredContent"/>.</summary>
    public required string Hash { get; init; }
    /// <summary>Item id → answer; what was left unanswered is not in it.</summary>
    public required IReadOnlyDictionary<string, int> Answers { get; set; }
    public required DateTimeOffset SavedAt { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }
    /// <summary>Index of the entry that commits to the answers.</summary>
    public long? Entry { get; set; }
}
