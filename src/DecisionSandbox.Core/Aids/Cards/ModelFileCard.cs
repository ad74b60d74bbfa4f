using System.Globalization;
using DecisionSandbox.Core.Aids.ModelFiles;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Cards;

/// <summary>The card of a model that was made elsewhere: what its form says, and figures computed from the pack's cases.</summary>
public static class ModelFileCard
{
    /// <summary>The card, in French and then in English.</summary>
    /// <param name="pack">The pack, one of eligibility.</param>
    /// <param name="generator">Its generator.</param>
    /// <param name="aid">The aid.</param>
    /// <param name="form">Its form.</param>
    public static string Write(ScenarioPack pack, ICaseGenerator generator, IDecisionAid aid, ModelForm form)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(form);
        List<CaseAttribute> unread = [.. pack.Attributes.Where(attribute => attribute.SeenByAid && !aid.Reads.Contains(attribute.Id))];
        return RuleCard.Write(pack, generator, aid,
            CardText.Paragraphs(
                new($"{form.Title.Fr}. {form.Notice.Fr}", $"{form.Title.En}. {form.Notice.En}"),
                form.LearnedFrom is { } from
                    ? new($"Appris ailleurs. {from.Fr}", $"Learned elsewhere. {from.En}")
                    : new("Appris ailleurs, ceux qui l’ont fait ne disent pas de quoi.", "Learned elsewhere; those who made it do not say from what."),
                new(Invariant($"Fichier\u00a0: `{form.File}`, `{form.Hash}`. {form.Columns.Count} colonnes pour {aid.Reads.Count} éléments du dossier. {Answer(pack, form).Fr}"),
                    Invariant($"File: `{form.File}`, `{form.Hash}`. {form.Columns.Count} columns for {aid.Reads.Count} elements of the file. {Answer(pack, form).En}"))),
            new($"Mettre à l’essai, sur des cas synthétiques, un modèle fait ailleurs. Jamais pour une personne réelle. {pack.Role.Fr}",
                $"Trying a model made elsewhere on synthetic cases. Never for a real person. {pack.Role.En}"),
            [
                new("Il ne dit pas s’il est sûr de lui\u00a0: personne n’a calibré son score sur ces dossiers.", "It does not say how sure it is: nobody calibrated its score on these files."),
                .. unread.Count == 0 ? Array.Empty<Text>() : [new(
                    $"Le dossier dit aussi, et il ne le reçoit pas\u00a0: {string.Join(" ; ", unread.Select(attribute => attribute.Label.Fr))}.",
                    $"The file also tells, and it does not receive: {string.Join("; ", unread.Select(attribute => attribute.Label.En))}.")],
            ],
            new("Ce que dit le modèle de ce que le dossier déclare, face à la référence sur ce qui est vrai", "What the model says of what the file declares, beside the reference on what is true"),
            new($"La référence\u00a0: {pack.ReferenceSource.Fr} Comparez les lignes\u00a0: un historique biaisé enseigne son biais, même à un modèle qui ne reçoit pas l’élément en cause.",
                $"The reference: {pack.ReferenceSource.En} Compare the rows: a biased history teaches its bias, even to a model that does not receive the element concerned."));
    }

    private static Text Answer(ScenarioPack pack, ModelForm form)
    {
        Text Label(string option) => pack.Option(option)!.Label;
        return form.Above is { } above
            ? new($"Il répond «\u00a0{Label(above.Option).Fr}\u00a0» où son score dépasse {WrittenNumber.Of((decimal)above.Score).Fr}, sinon «\u00a0{Label(above.Otherwise).Fr}\u00a0».",
                  $"It answers “{Label(above.Option).En}” where its score is above {WrittenNumber.Of((decimal)above.Score).En}, otherwise “{Label(above.Otherwise).En}”.")
            : new("Un score par réponse\u00a0; la réponse au score le plus haut l’emporte.", "One score per answer; the answer with the highest score prevails.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
