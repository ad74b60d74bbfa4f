namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether the training is short, and its files are none of the study's.</summary>
internal static class TrainingCheck
{
    public static IEnumerable<StudyFlaw> Of(Study study)
    {
        if (study.Training is not { } training) { yield break; }
        if (training.Cases.Count > Training.MostCases) { yield return new("training.cases", new($"Une formation a au plus {Training.MostCases} dossiers d’essai.", $"A training has at most {Training.MostCases} files to try.")); }
        if (training.Cases.Any(index => index < 0 || study.Plan.Cases.Any(planned => planned.Index == index)) || training.Cases.Distinct().Count() < training.Cases.Count)
        {
            yield return new("training.cases", new("Un dossier d’essai est l’un de ceux de l’étude. Choisissez-en un autre.", "A file to try is one of the study’s own. Choose another."));
        }
        if (training.Questions.Count > Training.MostQuestions) { yield return new("training.questions", new($"Gardez au plus {Training.MostQuestions} questions de compréhension.", $"Keep at most {Training.MostQuestions} questions of understanding.")); }
        for (var i = 0; i < training.Questions.Count; i++)
        {
            var (asked, path) = (training.Questions[i], $"training.questions[{i}]");
            foreach (var flaw in StudyCheck.Words($"{path}.question", asked.Question)) { yield return flaw; }
            if (asked.Answers.Count is < 2 or > 5) { yield return new($"{path}.answers", new("Une question offre de 2 à 5 réponses.", "A question offers 2 to 5 answers.")); }
            for (var a = 0; a < asked.Answers.Count; a++)
            {
                foreach (var flaw in StudyCheck.Words($"{path}.answers[{a}]", asked.Answers[a])) { yield return flaw; }
            }
            if (asked.Right < 0 || asked.Right >= asked.Answers.Count) { yield return new($"{path}.right", new("Dites laquelle des réponses est la bonne.", "Say which of the answers is the right one.")); }
            foreach (var flaw in StudyCheck.Words($"{path}.explanation", asked.Explanation)) { yield return flaw; }
        }
    }
}
