using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Studies.Format;

/// <summary>The words that stand in a study's file for its closed lists.</summary>
internal static class StudyWords
{
    public static readonly string[] Tasks = ["eligibility", "prioritisation"];
    public static readonly string[] Steps = ["read", "own-judgement", "reread", "wait", "ask", "examine", "decide"];
    public static readonly string[] Reveals = ["suggestion", "factors", "evidence", "trial"];
    public static readonly string[] Justifications = ["none", "override", "always"];
    public static readonly string[] Orders = ["random", "latin-square"];
    public static readonly string[] Stratifications = ["none", "profile", "service"];
    public static readonly string[] Designs = ["population", "factorial"];
    public static readonly string[] Moments = ["before", "after"];
    public static readonly string[] Faults = ["chosen-cases", "displayed-reliability", "biased-variant", "erroneous-score"];

    public static string Of(TaskKind task) => Tasks[(int)task];
    public static string Of(ProtocolStep step) => Steps[(int)step];
    public static string Of(JustificationPolicy policy) => Justifications[(int)policy];
    public static string Of(FileOrder order) => Orders[(int)order];
    public static string Of(Strata strata) => Stratifications[(int)strata];
    public static string Of(CaseDesign design) => Designs[(int)design];
    public static string Of(QuestionnaireMoment moment) => Moments[(int)moment];
    public static string Of(FaultKind kind) => Faults[(int)kind];
    public static IEnumerable<string> Of(Revealed reveals) => Reveals.Where((_, i) => reveals.HasFlag((Revealed)(1 << i)));

    /// <summary>The value that a word stands for; the first where the word was refused already.</summary>
    public static T Value<T>(string[] words, string word) where T : struct, Enum => Enum.GetValues<T>()[Math.Max(0, Array.IndexOf(words, word))];

    /// <summary>The flags that words stand for.</summary>
    public static Revealed Flags(IEnumerable<string> words) =>
        words.Aggregate(Revealed.Nothing, (all, word) => Array.IndexOf(Reveals, word) is var place and >= 0 ? all | (Revealed)(1 << place) : all);
}
