using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Faults;

/// <summary>Opens a folder after a fault and says what is lost or half written.</summary>
internal static class Ledger
{
    public static async Task<IReadOnlyList<string>> Check(Settings settings, IReadOnlyCollection<Acknowledged> acknowledged)
    {
        await using var shop = await Shop.Open(settings with { DurabilityOff = false });
        await using var context = shop.Context();
        var faults = new List<string>();
        var reviews = await context.Reviews.AsNoTracking().ToDictionaryAsync(row => row.Id);
        foreach (var one in acknowledged)
        {
            var kept = reviews.GetValueOrDefault(one.Review);
            var isThere = one.Step switch
            {
                "open" => kept is not null,
                "own" => kept?.Own is { } own && StoredJson.Text(own).Contains(one.Mark, StringComparison.Ordinal),
                "final" => kept?.Final is { } final && final.Why == one.Mark && kept.Step == ProtocolStep.Done,
                _ => false,
            };
            if (!isThere) { faults.Add($"lost: {one.Step} of {one.Review}"); }
        }
        var entries = (await context.Entries.AsNoTracking().Where(entry => entry.Review != null).Select(entry => new { entry.Index, entry.Event, entry.Review }).ToListAsync()).ToLookup(entry => entry.Review);
        var payloads = (await context.Payloads.AsNoTracking().Select(row => row.Index).ToListAsync()).ToHashSet();
        foreach (var review in reviews.Values)
        {
            void Both(string @event, bool row)
            {
                var said = entries[review.Id].Where(entry => entry.Event == @event).ToList();
                if (said.Count != (row ? 1 : 0) || (row && !payloads.Contains(said[0].Index))) { faults.Add($"half written: {@event} of {review.Id}"); }
            }
            Both(Events.OwnJudgement, review.Own is not null);
            Both(Events.FinalDecision, review.Final is not null);
            if ((review.Step == ProtocolStep.Done) != (review.Final is not null || review.Skipped)) { faults.Add($"half written: {review.Id} stands at {review.Step}"); }
        }
        foreach (var orphan in entries.Where(group => !reviews.ContainsKey(group.Key!))) { faults.Add($"half written: entries of {orphan.Key} without a review"); }
        var verified = await shop.Get<IRecordDesk>().Verify(Actor.Operator(Role.EthicsReviewer));
        if (verified.Problem is { } problem) { faults.Add("not verified: " + problem.Message.En); }
        else { faults.AddRange(verified.Value.Findings.Select(finding => "record: " + finding.En)); }
        return faults;
    }
}
