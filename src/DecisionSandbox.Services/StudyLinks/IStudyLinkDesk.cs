using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;

namespace DecisionSandbox.Services.StudyLinks;

/// <summary>Links into a study: a researcher makes them, people come in by them without giving a name, and come back with a code.</summary>
public interface IStudyLinkDesk
{
    /// <summary>Makes links into one's own study. Their tokens are told here and never again.</summary>
    Task<Outcome<IReadOnlyList<MadeLink>>> Make(Actor actor, string studyId, LinksAsked asked, CancellationToken cancel = default);

    /// <summary>What was made so far and how often it was used; never by whom.</summary>
    Task<Outcome<StudyLinks>> List(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>Where a link leads, before anybody comes in by it.</summary>
    Task<Outcome<LinkView>> Look(string token, CancellationToken cancel = default);

    /// <summary>Comes in: spends one use, makes a pseudonymous account, and tells the code to come back with, once. Whoever is signed in already keeps their account.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="already">A practitioner who is signed in, or null.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<Outcome<CameIn>> Enter(string token, Actor? already, CancellationToken cancel = default);
}

/// <summary>What a researcher asks for.</summary>
/// <param name="Number">How many links.</param>
/// <param name="UsesEach">How many people may come by each.</param>
/// <param name="Days">Days until they expire.</param>
/// <param name="Profile">The profile that people are counted under; null to ask them.</param>
/// <param name="Service">The service that people are counted under; null to ask them.</param>
public sealed record LinksAsked(int Number, int UsesEach, int Days, string? Profile = null, string? Service = null)
{
    /// <summary>The bounds that a page offers.</summary>
    public const int MostLinks = 200, MostUses = 500, MostDays = 365;
}

/// <summary>A link, shown once.</summary>
/// <param name="Token">What it carries: <c>/come/{Token}</c>.</param>
/// <param name="ExpiresAt">When it stops working.</param>
public sealed record MadeLink(string Token, DateTimeOffset ExpiresAt);

/// <summary>The links of a study.</summary>
/// <param name="Title">The study's title.</param>
/// <param name="Profiles">The profiles to choose from, where the study balances arms within profiles.</param>
/// <param name="AsksService">True where it balances arms within services.</param>
/// <param name="Links">The links, newest first.</param>
public sealed record StudyLinks(Text Title, IReadOnlyList<Core.Studies.Profile> Profiles, bool AsksService, IReadOnlyList<LinkState> Links)
{
    /// <summary>True once the study is closed: no link opens it any more.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>How a link stands.</summary>
public sealed record LinkState(DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, int Used, int Uses, string? Stratum, bool IsOver);

/// <summary>Where a link leads.</summary>
/// <param name="Study">The study's title.</param>
/// <param name="Pack">What the files are about.</param>
/// <param name="Files">How many files.</param>
/// <param name="AsksProfile">The profiles to choose from where the link carries none; empty where nothing is asked.</param>
/// <param name="AsksService">True where the service is asked.</param>
public sealed record LinkView(Text Study, Text Pack, int Files, IReadOnlyList<Core.Studies.Profile> AsksProfile, bool AsksService);

/// <summary>Somebody who came in.</summary>
/// <param name="Actor">The account.</param>
/// <param name="Request">What to join with.</param>
/// <param name="Code">The code to come back with; null for whoever had an account.</param>
public sealed record CameIn(Actor Actor, JoinRequest Request, string? Code);
