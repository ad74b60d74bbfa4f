using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Codings;

/// <summary>Something is missing in a coding scheme.</summary>
public sealed record SchemeFlaw(Text What) : Problem(What);

/// <summary>Texts are still being written.</summary>
public sealed record StudyStillOpen() : Problem(new Text(
    "Les textes se codent une fois l’étude close : avant, il en arrive encore.", "Texts are coded once the study is closed: before that, more still come in."));

/// <summary>Nobody wrote anything of the kinds chosen.</summary>
public sealed record NothingToCode() : Problem(new Text(
    "Personne n’a écrit de texte de ces sortes : il n’y a rien à coder.", "Nobody wrote a text of these kinds: there is nothing to code."));

/// <summary>Two coders are two people, of the research team, who did not take part.</summary>
public sealed record CodersUnfit() : Problem(new Text(
    "Nommez deux personnes différentes qui ont un compte de recherche et n’ont pas pris part à l’étude.", "Name two different people who have a research account and did not take part in the study."));

/// <summary>Coders are named once.</summary>
public sealed record CodersAlreadyNamed() : Problem(new Text(
    "Les deux codeurs sont déjà nommés, peut-être dans un autre onglet. Rechargez la page pour les voir.", "Both coders are named already, perhaps in another tab. Reload the page to see them."));

/// <summary>The code is none of the scheme's.</summary>
public sealed record CodeNotInScheme() : Problem(new Text("Choisissez un des codes proposés.", "Choose one of the codes offered."));

/// <summary>The text went with the person who wrote it.</summary>
public sealed record TextGone() : Problem(new Text(
    "Ce texte n’est plus là : la personne qui l’a écrit s’est retirée. Vos autres codes sont gardés ; continuez.", "This text is no longer here: the person who wrote it withdrew. Your other codes are kept; go on."));

/// <summary>A coder who has finished changes nothing any more.</summary>
public sealed record CodingAlreadyFinished() : Problem(new Text(
    "Vous avez déclaré ce codage terminé, peut-être dans un autre onglet : les codes ne changent plus.", "You declared this coding finished, perhaps in another tab: its codes do not change any more."));

/// <summary>Some texts have no code yet.</summary>
public sealed record TextsLeft(int Left) : Problem(new Text(
    $"Il reste à coder : {Left}. Un texte qui ne convient à aucun code a le sien, « Ne peut pas être codé ».", $"Still to code: {Left}. A text that no code fits has one of its own, “Cannot be coded”."));

/// <summary>Nothing is compared before both have finished.</summary>
public sealed record CodersAtWork() : Problem(new Text(
    "Les deux codages ne sont pas terminés : rien n’est encore comparé.", "The two codings are not finished: nothing is compared yet."));

/// <summary>Both gave this text the same code, or the difference was settled before.</summary>
public sealed record NothingToSettle() : Problem(new Text(
    "Ce texte n’est plus à trancher, peut-être depuis un autre onglet. Rechargez la page pour voir où il en est.", "This text is no longer to be settled, perhaps since another tab. Reload the page to see where it stands."));
