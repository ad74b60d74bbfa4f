namespace DecisionSandbox.Core.Studies;

/// <summary>What people do before the first file, where the study has it: files to try that do not count, and a few plain questions. Nobody is kept out by it.</summary>
/// <param name="Cases">Indices in the plan's caseload of the files to try: none of them is among the files of the study.</param>
/// <param name="Questions">The questions.</param>
public sealed record Training(IReadOnlyList<int> Cases, IReadOnlyList<ComprehensionQuestion> Questions)
{
    /// <summary>The most files to try, and the most questions: a training must not tire before the work begins.</summary>
    public const int MostCases = 2, MostQuestions = 3;

    /// <summary>Three questions on what every notice says; a researcher changes them at will.</summary>
    public static IReadOnlyList<ComprehensionQuestion> UsualQuestions { get; } =
    [
        new(new("L’outil peut-il se tromper ?", "Can the aid be wrong?"),
            [new("Non, il a été vérifié", "No, it was checked"), new("Oui", "Yes")], 1,
            new("Oui. Il ne reçoit que ce que dit le formulaire, et il peut se tromper même là.", "Yes. It receives only what the form says, and it can be wrong even there.")),
        new(new("À la fin d’un dossier, de qui est la proposition ?", "At the end of a file, whose proposal is it?"),
            [new("De l’outil", "The aid’s"), new("De vous", "Yours"), new("De votre hiérarchie", "Your superiors’")], 1,
            new("De vous. Vous pouvez aussi proposer de revoir la personne ou d’en parler, et rien n’est envoyé à votre hiérarchie.", "Yours. You can also propose to meet the person again or to discuss it, and nothing is sent to your superiors.")),
        new(new("Pouvez-vous passer un dossier ?", "Can you pass over a file?"),
            [new("Oui, sans dire pourquoi", "Yes, without saying why"), new("Non", "No")], 0,
            new("Oui, à tout moment et sans raison à donner. Vous pouvez aussi vous retirer de l’étude.", "Yes, at any time and without giving a reason. You can also withdraw from the study.")),
    ];
}

/// <summary>A plain question about how the study goes, with what is said after any answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">The answers offered; "I do not know" always stands beside them.</param>
/// <param name="Right">The place (from 0) of the right one.</param>
/// <param name="Explanation">What is said afterwards, whatever was answered.</param>
public sealed record ComprehensionQuestion(Text Question, IReadOnlyList<Text> Answers, int Right, Text Explanation);
