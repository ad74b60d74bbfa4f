using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;
using Text = DecisionSandbox.Core.Text;

namespace DecisionSandbox.Services.StudyLinks;

/// <inheritdoc cref="IStudyLinkDesk"/>
public sealed class StudyLinkDesk(Doorway doorway, AidRegistry registry, FolderState folder) : IStudyLinkDesk
{
    private static readonly UseCase
        MakeThem = new("make-study-links", Role.Researcher),
        See = new("see-study-links", Role.Researcher),
        Come = new("come-by-link", Role.Administrator) { RecordsRefusals = false };

    // Nobody is signed in yet: the machine lets them in on its own behalf.
    private static readonly Actor Door = Actor.Operator(Role.Administrator);

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<MadeLink>>> Make(Actor actor, string studyId, LinksAsked asked, CancellationToken cancel = default) =>
        doorway.Write(actor, MakeThem, async work =>
        {
            ArgumentNullException.ThrowIfNull(asked);
            if (await Mine(work, studyId, cancel) is not { } stored) { return Outcome<IReadOnlyList<MadeLink>>.Failed(new NotFound()); }
            if (asked is not { Number: >= 1 and <= LinksAsked.MostLinks, UsesEach: >= 1 and <= LinksAsked.MostUses, Days: >= 1 and <= LinksAsked.MostDays }) { return new LinksOutOfBounds(); }
            var randomisation = stored.Study.Randomisation;
            var profile = randomisation.Strata == Strata.Profile ? randomisation.Profiles.FirstOrDefault(known => known.Id == asked.Profile)?.Id : null;
            var service = randomisation.Strata == Strata.Service && !string.IsNullOrWhiteSpace(asked.Service) && asked.Service.Length <= 100 ? asked.Service.Trim() : null;
            var expires = work.Now.AddDays(asked.Days);
            var made = Enumerable.Range(0, asked.Number).Select(_ => new MadeLink(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24)), expires)).ToList();
            work.Context.StudyLinks.AddRange(made.Select(link => new StoredStudyLink
            {
                TokenHash = Hash(link.Token), StudyId = studyId, Uses = asked.UsesEach, Profile = profile, Service = service, MadeAt = work.Now, ExpiresAt = expires,
            }));
            work.Record(new EntryDraft(Events.StudyLinksMade, work.About) { Facts = new Dictionary<string, object> { ["links"] = asked.Number, ["usesEach"] = asked.UsesEach, ["days"] = asked.Days } });
            return Outcome<IReadOnlyList<MadeLink>>.Ok(made);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyLinks>> List(Actor actor, string studyId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work =>
        {
            if (await Mine(work, studyId, cancel) is not { } stored) { return Outcome<StudyLinks>.Failed(new NotFound()); }
            var rows = await work.Context.StudyLinks.Where(row => row.StudyId == studyId).ToListAsync(cancel);
            var randomisation = stored.Study.Randomisation;
            return new StudyLinks(
                stored.Study.Title, randomisation.Strata == Strata.Profile ? randomisation.Profiles : [], randomisation.Strata == Strata.Service,
                [.. rows.OrderByDescending(row => row.MadeAt).ThenBy(row => row.TokenHash, StringComparer.Ordinal)
                    .Select(row => new LinkState(row.MadeAt, row.ExpiresAt, row.Used, row.Uses, row.Profile ?? row.Service, row.Used >= row.Uses || row.ExpiresAt <= work.Now))]) { IsClosed = stored.Status == StudyStatus.Closed };
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<LinkView>> Look(string token, CancellationToken cancel = default) =>
        doorway.Read(Door, Come, async work => (await Valid(work, token, cancel)).Then(found =>
        {
            var (row, stored) = found;
            var (study, randomisation) = (stored.Study, stored.Study.Randomisation);
            return Outcome<LinkView>.Ok(new(
                study.Title, registry.Pack(study.PackId)?.Pack.Title ?? Text.Same(study.PackId), study.Plan.FilesPerPerson ?? study.Plan.Cases.Count,
                randomisation.Strata == Strata.Profile && row.Profile is null ? randomisation.Profiles : [], randomisation.Strata == Strata.Service && row.Service is null));
        }), cancel);

    /// <inheritdoc/>
    public Task<Outcome<CameIn>> Enter(string token, Actor? already, CancellationToken cancel = default) =>
        doorway.Write(Door, Come, async work =>
        {
            var valid = await Valid(work, token, cancel);
            if (valid.Problem is { } problem) { return Outcome<CameIn>.Failed(problem); }
            var (row, stored) = valid.Value;
            var request = new JoinRequest(stored.Id, false, row.Profile, row.Service);
            if (already is { Role: Role.Practitioner } && await work.Context.Participations.AnyAsync(p => p.StudyId == stored.Id && p.UserId == already.UserId, cancel))
            {
                // Who is in it already spends nothing by coming again.
                return new CameIn(already, request, null);
            }
            row.Used++;
            work.Record(new EntryDraft(Events.StudyLinkUsed, new(stored.Id)));
            if (already is { Role: Role.Practitioner }) { return new CameIn(already, request, null); }
            var code = await Unused(work.Context, cancel);
            var account = code.Account(folder.IsDemo);
            work.Context.Users.Add(account);
            work.Context.UserRoles.Add(new() { UserId = account.Id, RoleId = nameof(Role.Practitioner) });
            return new CameIn(new(account.Id, Role.Practitioner), request, code.ToString());
        }, cancel);

    private static async Task<ResumeCode> Unused(SandboxContext context, CancellationToken cancel)
    {
        while (true)
        {
            var code = ResumeCode.Create();
            var name = code.Name.ToUpperInvariant();
            if (!await context.Users.AnyAsync(user => user.NormalizedUserName == name, cancel)) { return code; }
        }
    }

    private static async Task<StoredStudy?> Mine(Work work, string studyId, CancellationToken cancel)
    {
        work.About = work.About with { Study = studyId };
        var stored = await work.Context.Studies.AsNoTracking().FirstOrDefaultAsync(row => row.Id == studyId, cancel);
        return stored is null || (stored.OwnerId is { } owner && owner != work.Actor.UserId) || stored.Study.IsSimulated ? null : stored;
    }

    // The token is 192 random bits, looked up by its hash: there is nothing to compare letter by letter.
    private static async Task<Outcome<(StoredStudyLink Row, StoredStudy Stored)>> Valid(Work work, string token, CancellationToken cancel)
    {
        var hash = Hash(token ?? "");
        if (await work.Context.StudyLinks.FirstOrDefaultAsync(link => link.TokenHash == hash, cancel) is not { } row) { return new StudyLinkUnknown(); }
        if (row.ExpiresAt <= work.Now) { return new StudyLinkExpired(); }
        if (row.Used >= row.Uses) { return new StudyLinkUsedUp(); }
        var stored = await work.Context.Studies.AsNoTracking().SingleAsync(study => study.Id == row.StudyId, cancel);
        return stored.Status == StudyStatus.Recruiting || (stored.Status == StudyStatus.Approved && stored.OwnerId is null) ? (row, stored) : new StudyNotOpen();
    }

    private static string Hash(string token) => Draw.Hash(Encoding.UTF8.GetBytes(token));
}
