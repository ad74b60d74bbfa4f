using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.ModelFiles;

/// <summary>From the nodes of <c>model.yaml</c> to a <see cref="ModelForm"/>.</summary>
internal sealed class ModelFormReading(ScenarioPack pack, IReadOnlyList<string> reads, List<RuleFileError> errors)
{
    public ModelForm Read(RuleFileNode root)
    {
        var (title, notice, file, hash) = (root.Text("title"), root.Text("notice"), root.String("file"), root.String("sha256"));
        if (file != Path.GetFileName(file)) { root.Wrong(new("« file » est le nom d’un fichier du même dossier, sans chemin.", "“file” is the name of a file in the same folder, without a path."), root.Find("file")); }
        var columns = root.Sequence("columns").Select(Column).ToList();
        foreach (var unused in errors.Count == 0 ? reads.Where(id => columns.All(column => column.Attribute != id)) : [])
        {
            root.Wrong(new($"pack.yaml dit que l’outil reçoit « {unused} », et aucune colonne ne le lit.", $"pack.yaml says that the aid receives “{unused}”, and no column reads it."), root.Find("columns"));
        }
        var (options, above) = pack.Task == TaskKind.Eligibility ? Answer(root) : ([], null);
        var learnedFrom = root.Has("learnedFrom") ? root.Text("learnedFrom") : null;
        root.RefuseOthers();
        return new(title, notice, file, hash.StartsWith("sha256:", StringComparison.Ordinal) ? hash : "sha256:" + hash, columns, options, above) { LearnedFrom = learnedFrom };
    }

    private ModelColumn Column(RuleFileNode node)
    {
        var id = node.String("attribute");
        var attribute = pack.Attributes.FirstOrDefault(known => known.Id == id && reads.Contains(id));
        if (attribute is null)
        {
            node.Wrong(new($"« {id} » n’est pas un attribut que pack.yaml donne à l’outil ({string.Join(", ", reads)}).", $"“{id}” is not an attribute that pack.yaml gives to the aid ({string.Join(", ", reads)})."), node.Find("attribute"));
        }
        var (codes, level) = (node.MappingOrNull("codes"), node.OptionalString("is"));
        var column = new ModelColumn(id, codes?.Keys.ToDictionary(key => key, key => (double)codes.Number(key)), level);
        if (attribute is not null) { Check(node, attribute, column); }
        node.RefuseOthers();
        return column;
    }

    private static void Check(RuleFileNode node, CaseAttribute attribute, ModelColumn column)
    {
        List<string> levels = [.. attribute.Levels.Select(level => level.Id)];
        var allowed = string.Join(", ", levels);
        if (attribute.IsNumber ? column is not { Codes: null, Level: null } : column is { Codes: null } == column is { Level: null })
        {
            node.Wrong(attribute.IsNumber
                ? new($"« {attribute.Id} » est un nombre, lu tel quel : retirez codes et is.", $"“{attribute.Id}” is a number, read as it is: remove codes and is.")
                : new($"« {attribute.Id} » a des niveaux : donnez soit codes, un nombre pour chacun, soit is, le niveau qui vaut 1 ({allowed}).", $"“{attribute.Id}” has levels: give either codes, a number for each, or is, the level that makes 1 ({allowed})."));
        }
        if (column.Level is { } level && !levels.Contains(level)) { node.Wrong(new($"« {attribute.Id} » n’a pas de niveau « {level} » ; niveaux : {allowed}.", $"“{attribute.Id}” has no level “{level}”; levels: {allowed}."), node.Find("is")); }
        if (!attribute.IsNumber && column.Codes is { } codes && !levels.ToHashSet().SetEquals(codes.Keys))
        {
            node.Wrong(new($"« codes » donne un nombre à chaque niveau de « {attribute.Id} » et à aucun autre ({allowed}).", $"“codes” gives a number to each level of “{attribute.Id}” and to no other ({allowed})."), node.Find("codes"));
        }
    }

    private (IReadOnlyList<string> Options, ModelBound? Above) Answer(RuleFileNode root)
    {
        var (options, above) = (root.Strings("options"), root.MappingOrNull("above"));
        var bound = above is null ? null : new ModelBound((double)above.Number("score"), above.String("option"), above.String("otherwise"));
        above?.RefuseOthers();
        if (options.Count == 0 == bound is null)
        {
            root.Wrong(new("donnez soit above (score, option, otherwise), soit options, une par score du modèle.", "give either above (score, option, otherwise) or options, one for each score of the model."));
        }
        foreach (var unknown in (bound is null ? options : [bound.Option, bound.Otherwise]).Where(option => pack.Decisions.All(d => d.Id != option || d.IsThirdWay)))
        {
            root.Wrong(new($"« {unknown} » n’est pas une décision du jeu.", $"“{unknown}” is not a decision of the pack."), root.Find(bound is null ? "options" : "above"));
        }
        return (options, bound);
    }
}
