using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Bots;

/// <summary>The real pack with its legal rule, which reads the form's letters and is therefore sometimes wrong, and a study of twelve cases planned on it.</summary>
internal static class ApaWorkshop
{
    public const string StudyId = "apa";

    private static readonly Lazy<RegisteredPack> Registered = new(() => Shipped("apa-aggir", "statutory"));

    public static Actor Researcher => Actor.Operator(Role.Researcher);

    public static Task<Workshop> Ready(string database = SandboxOptions.Sqlite) => On(Registered.Value, database);

    /// <summary>The same study on another shipped aid.</summary>
    public static Task<Workshop> On(string pack, string aid) => On(Shipped(pack, aid), SandboxOptions.Sqlite);

    private static RegisteredPack Shipped(string pack, string aid)
    {
        var loaded = PackLoader.Load(Path.Combine(DataFolder.Models(null, AppContext.BaseDirectory, AppContext.BaseDirectory), pack)).Value;
        return new(loaded.Pack, loaded.Generator, [PackFolder.Open(loaded.Pack, loaded.Generator, loaded.Pack.Aids.Single(declared => declared.Id == aid)).Value]);
    }

    private static async Task<Workshop> On(RegisteredPack pack, string database)
    {
        var workshop = await Workshop.Open(database, services => services.AddSingleton(new AidRegistry([pack])));
        (await workshop.Get<SandboxStart>().Ready(Workshop.Cancel)).IsOk.Should().BeTrue();
        var plan = DemoPlan.Of(pack, pack.Aids[0], seed: 11, rightPerHalf: 3, wrongPerHalf: 3)!;
        var study = SamplePack.Study(workshop.Aid, StudyId) with
        {
            PackId = pack.Pack.Id,
            PackHash = pack.Pack.Hash,
            AidId = pack.Aids[0].Id,
            AidHash = pack.Aids[0].Hash,
            Task = TaskKind.Eligibility,
            Plan = plan,
        };
        (await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, Workshop.Cancel)).IsOk.Should().BeTrue();
        return workshop;
    }

    public static async Task<StudyResults> Played(this Workshop workshop, BotPolicy policy, int participants = 6, long seed = 5)
    {
        var played = await workshop.Get<IBotDesk>().PlayCopy(Researcher, StudyId, policy.CopyName(StudyId, seed), new(participants, [policy], seed), null, Workshop.Cancel);
        played.Problem.Should().BeNull();
        return (await workshop.Get<IResearchDesk>().Results(Researcher, played.Value.StudyId, Workshop.Cancel)).Value;
    }
}
