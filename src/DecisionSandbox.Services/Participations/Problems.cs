using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Participations;

/// <summary>Nobody can take part now.</summary>
/// <param name="Suspension">Why the committee suspended the study, in its own words; null where it is merely closed or paused.</param>
public sealed record StudyNotOpen(string? Suspension = null) : Problem(Suspension is null
    ? new Text(
        "Cette étude n’accueille personne en ce moment. Ce que vous avez déjà répondu est conservé.",
        "This study is not taking people now. What you have already answered is kept.")
    : new Text(
        $"Le comité d’éthique a suspendu cette étude : « {Suspension} » Vous n’avez rien à faire ; ce que vous avez déjà répondu est conservé.",
        $"The ethics committee has suspended this study: “{Suspension}” You need do nothing; what you have already answered is kept."));

/// <summary>A study without data controller or DPO recruits nobody.</summary>
public sealed record NoController() : Problem(new Text(
    "Cette étude n’a pas encore de responsable de traitement et de délégué à la protection des données nommés : personne ne peut la commencer. Demandez à l’équipe de recherche de les indiquer.",
    "This study does not yet name a data controller and a data protection officer, so nobody can begin it. Ask the research team to name them."));

/// <summary>Bots play simulated studies; people take part in the others.</summary>
public sealed record SimulatedOnly() : Problem(new Text(
    "Les études simulées sont jouées par des robots, les autres par des personnes : les deux ne se mélangent pas.",
    "Simulated studies are played by bots, the others by people: the two do not mix."));

/// <summary>The text was not agreed to yet.</summary>
public sealed record ConsentMissing() : Problem(new Text(
    "Lisez d’abord la note d’information et donnez votre accord : les dossiers s’ouvriront ensuite.",
    "First read the information note and agree to it; the files will then open."));

/// <summary>Another version of the text was agreed to.</summary>
public sealed record ConsentOutdated() : Problem(new Text(
    "La note d’information a changé entre-temps. Rechargez la page pour lire la nouvelle version.",
    "The information note has changed in the meantime. Reload the page to read the new version."));

/// <summary>The file comes later.</summary>
public sealed record FileNotOpenYet() : Problem(new Text(
    "Ce dossier s’ouvrira quand le précédent sera terminé ou passé.",
    "This file will open once the one before it is finished or skipped."));

/// <summary>The debrief comes at the end.</summary>
public sealed record NotFinishedYet() : Problem(new Text(
    "Le bilan s’ouvre quand tous les dossiers sont terminés ou passés.",
    "The debrief opens once every file is finished or skipped."));

/// <summary>A question stands between two files.</summary>
public sealed record InterludeFirst() : Problem(new Text(
    "Une question vous attend avant ce dossier : répondez-y, il s’ouvrira ensuite.",
    "A question comes before this file: answer it, and the file will open."));

/// <summary>The study balances its arms within profiles or services, and none was given.</summary>
public sealed record StratumMissing() : Problem(new Text(
    "Cette étude demande votre profil ou votre service pour répartir les personnes. Indiquez-le, puis recommencez.",
    "This study asks for your profile or your service to spread people evenly. Give it, then begin again."));
