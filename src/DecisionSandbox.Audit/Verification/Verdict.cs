namespace DecisionSandbox.Audit.Verification;

/// <summary>What the verification of an export amounts to, for somebody who reads one sentence of it.</summary>
/// <param name="Words">Nothing changed, something changed, or it could not be compared.</param>
/// <param name="WhatToDo">What to do about it; null where nothing is at fault.</param>
public sealed record Verdict(Sentence Words, Sentence? WhatToDo)
{
    /// <summary>The verdict on an export. It never says more than was compared: without a kept checkpoint, that the export agrees with itself.</summary>
    public static Verdict Of(VerificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Passed ? new(Sound(report), null)
            : report.Faults.Any(fault => !fault.NotCompared) ? new(report.Kept is null ? ChangedSinceSigned : ChangedSinceKept, Altered)
            : new(NotCompared, Again);
    }

    private static Sentence ChangedSinceKept => new(
        "quelque chose a changé ou manque depuis le point de contrôle que vous avez gardé.",
        "something changed or is missing since the checkpoint you kept.");

    private static Sentence ChangedSinceSigned => new(
        "quelque chose a changé ou manque dans cet export depuis qu’il a été signé.",
        "something changed or is missing in this export since it was signed.");

    private static Sentence NotCompared => new(
        "tout n’a pas pu être comparé ; ce qui ne l’a pas été n’est pas prouvé inchangé.",
        "not everything could be compared; what was not is not shown to be unchanged.");

    private static Sentence Altered => new(
        "gardez tels quels l’export, le point de contrôle et le reçu ; suspendez l’étude depuis sa page ; écrivez au responsable du traitement, à son délégué à la protection des données et à qui garde d’autres exports ; faites vérifier par quelqu’un d’autre.",
        "keep the export, the checkpoint and the receipt as they are; suspend the study from its page; write to the data controller, to its data protection officer and to whoever keeps other exports; have somebody else verify.");

    private static Sentence Again => new(
        "assurez-vous que les fichiers donnés sont entiers et sont les bons, puis recommencez ; si cela demeure, gardez-les tels quels, suspendez l’étude depuis sa page, écrivez au responsable du traitement et à son délégué à la protection des données, et faites vérifier par quelqu’un d’autre.",
        "make sure that the files given are whole and the right ones, then try again; if it stays so, keep them as they are, suspend the study from its page, write to the data controller and to its data protection officer, and have somebody else verify.");

    private static Sentence Sound(VerificationReport report)
    {
        if (report.Kept is not { } kept)
        {
            return new(
                "l’export concorde avec lui-même ; si son propriétaire l’a récrit ou en a coupé la fin, seuls un point de contrôle et une clé gardés ailleurs peuvent le montrer.",
                "the export agrees with itself; whether its owner rewrote it or cut its end, only a checkpoint and a key kept elsewhere can show.");
        }
        var newer = (report.Checkpoint?.Size ?? 0) - kept.Size;
        var (plus, more) = newer == 0 ? ("", "")
            : ($" Pour les {newer} plus récentes, gardez le point de contrôle de cet export.", $" For the {newer} newer ones, keep the checkpoint of this export.");
        var (cle, key) = report.KeyIsTheReadersOwn ? ("", "")
            : (" La clé vient de l’export : qui l’a signé n’est pas montré.", " The key comes from the export: who signed it is not shown.");
        return new(
            $"rien n’a changé : les {kept.Size} entrées que couvre le point de contrôle que vous avez gardé sont toutes là, telles quelles.{plus}{cle}",
            $"nothing changed: the {kept.Size} entries that the checkpoint you kept covers are all there, as they were.{more}{key}");
    }
}
