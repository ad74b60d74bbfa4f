namespace DecisionSandbox.Core.Studies.Questionnaires;

/// <summary>A scale that a study asks beside decisions: its exact words, its answers, how they are counted. Any item may be left unanswered.</summary>
/// <param name="Id">The id in studies, records and exports, such as <c>raw-tlx</c>.</param>
/// <param name="Title">The title that people read.</param>
/// <param name="Intro">What stands above the items; null for nothing.</param>
/// <param name="Source">Who wrote it, and whether it was validated: read by committee and researchers.</param>
/// <param name="Items">The items, in order.</param>
/// <param name="Scoring">How the answers make one score.</param>
/// <param name="AtLeast">The fewest answered items that a score stands on.</param>
public sealed record Questionnaire(string Id, Text Title, Text? Intro, Text Source, IReadOnlyList<QuestionnaireItem> Items, Scoring Scoring, int AtLeast)
{
    /// <summary>The score of one person's answers, reversed items turned round; null where nothing is counted or too little was answered.</summary>
    /// <param name="answers">Item id → answer. Items that are missing were left unanswered.</param>
    public double? Score(IReadOnlyDictionary<string, int> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var given = Items.Where(item => answers.ContainsKey(item.Id)).Select(item => (double)item.Turned(answers[item.Id])).ToList();
        if (Scoring == Scoring.None || given.Count == 0 || given.Count < AtLeast) { return null; }
        // A sum over fewer items would be lower for what was left out: the person's own mean stands in for it.
        return Scoring == Scoring.Sum ? given.Average() * Items.Count : given.Average();
    }

    /// <summary>Why these answers cannot be taken, or null. Nobody has to answer everything.</summary>
    public Problem? ProblemWith(IReadOnlyDictionary<string, int> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.All(answer => Items.FirstOrDefault(item => item.Id == answer.Key) is { } item && item.Range.Holds(answer.Value)) ? null : new AnswerOffTheScale();
    }
}

/// <summary>One item of a questionnaire.</summary>
/// <param name="Id">Its id, the column's value in an export.</param>
/// <param name="Words">What is asked or stated.</param>
/// <param name="Range">The answers.</param>
/// <param name="Low">What the lowest answer means.</param>
/// <param name="High">What the highest answer means.</param>
/// <param name="IsReversed">True where agreeing lowers the score.</param>
public sealed record QuestionnaireItem(string Id, Text Words, ResponseRange Range, Text Low, Text High, bool IsReversed)
{
    /// <summary>The answer as it counts: a reversed item is mirrored within its range.</summary>
    public int Turned(int answer) => IsReversed ? Range.Lowest + Range.Highest - answer : answer;
}

/// <summary>The answers of an item: whole numbers from the lowest to the highest.</summary>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
/// <param name="Step">From one to the next.</param>
public sealed record ResponseRange(int Lowest, int Highest, int Step)
{
    /// <summary>Every answer, in order.</summary>
    public IEnumerable<int> All => Enumerable.Range(0, ((Highest - Lowest) / Step) + 1).Select(place => Lowest + (place * Step));

    /// <summary>True for an answer that can be given.</summary>
    public bool Holds(int answer) => answer >= Lowest && answer <= Highest && (answer - Lowest) % Step == 0;
}

/// <summary>How the answers of one person make one score.</summary>
public enum Scoring
{
    /// <summary>Their mean.</summary>
    Mean,
    /// <summary>Their sum; where items were left out, the mean of the others times the number of items.</summary>
    Sum,
    /// <summary>No score: items are read one by one.</summary>
    None,
}

/// <summary>An answer that the scale does not have: only a hand-made request sends one.</summary>
public sealed record AnswerOffTheScale() : Problem(new Text(
    "Une réponse n’est pas sur l’échelle : choisissez parmi celles proposées, ou laissez la question sans réponse.",
    "An answer is not on the scale: choose one of those offered, or leave the question unanswered."));
