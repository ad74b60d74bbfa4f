using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>What an administration would write to the person of a file who asks how an aid contributed (CRPA R.311-3-1-2, AI Act art. 86): plain words, the four points in order.</summary>
public static class PersonLetter
{
    // Below it a weight of two decimals reads 0.00, of which no side can be told.
    private const double Least = 0.005;

    /// <summary>The letter for one synthetic case.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="aid">The aid.</param>
    /// <param name="case">The case.</param>
    /// <param name="list">Where the aid orders a list: its cases, this one among them; else null.</param>
    /// <returns>The letter, or the aid's problem with the case: an explanation that does not add up is not sent.</returns>
    public static Outcome<DossierDocument> Of(ScenarioPack pack, IDecisionAid aid, Case @case, IReadOnlyList<Case>? list = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(@case);
        var said = list is null ? aid.Suggest(@case) : Ranking.Of(aid, list).Then(ranked => Outcome<Suggestion>.Ok(ranked.First(one => one.CaseId == @case.Id)));
        return said.Then(suggestion => aid.Explain(@case).Then(explained => AdditivityCheck.Check(explained, explained.Output)).Then(explanation =>
            Outcome<DossierDocument>.Ok(Write(pack, aid, @case, suggestion, explanation))));
    }

    private static DossierDocument Write(ScenarioPack pack, IDecisionAid aid, Case @case, Suggestion suggestion, Explanation explanation)
    {
        var factors = Wording.Factors(pack, @case, explanation);
        var declared = pack.Aids.First(declaration => declaration.Id == aid.Id);
        var said = SuggestionWords.Headline(pack, aid, suggestion);
        var (towards, against) = SuggestionWords.Sides(pack, explanation.Option);
        return new("crpa-letter",
            new("Lettre à la personne concernée", "Letter to the person concerned"),
            new($"Code des relations entre le public et l’administration, article R.311-3-1-2. Dossier synthétique {@case.Id} : personne ne recevra cette lettre.",
                $"French code of relations between the public and the administration, article R.311-3-1-2. Synthetic file {@case.Id}: nobody will receive this letter."),
        [
            new(new("Madame, Monsieur,", "Dear Sir or Madam,"),
            [
                Field("degree", "1. Ce que l’outil a fait, et ce qu’il n’a pas fait", "1. What the aid did, and what it did not do", new(
                    $"Vous nous avez demandé comment un outil a compté dans la réponse à votre demande. Un outil, « {declared.Title.Fr} », a donné une suggestion : « {said.Fr} ». Il n’a rien décidé. Une personne a lu tout votre dossier, a fait sa propre proposition, et pouvait écarter la suggestion.",
                    $"You asked us how an aid counted in the answer to your request. An aid, “{declared.Title.En}”, gave a suggestion: “{said.En}”. It decided nothing. A person read your whole file, made a proposal of their own, and could set the suggestion aside.")),
                Field("data", "2. Les renseignements qu’il a reçus", "2. The information it received", Lines(aid.Reads.Select(id => Fact(pack.Attribute(id), @case)),
                    new("Ils viennent de votre dossier, où vous pouvez les lire et les faire corriger :", "They come from your file, where you can read them and have them corrected:"))),
                Field("parameters", "3. Ce qui a compté, et combien", "3. What counted, and how much", factors.Count == 0
                    ? new("Aucun élément n’a pesé d’un côté ou de l’autre.", "No factor weighed either way.")
                    : Lines(factors.Select(factor => Math.Abs(factor.Contribution) < Least
                        ? new Text($"{factor.Phrase.Fr} : presque rien, d’un côté comme de l’autre", $"{factor.Phrase.En}: next to nothing either way")
                        : new Text(
                            $"{factor.Phrase.Fr} : {factor.Strength.Fr} {(factor.TowardsPositive ? towards : against).Fr} ({Signed(factor.Contribution, Language.Fr)})",
                            $"{factor.Phrase.En}: {factor.Strength.En} {(factor.TowardsPositive ? towards : against).En} ({Signed(factor.Contribution, Language.En)})")),
                        Weights(explanation))),
                Field("operations", "4. Les opérations", "4. The operations", Operations(declared)),
                Field("not-looked-at", "5. Ce que l’outil ne regarde jamais", "5. What the aid never looks at", Lines(pack.NotLookedAt, new("La personne qui décide peut en tenir compte ; l’outil ne le peut pas :", "The person who decides can take it into account; the aid cannot:"))),
                Field("contest", "6. Si vous n’êtes pas d’accord", "6. If you disagree", new(
                    "Vous pouvez demander qu’une personne réexamine votre demande, faire corriger un renseignement et contester la décision ; la décision elle-même dit devant qui et dans quel délai. Vous pouvez demander les règles complètes de l’outil. Sans réponse de notre part après un mois, la Commission d’accès aux documents administratifs (CADA) peut être saisie.\n\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.",
                    "You may ask that a person looks at your request again, have information corrected and contest the decision; the decision itself says before whom and within what time. You may ask for the aid’s full rules. Without an answer from us after a month, the French commission on access to administrative documents (CADA) can be asked.\n\nYours faithfully,")),
            ]),
        ]);
    }

    private static Text Weights(Explanation explanation)
    {
        string Ends(Language language) => $"{Signed(explanation.Base, language)}|{Signed(explanation.Output, language)}";
        var (fr, en) = (Ends(Language.Fr).Split('|'), Ends(Language.En).Split('|'));
        return new(
            $"Du plus fort au plus faible. Entre parenthèses, le poids arrondi dans le calcul : parti de {fr[0]}, ce qu’il donne sans rien savoir de vous, le calcul arrive à {fr[1]} en les ajoutant tous. Ce ne sont ni des causes ni des conseils :",
            $"From strongest to weakest. In brackets, the rounded weight in the calculation: from {en[0]}, which it gives without knowing anything of you, the calculation comes to {en[1]} by adding them all. These are neither causes nor advice:");
    }

    private static string Signed(double value, Language language) =>
        (value < 0 ? "−" : "+") + Math.Abs(value).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', language == Language.Fr ? ',' : '.');

    private static Text Fact(CaseAttribute attribute, Case @case)
    {
        var phrase = Wording.Phrase(attribute, @case.Attributes[attribute.Id]);
        return new($"{attribute.Label.Fr} : {phrase.Fr}", $"{attribute.Label.En}: {phrase.En}");
    }

    internal static Text Operations(AidDeclaration declared) => declared.Kind switch
    {
        "trained" => new(
            "L’outil compare les renseignements reçus à des décisions passées fictives sur lesquelles il a été réglé, en tire un score, puis le traduit en suggestion. Il est figé : il ne se modifie pas de lui-même.",
            "The aid compares the information it receives with fictive past decisions on which it was tuned, draws a score from them and turns it into a suggestion. It is frozen: it does not change by itself."),
        "model-file" => new(
            "L’outil est un modèle statistique mis au point ailleurs. Il tire des renseignements reçus un score, puis le traduit en suggestion. Il est figé : il ne se modifie pas de lui-même.",
            "The aid is a statistical model made elsewhere. It draws a score from the information it receives and turns it into a suggestion. It is frozen: it does not change by itself."),
        "points-grid" => new(
            "L’outil additionne les points de la grille pour chaque renseignement, puis range les demandes par total.",
            "The aid adds the points of the grid for each piece of information, then orders the requests by their total."),
        _ => new(
            "L’outil applique la règle pas à pas, toujours de la même façon pour tout le monde.",
            "The aid applies the rule step by step, always in the same way for everybody."),
    };

    private static DossierField Field(string id, string fr, string en, Text value) => new(id, new(fr, en), value, FilledBy.Record);

    private static Text Lines(IEnumerable<Text> texts, Text? head)
    {
        var all = texts.ToList();
        return new(
            (head is null ? "" : head.Fr + "\n\n") + string.Join('\n', all.Select(text => "- " + text.Fr)),
            (head is null ? "" : head.En + "\n\n") + string.Join('\n', all.Select(text => "- " + text.En)));
    }
}
