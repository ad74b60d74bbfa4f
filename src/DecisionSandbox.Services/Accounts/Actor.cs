using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Accounts;

/// <summary>Who may do what. The hierarchy of the people taking part has no role: it sees nothing.</summary>
public enum Role
{
    /// <summary>Takes part in studies under a pseudonymous code.</summary>
    Practitioner,
    /// <summary>Runs studies and reads their results.</summary>
    Researcher,
    /// <summary>Inspects studies and the record.</summary>
    EthicsReviewer,
    /// <summary>Looks after accounts and the machine; sees no answers.</summary>
    Administrator,
}

/// <summary>The person (or bot) on whose behalf a use case runs. Every use case checks it.</summary>
/// <param name="UserId">The account's id.</param>
/// <param name="Role">The role it acts in.</param>
public sealed record Actor(string UserId, Role Role)
{
    private const string BotPrefix = "bot:", OperatorId = "operator";

    /// <summary>A bot: it takes part in simulated studies only.</summary>
    public static Actor Bot(string name) => new(BotPrefix + name, Role.Practitioner);

    /// <summary>Whoever works at the machine's own terminal, with the data folder's files in reach. Never made from a request.</summary>
    public static Actor Operator(Role role) => new(OperatorId, role);

    /// <summary>True for a bot.</summary>
    public bool IsBot => UserId.StartsWith(BotPrefix, StringComparison.Ordinal);

    /// <summary>True for the terminal.</summary>
    public bool IsOperator => UserId == OperatorId;
}

/// <summary>The role may not do this. Every denial is recorded.</summary>
public sealed record NotAllowed() : Problem(new Text(
    "Votre rôle ne permet pas cela. Si vous en avez besoin, demandez-le à la personne qui administre cet espace.",
    "Your role does not allow this. If you need it, ask the person who administers this workspace."));

/// <summary>There is nothing under this address, or it belongs to somebody else: the answer is the same.</summary>
public sealed record NotFound() : Problem(new Text(
    "Il n’y a rien à cette adresse. Revenez à l’accueil pour retrouver vos dossiers.",
    "There is nothing at this address. Go back to the start page to find your files."));
