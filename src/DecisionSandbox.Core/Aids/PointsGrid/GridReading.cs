using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.PointsGrid;

/// <summary>From the nodes of a grid's file to a <see cref="Grid"/>, checked against the pack's attributes.</summary>
internal sealed class GridReading(ScenarioPack pack, List<RuleFileError> errors)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly ConditionReading _conditions = new(pack.Id, pack.Attributes);

    public Grid Read(RuleFileNode root)
    {
        var (title, notice, fictive) = (root.Text("title"), root.Text("notice"), root.Bool("fictive"));
        if (fictive && (!notice.Fr.Contains("FICTIVE", StringComparison.Ordinal) || !notice.En.Contains("FICTIVE", StringComparison.Ordinal)))
        {
            root.Wrong(new Text("une grille fictive le dit sur sa face : écrivez FICTIVE dans « notice ».", "a fictive grid says so on its face: write FICTIVE in “notice”."), root.Find("notice"));
        }
        var seniority = root.String("seniority");
        _conditions.CheckNumber(root, "seniority", seniority);
        var blocks = root.Sequence("blocks").Select(Block).ToList();
        root.RefuseOthers();
        return errors.Count > 0 ? new Grid(title, notice, fictive, seniority, []) : new Grid(title, notice, fictive, seniority, blocks);
    }

    private GridBlock Block(RuleFileNode node)
    {
        var (id, label, mode) = (Id(node), node.Text("label"), node.String("counts"));
        if (mode is not ("all" or "best"))
        {
            node.Wrong(new Text("« counts » vaut all (les critères s’ajoutent) ou best (le meilleur seul compte).", "“counts” is all (criteria add up) or best (only the best counts)."), node.Find("counts"));
        }
        var criteria = node.Sequence("criteria").Select(Criterion).ToList();
        if (mode == "best" && criteria.Any(criterion => criterion.Points is FixedPoints { Points: < 0 }))
        {
            node.Wrong(new Text("une pénalité ne peut pas se trouver dans un bloc « best » : elle n’y compterait jamais.", "a penalty cannot stand in a “best” block: it would never count."));
        }
        node.RefuseOthers();
        return new GridBlock(id, label, mode == "best", criteria);
    }

    private GridCriterion Criterion(RuleFileNode node)
    {
        var (id, label) = (Id(node), node.Text("label"));
        var when = _conditions.Read(node);
        var validatedBy = node.OptionalString("validatedBy");
        if (validatedBy is not null && _conditions.Known(node, "validatedBy", validatedBy) is { } gate && gate.Levels.All(level => level.Id != "yes"))
        {
            node.Wrong(new Text($"« {validatedBy} » doit avoir un niveau yes pour valider un critère.", $"“{validatedBy}” needs a level yes to validate a criterion."), node.Find("validatedBy"));
        }
        var attribute = node.OptionalString("attribute") ?? (when.Count > 0 ? when[0].Attribute : node.String("attribute"));
        var points = Points(node, attribute, when.Count > 0);
        node.RefuseOthers();
        return new GridCriterion(id, label, attribute, when, validatedBy, points);
    }

    private PointsRule Points(RuleFileNode node, string attribute, bool isConditional)
    {
        if (node.MappingOrNull("perUnit") is { } perUnit)
        {
            _conditions.CheckNumber(node, "attribute", attribute);
            var rule = new PointsPerUnit(perUnit.Integer("points"), Size(perUnit), perUnit.OptionalNumber("after") ?? 0, perUnit.Has("mostUnits") ? perUnit.Integer("mostUnits") : null);
            perUnit.RefuseOthers();
            return rule;
        }
        if (node.Has("steps"))
        {
            _conditions.CheckNumber(node, "attribute", attribute);
            return new PointsBySteps(Steps(node));
        }
        if (!isConditional) { node.Wrong(new Text("des points fixes demandent une condition « when ».", "fixed points need a condition “when”.")); }
        _ = _conditions.Known(node, "attribute", attribute);
        return new FixedPoints(node.Integer("points"));
    }

    private static decimal Size(RuleFileNode perUnit)
    {
        var unit = perUnit.OptionalNumber("unit") ?? 1;
        if (unit > 0) { return unit; }
        perUnit.Wrong(new Text("« unit » doit être plus grand que 0.", "“unit” must be above 0."), perUnit.Find("unit"));
        return 1;
    }

    private static List<GridStep> Steps(RuleFileNode node)
    {
        var steps = node.Sequence("steps").Select(step =>
        {
            var read = new GridStep(step.Number("from"), step.Integer("points"));
            step.RefuseOthers();
            return read;
        }).ToList();
        if (steps.Zip(steps.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
        {
            node.Wrong(new Text("les seuils « from » doivent aller en montant.", "the cut-offs “from” must rise."), node.Find("steps"));
        }
        return steps;
    }

    private string Id(RuleFileNode node)
    {
        var id = node.String("id");
        if (id.Length > 0 && !_ids.Add(id)) { node.Wrong(new Text($"l’identifiant « {id} » sert deux fois.", $"the id “{id}” is used twice."), node.Find("id")); }
        return id;
    }
}
