using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies.Questionnaires;

namespace DecisionSandbox.Core.Studies;

/// <summary>A study: everything its committee approves. Data alone; <see cref="Format.StudyYaml"/> writes it as one file that can be compared line by line.</summary>
/// <param name="Id">The id in commands and records, such as <c>demo-apa</c>.</param>
/// <param name="Version">Grows with each change after an approval; a new version must be approved again.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">The research question.</param>
/// <param name="PackId">The pack.</param>
/// <param name="PackHash">The pack's hash.</param>
/// <param name="AidId">The study's first aid: arms use it unless they name another, and the case plan counts right and wrong by it.</param>
/// <param name="AidHash">The aid's hash: frozen for the study.</param>
/// <param name="Task">The pack's task.</param>
/// <param name="Arms">The arms.</param>
/// <param name="Plan">The cases.</param>
/// <param name="Consent">The information notice and consent text.</param>
/// <param name="Debrief">What people learn at the end: which kinds of fault were planted.</param>
/// <param name="Controller">The data controller; without one nobody is recruited outside demo mode.</param>
/// <param name="DataProtectionOfficer">The DPO; likewise.</param>
/// <param name="AnalysisPlan">The analysis plan.</param>
/// <param name="IsSimulated">True where bots play it: said on every page.</param>
public sealed record Study(
    string Id,
    int Version,
    Text Title,
    Text Question,
    string PackId,
    string PackHash,
    string AidId,
    string AidHash,
    TaskKind Task,
    IReadOnlyList<Arm> Arms,
    CasePlan Plan,
    Text Consent,
    Text Debrief,
    string? Controller,
    string? DataProtectionOfficer,
    AnalysisPlan AnalysisPlan,
    bool IsSimulated)
{
    /// <summary>Who answers for the research: a name and an institution; null in a draft or for what ships with the software.</summary>
    public string? Responsible { get; init; }

    /// <summary>Whom the people who take part can ask: a name, an address or a telephone number; null where none is given yet.</summary>
    public string? Contact { get; init; }

    /// <summary>How long data are kept, and what becomes of them; null where nothing is said yet.</summary>
    public Text? Retention { get; init; }

    /// <summary>Further aids that arms may name, pinned as the first is.</summary>
    public IReadOnlyList<PinnedAid> OtherAids { get; init; } = [];

    /// <summary>Who gets which arm, and the files in which order.</summary>
    public Randomisation Randomisation { get; init; } = new();

    /// <summary>The questionnaires and when they are asked.</summary>
    public IReadOnlyList<QuestionnaireRef> Questionnaires { get; init; } = [];

    /// <summary>Scales that the researcher took in, word for word; null where there are none. They come before those that are installed here.</summary>
    public IReadOnlyList<Questionnaire>? Scales { get; init; }

    /// <summary>What people try before the first file; null where the study has no training.</summary>
    public Training? Training { get; init; }

    /// <summary>Attention checks: none by default, for professionals are not set traps.</summary>
    public IReadOnlyList<AttentionCheck> AttentionChecks { get; init; } = [];

    /// <summary>The faults that are planted or shown, each in the words that the committee and, at the end, the participants read.</summary>
    public IReadOnlyList<DeclaredFault> Faults { get; init; } = [];

    /// <summary>How many members of the committee must approve.</summary>
    public int ApproversNeeded { get; init; } = 1;

    /// <summary>The words of a questionnaire: the study's own scale of that id, else the one installed here; null where there is neither.</summary>
    public Questionnaire? QuestionnaireOf(string id) => (Scales ?? []).Concat(InstalledQuestionnaires.All).FirstOrDefault(scale => scale.Id == id);

    /// <summary>The aid that an arm shows.</summary>
    public PinnedAid AidOf(Arm arm)
    {
        ArgumentNullException.ThrowIfNull(arm);
        return OtherAids.FirstOrDefault(aid => aid.Id == arm.Aid) ?? new(AidId, AidHash);
    }
}

/// <summary>An aid, frozen.</summary>
/// <param name="Id">The aid's id in the pack.</param>
/// <param name="Hash"><c>sha256:…</c> of what decides.</param>
public sealed record PinnedAid(string Id, string Hash);

/// <summary>A questionnaire of the study.</summary>
/// <param name="Id">Its id among the study's own scales and the installed questionnaires.</param>
/// <param name="When">When it is asked.</param>
/// <param name="Hash"><c>sha256:…</c> of its wording; null until it is pinned.</param>
public sealed record QuestionnaireRef(string Id, QuestionnaireMoment When, string? Hash = null)
{
    /// <summary>The arms whose people are asked; null for everybody.</summary>
    public IReadOnlyList<string>? Arms { get; init; }

    /// <summary>True where people of this arm are asked.</summary>
    public bool Asks(string arm) => Arms is null || Arms.Contains(arm);
}

/// <summary>When a questionnaire is asked.</summary>
public enum QuestionnaireMoment
{
    /// <summary>Before the first file.</summary>
    Before,
    /// <summary>After the last file.</summary>
    After,
}

/// <summary>A plain question about the task, asked between two files.</summary>
/// <param name="After">The position (from 1) of the file after which it is asked.</param>
/// <param name="Question">The question.</param>
/// <param name="Answers">The answers offered.</param>
/// <param name="Right">The place (from 0) of the right one.</param>
public sealed record AttentionCheck(int After, Text Question, IReadOnlyList<Text> Answers, int Right);
