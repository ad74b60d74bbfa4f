using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Studies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Sample;

/// <summary>A data folder of its own with the real services on it, on either database.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Workshop(ServiceProvider services, string path) => (_services, Path) = (services, path);

    public string Path { get; }
    public CanaryAid Aid { get; private init; } = new();
    public IReviewDesk Reviews => Get<IReviewDesk>();
    public IParticipationDesk Participations => Get<IParticipationDesk>();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Workshop> Open(string database, Action<IServiceCollection>? more = null, string? path = null, CanaryAid? aid = null, bool? demo = null, string? connection = null)
    {
        path ??= Directory.CreateTempSubdirectory("sandbox-").FullName;
        aid ??= new CanaryAid();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(SamplePack.Registry(aid));
        more?.Invoke(services);
        services.AddDecisionSandbox(new SandboxOptions
        {
            Data = path,
            Database = database,
            ConnectionString = database == SandboxOptions.Postgres ? connection ?? await Cluster.NewDatabase() : null,
            Demo = demo,
        });
        return new(services.BuildServiceProvider(), path) { Aid = aid };
    }

    /// <summary>A ready folder with the sample study on its shelf.</summary>
    public static async Task<Workshop> Ready(string database, Action<IServiceCollection>? more = null, CanaryAid? aid = null)
    {
        var workshop = await Open(database, more, aid: aid);
        (await workshop.Get<SandboxStart>().Ready(Cancel)).Value.IsReady.Should().BeTrue();
        (await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), SamplePack.Study(workshop.Aid), StudyStatus.Approved, 1, Cancel)).IsOk.Should().BeTrue();
        return workshop;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public SandboxContext Context() => Get<IDbContextFactory<SandboxContext>>().CreateDbContext();

    /// <summary>A person with an account, and the role in the database.</summary>
    public async Task<Actor> Person(Role role = Role.Practitioner)
    {
        await using var context = Context();
        var id = Draw.Id();
        context.Users.Add(new Account { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), IsDemo = true });
        context.UserRoles.Add(new() { UserId = id, RoleId = role.ToString() });
        await context.SaveChangesAsync(Cancel);
        return new(id, role);
    }

    /// <summary>Somebody who has joined and agreed.</summary>
    public async Task<(Actor Actor, ParticipationView Participation)> Participant(bool quick = false, string study = "study")
    {
        var actor = await Person();
        var joined = (await Participations.Join(actor, study, quick, Cancel)).Value;
        return (actor, (await Participations.Consent(actor, joined.Id, joined.ConsentVersion, Cancel)).Value);
    }

    /// <summary>A file opened and read, waiting for the own judgement.</summary>
    public async Task<(Actor Actor, ReviewView View)> AtOwnJudgement(bool factors = false)
    {
        while (true)
        {
            var (actor, participation) = await Participant();
            await using var context = Context();
            var arm = await context.Participations.Where(row => row.Id == participation.Id).Select(row => row.Arm).SingleAsync(Cancel);
            if (factors && arm != Arms.SuggestionAndFactors.Id) { continue; }
            var opened = (await Reviews.Open(actor, participation.Id, 1, Cancel)).Value;
            return (actor, (await Reviews.FinishReading(actor, opened.ReviewId, "read", Cancel)).Value);
        }
    }

    /// <summary>A file finished from end to end.</summary>
    public async Task<(Actor Actor, ReviewView View)> Finished(bool factors = false)
    {
        var (actor, view) = await AtOwnJudgement(factors);
        view = (await Reviews.CommitOwn(actor, view.ReviewId, "own", Own, Cancel)).Value;
        return (actor, (await Reviews.Decide(actor, view.ReviewId, "final", Final(), Cancel)).Value);
    }

    public static OwnJudgement Own { get; } = new(new OptionAnswer(SamplePack.Meet, "voir le logement"), Confidence.Medium);

    public static FinalDecision Final(string option = SamplePack.Yes) =>
        new(new OptionAnswer(option), Confidence.High, ["r1"], "parce que le dossier le dit", null, new Dictionary<string, string>());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(Path)) { Directory.Delete(Path, recursive: true); }
    }
}
