using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Codings;

/// <summary>The sample study, closed, with texts to code and three researchers: its own is nobody's, so each may run the coding.</summary>
internal sealed class CodedStudy(Workshop workshop) : IAsyncDisposable
{
    public const string Name = "Zyblonska", Written = $"Mme {Name} marche, elle";

    public static CodingScheme Draft { get; } = new(new("De quoi parle le texte ?", "What is the text about?"), [FreeTextKind.Justification, FreeTextKind.LookedFor],
    [
        new("", new("Besoins", "Needs"), new("Le texte parle de la personne.", "The text is about the person.")),
        new("", new("Outil", "The aid"), new("Le texte parle de l’outil.", "The text is about the aid.")),
    ]);

    public Workshop Workshop => workshop;
    public ICodingDesk Desk => workshop.Get<ICodingDesk>();
    public ICoderDesk Coders => workshop.Get<ICoderDesk>();
    public Actor First { get; private set; } = null!;
    public Actor Second { get; private set; } = null!;
    public List<(Actor Actor, ReviewView View)> People { get; } = [];

    private static CancellationToken Cancel => Workshop.Cancel;

    /// <summary>So many people, each with one file finished: a follow-up and a justification each; the last one names somebody.</summary>
    public static async Task<CodedStudy> Closed(int people = 6, string database = "sqlite", Action<IServiceCollection>? more = null)
    {
        var study = new CodedStudy(await Workshop.Ready(database, more));
        for (var i = 0; i < people; i++)
        {
            var (actor, view) = await study.Workshop.AtOwnJudgement();
            view = (await study.Workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", new(new OptionAnswer(SamplePack.Meet, $"voir le logement, fois {i}"), Confidence.Medium), Cancel)).Value;
            var final = new FinalDecision(new OptionAnswer(SamplePack.Yes), Confidence.High, ["r1"], i == people - 1 ? Written : $"raison {i}", null, new Dictionary<string, string>());
            study.People.Add((actor, (await study.Workshop.Reviews.Decide(actor, view.ReviewId, "final", final, Cancel)).Value));
        }
        (study.First, study.Second) = (await study.Workshop.Person(Role.Researcher), await study.Workshop.Person(Role.Researcher));
        await study.Close();
        return study;
    }

    public async Task Close()
    {
        await using var context = workshop.Context();
        await context.Studies.Where(row => row.Id == "study").ExecuteUpdateAsync(row => row.SetProperty(study => study.Status, StudyStatus.Closed), Cancel);
    }

    /// <summary>A coding with both coders named.</summary>
    public async Task<string> Begun(CodingScheme? draft = null)
    {
        var id = (await Desk.Fix(First, "study", draft ?? Draft, Cancel)).Value.Id;
        (await Desk.Name(First, id, First.UserId, Second.UserId, Cancel)).IsOk.Should().BeTrue();
        return id;
    }

    /// <summary>Codes every text as the rule says, and declares it finished.</summary>
    public async Task CodeAll(Actor coder, string id, Func<string, string> rule)
    {
        for (var sheet = (await Coders.Open(coder, id, null, Cancel)).Value; sheet.Text is { } text;)
        {
            sheet = (await Coders.Code(coder, id, text.Id, rule(text.Words.Words.Fr), Cancel)).Value;
        }
        (await Coders.Finish(coder, id, Cancel)).Value.IsFinished.Should().BeTrue();
    }

    public ValueTask DisposeAsync() => workshop.DisposeAsync();
}
