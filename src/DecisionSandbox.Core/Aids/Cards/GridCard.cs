using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Cards;

/// <summary>The card of a points grid: its figures are computed from the pack's lists, never typed.</summary>
public static class GridCard
{
    /// <summary>Seed of the lists that the figures are computed on: far from those that studies use.</summary>
    public const long Seed = 9_100_001;

    /// <summary>How many lists.</summary>
    public const int Lists = 500;

    // The commission examines three files (CCH R.441-3).
    private const int Examined = 3;

    /// <summary>The card, in French and then in English.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="generator">Its generator.</param>
    /// <param name="aid">The grid's aid.</param>
    public static string Write(ScenarioPack pack, ICaseGenerator generator, PointsGridAid aid)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(aid);
        var declared = pack.Aids.First(a => a.Id == aid.Id);
        var lists = Enumerable.Range(0, Lists).Select(index => Placed(aid, generator.GenerateList(Seed, index).Cases)).ToList();
        var files = lists.SelectMany(list => list).ToList();
        var same = Proportion.Count(lists, list => list.All(file => file.Rank <= Examined == file.TrueRank <= Examined));
        var tied = Proportion.Count(lists, list => list.Single(file => file.Rank == Examined).Points == list.Single(file => file.Rank == Examined + 1).Points);
        var table = CardText.Table(
            pack,
            new Text(
                "| Demandes | n | points du formulaire trop bas | trop hauts | parmi les trois premières de la référence, laissées plus bas |",
                "| Requests | n | points of the form too low | too high | among the reference’s first three, left lower |"),
            files, file => file.Case,
            [
                items => Proportion.Count(items, file => file.Points < file.TruePoints),
                items => Proportion.Count(items, file => file.Points > file.TruePoints),
                items => Proportion.Count([.. items.Where(file => file.TrueRank <= Examined)], file => file.Rank > Examined),
            ]);
        return CardText.Write(pack, declared,
        [
            (new("L’outil", "The aid"), CardText.Paragraphs(
                new($"Version {declared.Version}. {aid.Grid.Notice.Fr} Rien n’est appris\u00a0: des points, critère par critère.", $"Version {declared.Version}. {aid.Grid.Notice.En} Nothing is learned: points, criterion by criterion."),
                new($"Empreinte de la grille\u00a0: `{aid.Hash}`.", $"Hash of the grid: `{aid.Hash}`."),
                CardText.List(aid.Grid.Blocks.Select(block => new Text(
                    $"{block.Label.Fr}\u00a0: {string.Join(" ; ", block.Criteria.Select(c => Line(c, Language.Fr)))}", $"{block.Label.En}: {string.Join("; ", block.Criteria.Select(c => Line(c, Language.En)))}"))))),
            (new("Usage prévu", "Intended use"), new(
                "Mettre à l’essai une cotation sur des cas synthétiques. Les points éclairent l’ordre\u00a0; la commission examine trois dossiers et décide.",
                "Trying a points grid on synthetic cases. Points inform the order; the commission examines three files and decides.")),
            (new("Facteurs", "Factors"), CardText.Paragraphs(
                new("La grille lit ce que le formulaire déclare et ce qui est enregistré comme validé. Ce qu’elle ne regarde jamais\u00a0:", "The grid reads what the form declares and what is recorded as validated. What it never looks at:"),
                CardText.List(pack.NotLookedAt))),
            (new("Résultats chiffrés", "Quantitative analyses"), CardText.Paragraphs(
                new($"La même grille, sur le formulaire (l’outil) et sur ce qui est vrai et validé (la référence)\u00a0: {Lists} listes, graine {Seed}, intervalles de Wilson à 95\u00a0%. Les trois dossiers examinés sont les mêmes pour {same.In(Language.Fr)} des listes. Entre la troisième place et la quatrième, les points sont égaux pour {tied.In(Language.Fr)} des listes.",
                    $"The same grid, on the form (the aid) and on what is true and validated (the reference): {Lists} lists, seed {Seed}, 95% Wilson intervals. The three files examined are the same in {same.In(Language.En)} of lists. Between the third place and the fourth, points are equal in {tied.In(Language.En)} of lists."),
                table)),
            (new("Limites et recommandations", "Caveats and recommendations"), new(
                "La référence est la grille elle-même, mieux informée\u00a0: elle ne dit pas ce qui serait juste. Le type de ménage et l’ancienneté pèsent parce que la grille est écrite ainsi. Une égalité de points est départagée par l’ancienneté puis par le numéro de demande\u00a0; la page la nomme, car personne n’a décidé que l’un passait avant l’autre.",
                "The reference is the grid itself, better informed: it does not say what would be fair. The type of household and seniority weigh because the grid was written so. Equal points are ordered by seniority and then by request number; the page names the tie, since nobody decided that one came before the other.")),
        ]);
    }

    private sealed record PlacedFile(Case Case, int Points, int TruePoints, int Rank, int TrueRank);

    private static List<PlacedFile> Placed(PointsGridAid aid, IReadOnlyList<Case> cases)
    {
        var said = Ranking.Of(aid, cases).Value.ToDictionary(s => s.CaseId);
        var truly = Ranking.Of(aid, [.. cases.Select(InTruth)]).Value.ToDictionary(s => s.CaseId);
        return [.. cases.Select(c => new PlacedFile(
            c, (int)said[c.Id].Score, (int)truly[c.Id].Score, said[c.Id].Rank!.Value, truly[c.Id].Rank!.Value))];
    }

    private static Case InTruth(Case @case)
    {
        var attributes = @case.Attributes.ToDictionary();
        foreach (var (id, value) in @case.Truth.Where(entry => attributes.ContainsKey(entry.Key))) { attributes[id] = value; }
        return @case with { Attributes = attributes };
    }

    private static string Line(GridCriterion criterion, Language language)
    {
        var label = criterion.Label.In(language);
        return criterion.Points switch
        {
            FixedPoints points => $"{label}, {WrittenNumber.In(language, points.Points)}",
            PointsBySteps steps => $"{label}, {string.Join(", ", steps.Steps.Select(step => $"≥ {WrittenNumber.In(language, step.From)} → {WrittenNumber.In(language, step.Points)}"))}",
            _ => label,
        };
    }
}
