namespace DecisionSandbox.Core.Studies.Questionnaires;

/// <summary>The questionnaires that come with the software: <c>questionnaires/*.yaml</c>, embedded so that they do not depend on a folder.</summary>
public static class InstalledQuestionnaires
{
    private static readonly Lazy<IReadOnlyList<Questionnaire>> Read = new(() =>
    [
        .. typeof(InstalledQuestionnaires).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("questionnaire/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Embedded),
    ]);

    /// <summary>All, in the order of their names.</summary>
    public static IReadOnlyList<Questionnaire> All => Read.Value;

    private static Questionnaire Embedded(string name)
    {
        using var reader = new StreamReader(typeof(InstalledQuestionnaires).Assembly.GetManifestResourceStream(name)!);
        return QuestionnaireReader.Read(name, reader.ReadToEnd()).Value;
    }
}
