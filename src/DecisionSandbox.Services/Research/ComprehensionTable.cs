using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Research;

/// <summary><c>comprehension.csv</c>: one row per question of understanding answered before the first file, where the study has any. Files to try are in no table.</summary>
internal static class ComprehensionTable
{
    public static bool IsAsked(StudyData data) => data.Study.Training is { Questions.Count: > 0 };

    public static ExportTable Of(StudyData data) => new(
        ["participant", "arm", "question", "answer", "right"],
        from person in data.People
        let questions = data.Study.Training!.Questions
        from answered in (person.Training?.Answers ?? []).Select((answer, place) => (Answer: answer, Place: place))
        // A person who joined an earlier version may have been asked other questions.
        where person.StudyVersion == data.Study.Version && answered.Place < questions.Count
        select (IReadOnlyList<string?>)
        [
            ReviewRow.Pseudonym(person), person.Arm, Number(answered.Place + 1), answered.Answer is { } given ? Number(given + 1) : null,
            answered.Answer == questions[answered.Place].Right ? "yes" : "no",
        ]);

    public static IEnumerable<IReadOnlyList<string?>> Codebook(StudyData data)
    {
        foreach (var (name, meaning) in new (string, Text)[]
        {
            ("question", new("le numéro de la question", "the number of the question")),
            ("answer", new("le numéro de la réponse ; vide : ne sait pas", "the number of the answer; empty: does not know")),
            ("right", new("yes si la réponse est la bonne", "yes where the answer is the right one")),
        })
        {
            yield return ["comprehension.csv", name, meaning.Fr, meaning.En];
        }
        foreach (var (asked, place) in data.Study.Training!.Questions.Select((asked, place) => (asked, place)))
        {
            yield return ["comprehension", Number(place + 1), Whole(asked.Question.Fr, asked.Answers.Select(a => a.Fr)), Whole(asked.Question.En, asked.Answers.Select(a => a.En))];
        }
    }

    private static string Whole(string question, IEnumerable<string> answers) => $"{question} {string.Join(" | ", answers.Select((answer, place) => $"{Number(place + 1)} {answer}"))}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
