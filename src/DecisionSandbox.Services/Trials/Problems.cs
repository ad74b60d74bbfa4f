using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Trials;

/// <summary>Somebody in the middle of a study on the pack asks to try its aids. Recorded as a denied access.</summary>
public sealed record StudyUnderWay() : Problem(new Text(
    "Vous participez à une étude sur ces dossiers\u00a0: essayer l’outil maintenant en fausserait les résultats. Terminez vos dossiers, puis revenez ici.",
    "You are taking part in a study on these files: trying the aid now would distort its results. Finish your files, then come back here."));

/// <summary>The caseload belongs to a study.</summary>
public sealed record SeedOfStudy(long Seed) : Problem(new Text(
    $"La série {Seed} sert à une étude\u00a0: ses dossiers ne s’essaient pas ici. Choisissez-en une autre.",
    $"Series {Seed} is used by a study: its files cannot be tried here. Choose another."));

/// <summary>There is no case of that number.</summary>
public sealed record NoSuchCase() : Problem(new Text(
    $"Choisissez un dossier de 1 à {TrialRequest.LastIndex + 1} et une série de 0 à 999\u202f999\u202f999.",
    $"Choose a file from 1 to {TrialRequest.LastIndex + 1} and a series from 0 to 999,999,999."));
