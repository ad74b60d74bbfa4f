using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Layout;

/// <summary>What is said wherever somebody reads what another person wrote.</summary>
public static class ScreeningTexts
{
    public static readonly Text Say = new(
        "Dans ce que les personnes ont écrit, un programme a masqué les noms, les numéros, les dates et les adresses, sauf les noms inventés du dossier. Il en laisse passer, et il masque parfois un mot ordinaire\u00a0: si de quoi reconnaître quelqu’un vous reste sous les yeux, ne le recopiez pas et signalez un incident sur la page de l’étude devant le comité.",
        "In what people wrote, a program masked names, numbers, dates and addresses, except the invented names of the file. It misses some, and sometimes masks an ordinary word: if something by which somebody could be recognised is left before you, do not copy it, and report an incident on the study’s page before the committee.");
    public static readonly Text Replayed = new(
        "Ce qui était montré l’est à l’identique. Ce que la personne a écrit est masqué par un programme\u00a0: noms, numéros, dates, adresses. Il en laisse passer.",
        "What was shown is shown to the letter. What the person wrote is masked by a program: names, numbers, dates, addresses. It misses some.");
    public static readonly Text Masked = new("Masqué\u00a0: {0}", "Masked: {0}");
}
