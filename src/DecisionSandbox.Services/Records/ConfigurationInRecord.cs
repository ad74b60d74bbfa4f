using System.Reflection;
using DecisionSandbox.Core;
using DecisionSandbox.Narratives;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>Writes the settings that this server runs with into the record: at the first start, and again whenever one of them has changed. No secret and no address is among them.</summary>
public sealed class ConfigurationInRecord(
    Doorway doorway, IDbContextFactory<SandboxContext> contexts, SandboxOptions options, FolderState folder, NarrativeOptions narratives) : IFolderSeeder
{
    private static readonly UseCase Start = new("start", Role.Administrator);

    /// <inheritdoc/>
    public int Order => 1;

    /// <inheritdoc/>
    public async Task<Problem?> Seed(CancellationToken cancel)
    {
        var now = new Dictionary<string, object>
        {
            ["checkpointEvery"] = options.CheckpointEvery,
            ["database"] = options.Database,
            ["demo"] = folder.IsDemo,
            ["languageModel"] = narratives.IsOn ? narratives.Model! : "none",
            ["software"] = typeof(ConfigurationInRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
        };
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var last = await context.Entries.AsNoTracking().Where(entry => entry.Event == Events.Configuration).OrderByDescending(entry => entry.Index).Select(entry => entry.Bytes).FirstOrDefaultAsync(cancel);
        var before = last is null ? null : EntryReading.Of(last)?.Facts;
        if (before is not null && before.Count == now.Count && now.All(setting => before.GetValueOrDefault(setting.Key) == Written(setting.Value))) { return null; }
        return (await doorway.Write(Actor.Operator(Role.Administrator), Start, work =>
        {
            work.Record(new EntryDraft(Events.Configuration, new()) { Facts = now });
            return Task.FromResult(Outcome<bool>.Ok(true));
        }, cancel)).Problem;
    }

    private static string Written(object setting) => setting switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => setting.ToString()!,
    };
}
