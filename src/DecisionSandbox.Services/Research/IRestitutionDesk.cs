using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Analysis.Scales;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Research;

/// <summary>What a closed study showed, for the people who took part in it to look at together: nothing on fewer than five people, nothing on anyone alone.</summary>
public interface IRestitutionDesk
{
    /// <summary>The restitution of a closed study: for whoever took part, for researchers and for the committee.</summary>
    Task<Outcome<Restitution>> Get(Actor actor, string studyId, CancellationToken cancel = default);
}

/// <summary>What a study showed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Question">Its question.</param>
/// <param name="IsSimulated">True where bots played it.</param>
/// <param name="People">How many people decided at least one file.</param>
/// <param name="Files">How many files they decided.</param>
/// <param name="Arms">The measures by arm; all arms together where one has fewer than five people, so that nothing can be worked out by subtraction.</param>
/// <param name="Names">The arms' names.</param>
/// <param name="Answer">What changed between the arms, in sentences; null where there is nothing to say.</param>
/// <param name="Scales">What people answered to the questionnaires.</param>
/// <param name="Words">The questionnaires' words.</param>
/// <param name="Faults">Which kinds of fault were planted, in the words of the end of the study.</param>
public sealed record Restitution(
    Text Title, Text Question, bool IsSimulated, int People, int Files, IReadOnlyList<ArmResult> Arms, IReadOnlyDictionary<string, Text> Names, Text? Answer,
    IReadOnlyList<ScaleByArm> Scales, IReadOnlyDictionary<string, Questionnaire> Words, Text Faults);

/// <summary>The study still runs.</summary>
public sealed record RestitutionLater() : Problem(new Text(
    "L’étude n’est pas close : ce qu’elle a montré se lit ensuite, pour ne pas peser sur les réponses qui restent à donner.",
    "The study is not closed: what it showed can be read afterwards, so as not to weigh on the answers still to be given."));

/// <summary>Too few people for anything to be said without pointing at somebody.</summary>
public sealed record RestitutionTooFew() : Problem(new Text(
    "Moins de cinq personnes ont répondu : rien n’est restitué, car un résultat pourrait désigner quelqu’un.",
    "Fewer than five people answered: nothing is shown, because a result could point at somebody."));
