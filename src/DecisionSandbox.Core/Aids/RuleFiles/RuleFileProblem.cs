namespace DecisionSandbox.Core.Aids.RuleFiles;

/// <summary>One thing wrong in an aid’s rule file.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record RuleFileError(int Line, Text Message);

/// <summary>A rule file that cannot be used, with everything that is wrong in it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Errors">What is wrong, by line.</param>
public sealed record RuleFileProblem(string File, IReadOnlyList<RuleFileError> Errors) : Problem(new Text(
    string.Join('\n', Errors.Select(error => $"{File}, ligne {error.Line}\u00a0: {error.Message.Fr}")),
    string.Join('\n', Errors.Select(error => $"{File}, line {error.Line}: {error.Message.En}"))));
