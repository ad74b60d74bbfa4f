using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.UseCases;

namespace DecisionSandbox.Faults;

/// <summary>The process that is killed: plays reviews through the real services and says what was acknowledged, one line each.</summary>
internal static class Worker
{
    // After so many refusals of the disk the fault has been seen.
    private const int Enough = 12;

    public static async Task<int> Run(Settings settings)
    {
        await using var shop = await Shop.Open(settings);
        Say("READY");
        if (settings.Until is { } until)
        {
            await Journey(shop, until);
            await Task.Delay(Timeout.Infinite);
        }
        await Task.WhenAll(Enumerable.Range(0, settings.People).Select(_ => Task.Run(() => Reviews(shop))));
        return 0;
    }

    private static async Task Reviews(Shop shop)
    {
        for (var refused = 0; refused < Enough;)
        {
            var problem = await Participation(shop);
            if (problem is null) { continue; }
            refused++;
            Say($"REFUSED {problem.GetType().Name}");
            if (problem is ReadOnlyUntilRestart)
            {
                // Reading goes on.
                await using var context = shop.Context();
                Say($"READONLY {shop.Get<FolderState>().IsReadOnly} {context.Reviews.Count().ToString(CultureInfo.InvariantCulture)}");
                return;
            }
        }
    }

    private static async Task<Problem?> Participation(Shop shop)
    {
        Actor actor;
        try
        {
            actor = await shop.Person();
        }
        catch (Exception disk) when (disk is Microsoft.EntityFrameworkCore.DbUpdateException or System.Data.Common.DbException or InvalidOperationException)
        {
            // Accounts are made outside the doorway here; what counts are the reviews.
            return shop.Get<FolderState>().IsReadOnly ? new ReadOnlyUntilRestart() : new NotKept();
        }
        var desk = shop.Get<IParticipationDesk>();
        var joined = await desk.Join(actor, "study", quick: false);
        if (joined.IsOk) { joined = await desk.Consent(actor, joined.Value.Id, joined.Value.ConsentVersion); }
        for (var position = 1; joined.IsOk && position <= joined.Value.Total; position++)
        {
            if (await Review(shop, actor, joined.Value.Id, position) is { } problem) { return problem; }
        }
        return joined.Problem;
    }

    private static async Task<Problem?> Review(Shop shop, Actor actor, string participation, int position)
    {
        var reviews = shop.Get<IReviewDesk>();
        var view = await reviews.Open(actor, participation, position);
        if (view.IsOk) { Say($"ACK open {view.Value.ReviewId} -"); view = await reviews.FinishReading(actor, view.Value.ReviewId, "read"); }
        if (!view.IsOk) { return view.Problem; }
        var (id, mark) = (view.Value.ReviewId, Services.Draw.Id());
        view = await reviews.CommitOwn(actor, id, "own", new(new OptionAnswer(SamplePack.Meet, mark), Confidence.Medium));
        if (view.IsOk) { Say($"ACK own {id} {mark}"); mark = Services.Draw.Id(); view = await reviews.Decide(actor, id, "final", Final(mark)); }
        if (view.IsOk) { Say($"ACK final {id} {mark}"); }
        return view.Problem;
    }

    private static FinalDecision Final(string why) => new(new OptionAnswer(SamplePack.No), Confidence.High, ["r1"], why, null, new Dictionary<string, string>());

    // One review by small steps, drafts between; after so many the process waits to be killed.
    private static async Task Journey(Shop shop, int until)
    {
        var actor = await shop.Person();
        var desk = shop.Get<IParticipationDesk>();
        var joined = (await desk.Join(actor, "study", quick: false)).Value;
        await desk.Consent(actor, joined.Id, joined.ConsentVersion);
        var reviews = shop.Get<IReviewDesk>();
        var id = (await reviews.Open(actor, joined.Id, 1)).Value.ReviewId;
        Func<Task>[] steps =
        [
            () => Task.CompletedTask,
            () => reviews.FinishReading(actor, id, "read"),
            () => reviews.SaveDraft(actor, id, ReviewDraft.Empty with { Answer = new OptionAnswer(SamplePack.Meet, "à moitié tapé"), Confidence = Confidence.Low }),
            () => reviews.CommitOwn(actor, id, "own", new(new OptionAnswer(SamplePack.Meet, "voir le logement"), Confidence.Medium)),
            () => reviews.SaveDraft(actor, id, ReviewDraft.Empty with { Why = "parce que" }),
            () => reviews.Decide(actor, id, "final", Final("parce que le dossier le dit")),
        ];
        foreach (var step in steps.Take(until)) { await step(); }
        var view = (await reviews.Open(actor, joined.Id, 1)).Value;
        Say($"AT {actor.UserId} {joined.Id} {Convert.ToBase64String(StoredJson.Bytes(view))}");
    }

    private static void Say(string line) => Console.Out.WriteLine(line);
}
