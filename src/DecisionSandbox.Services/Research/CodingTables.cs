using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Codings;

namespace DecisionSandbox.Services.Research;

/// <summary>
/// <c>coding-N.csv</c>, what <c>analyse --coding</c> reads: two blind codes for each text; and <c>coded-texts.csv</c>, where the code that stands in the end is beside the arm.
/// No text is in either.
/// </summary>
internal static class CodingTables
{
    public static string NameOf(FinishedCoding coding) => $"coding-{Number(coding.Number)}.csv";

    public static ExportTable Of(FinishedCoding coding) => new(
        ["text", "coderA", "coderB"], CodingDesk.Pairs(coding.Texts.Select(text => text.Row)).Select(row => (IReadOnlyList<string?>)[row.Text, row.CoderA, row.CoderB]));

    public static bool AnySettled(StudyData data) => data.Codings.Any(coding => coding.IsSettled);

    public static ExportTable Settled(StudyData data) => new(
        ["coding", "text", "participant", "arm", "position", "case", "kind", "coderA", "coderB", "settled", "code"],
        from coding in data.Codings
        where coding.IsSettled
        from text in coding.Texts
        select (IReadOnlyList<string?>)
        [
            Number(coding.Number), text.Row.Id, ReviewRow.Pseudonym(text.Person), text.Person.Arm, text.Review is { } review ? Number(review.Position) : null, text.Review?.CaseId,
            Kind(text.Row.Kind), text.Row.CodeA, text.Row.CodeB, text.Row.Settled, text.Code,
        ]);

    public static IEnumerable<IReadOnlyList<string?>> Codebook(StudyData data)
    {
        foreach (var (file, name, meaning) in Columns) { yield return [file, name, meaning.Fr, meaning.En]; }
        foreach (var coding in data.Codings)
        {
            yield return [NameOf(coding), "question", coding.Scheme.Question.Fr, coding.Scheme.Question.En];
            foreach (var code in coding.Scheme.Codes) { yield return [NameOf(coding), code.Id, $"{code.Name.Fr} : {code.Definition.Fr}", $"{code.Name.En}: {code.Definition.En}"]; }
        }
    }

    private static readonly (string File, string Name, Text Meaning)[] Columns =
    [
        ("coding-N.csv", "text", new("numéro du texte, tiré au hasard ; le texte lui-même n’est pas exporté", "the text’s number, drawn at random; the text itself is not exported")),
        ("coding-N.csv", "coderA, coderB", new("le code de chaque codeur, donné sans voir ni le bras ni l’autre code ; la forme que lit « analyse --coding »", "each coder’s code, given without seeing the arm or the other code; what \"analyse --coding\" reads")),
        ("coded-texts.csv", "coding", new("le numéro N du codage ; n’y figurent que ceux où tout désaccord est tranché", "the coding’s number N; only those where every difference is settled")),
        ("coded-texts.csv", "kind", new("ce pour quoi le texte était écrit : justification, other-element, looked-for, contest, remark", "what the text was written for: justification, other-element, looked-for, contest, remark")),
        ("coded-texts.csv", "settled", new("le code convenu où les codeurs différaient ; vide ailleurs", "the code agreed upon where the coders differed; empty elsewhere")),
        ("coded-texts.csv", "code", new("le code retenu", "the code that stands in the end")),
    ];

    private static string Kind(FreeTextKind kind) => kind switch
    {
        FreeTextKind.Justification => "justification",
        FreeTextKind.OtherElement => "other-element",
        FreeTextKind.LookedFor => "looked-for",
        FreeTextKind.Contest => "contest",
        FreeTextKind.Remark => "remark",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
