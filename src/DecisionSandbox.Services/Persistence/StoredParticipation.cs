namespace DecisionSandbox.Services.Persistence;

/// <summary>One person in one study.</summary>
public sealed class StoredParticipation
{
    public required string Id { get; init; }
    public required string StudyId { get; init; }
    public required int StudyVersion { get; init; }
    /// <summary>The account; null after withdrawal.</summary>
    public required string? UserId { get; set; }
    /// <summary>The pseudonymous code that the person knows, drawn at random; the record carries another one.</summary>
    public required string Code { get; init; }
    public required string Arm { get; init; }
    /// <summary>Hash of the study as it stood on joining: what a person agreed to does not change under them. Null in folders from before there were revisions.</summary>
    public string? StudyHash { get; set; }
    /// <summary>Within what arms are balanced: the journey, and the profile or service where the study asks for it.</summary>
    public string Stratum { get; init; } = "";
    /// <summary>The place in the stratum's line of blocks, from 0; arm and order follow from it.</summary>
    public int? Slot { get; init; }
    /// <summary>When the place was given back, because the person withdrew or has not answered for long.</summary>
    public DateTimeOffset? ReleasedAt { get; set; }
    /// <summary>Breaks and attention checks that are behind the person.</summary>
    public IReadOnlyList<PassedInterlude> Passed { get; set; } = [];
    /// <summary>How far the person is in the training; null before it, and where there is none.</summary>
    public StoredTraining? Training { get; set; }
    /// <summary>Places in the study's plan, in this person's own order.</summary>
    public required IReadOnlyList<int> Order { get; init; }
    public required bool IsQuick { get; init; }
    public required DateTimeOffset JoinedAt { get; init; }
    public int? ConsentVersion { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>How far a person is in the training.</summary>
/// <param name="Practised">Files tried or passed over.</param>
/// <param name="Answers">The places of the answers to the questions so far; null for "I do not know".</param>
public sealed record StoredTraining(int Practised, IReadOnlyList<int?> Answers)
{
    /// <summary>Nothing done yet.</summary>
    public static StoredTraining Nothing { get; } = new(0, []);
}

/// <summary>A break or an attention check that is over.</summary>
/// <param name="After">The position of the file after which it stood.</param>
/// <param name="Answer">The place of the answer chosen; null for a break.</param>
public sealed record PassedInterlude(int After, int? Answer);
