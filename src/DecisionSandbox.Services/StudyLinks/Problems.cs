using DecisionSandbox.Core;

namespace DecisionSandbox.Services.StudyLinks;

/// <summary>No link bears this token.</summary>
public sealed record StudyLinkUnknown() : Problem(new Text(
    "Ce lien ne mène à aucune étude. Recopiez-le en entier, ou demandez-le à nouveau à l’équipe de recherche.",
    "This link leads to no study. Copy it in full, or ask the research team for it again."));

/// <summary>The link is too old.</summary>
public sealed record StudyLinkExpired() : Problem(new Text(
    "Ce lien a expiré. Demandez-en un autre à l’équipe de recherche ; si vous aviez commencé, reprenez avec votre code.",
    "This link has expired. Ask the research team for another; if you had begun, come back with your code."));

/// <summary>As many people as it was for have come by it.</summary>
public sealed record StudyLinkUsedUp() : Problem(new Text(
    "Ce lien a déjà servi. Si vous aviez commencé, reprenez avec votre code ; sinon, demandez un autre lien à l’équipe de recherche.",
    "This link was used. If you had begun, come back with your code; otherwise ask the research team for another link."));

/// <summary>Too many or too few.</summary>
public sealed record LinksOutOfBounds() : Problem(new Text(
    $"Demandez de 1 à {LinksAsked.MostLinks} liens, pour 1 à {LinksAsked.MostUses} personnes chacun, valables de 1 à {LinksAsked.MostDays} jours.",
    $"Ask for 1 to {LinksAsked.MostLinks} links, for 1 to {LinksAsked.MostUses} people each, valid for 1 to {LinksAsked.MostDays} days."));
