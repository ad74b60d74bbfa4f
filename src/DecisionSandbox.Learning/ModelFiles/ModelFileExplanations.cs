using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>What to explain: a model file over a table of numbers. For the command line alone: packs, pages and studies use registered aids.</summary>
/// <param name="ModelPath">LightGBM text or ONNX.</param>
/// <param name="DataPath">The rows to explain.</param>
/// <param name="BackgroundPath">The rows that absent columns take their values from, or null.</param>
/// <param name="Method"><c>interventional</c>, <c>path-dependent</c>, <c>exact</c>, or null for the file's own.</param>
public sealed record ModelFileRequest(string ModelPath, string DataPath, string? BackgroundPath, string? Method);

/// <summary>Explains a model file row by row; the table is never held whole.</summary>
public static class ModelFileExplanations
{
    /// <summary>One explanation per row, in the rows' order; a failed outcome is the last.</summary>
    public static IEnumerable<Outcome<Explanation>> Of(ModelFileRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var opened = NumericTable.Open(request.DataPath).Then(table => Open(request, table));
        if (opened.Problem is { } problem) { yield return Outcome<Explanation>.Failed(problem); yield break; }
        using var opaque = opened.Value.Opaque;
        foreach (var explained in Rows(opened.Value))
        {
            yield return explained;
            if (!explained.IsOk) { yield break; }
        }
    }

    private sealed record Ready(NumericTable Table, int[] Columns, IModelFileExplainer Explainer, string Aid, string Hash, string Background, OnnxModel? Opaque);

    // Over all cores, while the next rows are read and the last ones are written; in the rows' order whichever core was first.
    private static ParallelQuery<Outcome<Explanation>> Rows(Ready ready) => ready.Table.Rows().Select((row, number) => (row, number))
        .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
        .Select(read => read.row.Then(row => Explain(ready, row, read.number)));

    private static Outcome<Explanation> Explain(Ready ready, double[] row, int number)
    {
        var values = ready.Explainer.Explain([.. ready.Columns.Select(column => row[column])], number);
        var each = new List<Explanation>(values.Count);
        for (var k = 0; k < values.Count; k++)
        {
            var one = values[k];
            Dictionary<string, double> Keyed(IReadOnlyList<double> numbers)
            {
                // By the table's columns, in the table's order.
                var byColumn = new double[row.Length];
                for (var i = 0; i < ready.Columns.Length; i++) { byColumn[ready.Columns[i]] = numbers[i]; }
                return ready.Table.Columns.Select((name, i) => (name, byColumn[i])).ToDictionary(p => p.name, p => p.Item2);
            }
            var explanation = new Explanation(
                number.ToString(CultureInfo.InvariantCulture), ready.Aid, ready.Hash, ready.Explainer.Method, ready.Background, ExplanationSpace.Score,
                one.Base, one.Output, Keyed(one.Values), 0, [])
            {
                Option = values.Count > 1 ? ready.Explainer.Options[k] : null,
            };
            if (one.StandardErrors.Count > 0) { explanation = explanation with { StandardErrors = Keyed(one.StandardErrors) }; }
            var checkedOne = AdditivityCheck.Check(explanation, one.Output);
            if (!checkedOne.IsOk) { return checkedOne; }
            each.Add(checkedOne.Value);
        }
        // Of two scores the second is the positive one; of more, the highest is what the model says.
        return each.Count switch
        {
            1 => each[0],
            2 => each[1] with { PerOption = each },
            _ => each.MaxBy(e => e.Output)! with { PerOption = each },
        };
    }

    private static Outcome<Ready> Open(ModelFileRequest request, NumericTable table)
    {
        if (!File.Exists(request.ModelPath)) { return ModelFileRefused.Because($"« {request.ModelPath} » n’existe pas", $"there is no “{request.ModelPath}”"); }
        var bytes = File.ReadAllBytes(request.ModelPath);
        // A zip is an ML.NET model, which its makers say to treat as code.
        if (bytes.AsSpan().StartsWith("PK"u8) || Path.GetExtension(request.ModelPath).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return ModelFileRefused.Zip();
        }
        return bytes.AsSpan().StartsWith("tree"u8) ? OpenTrees(request, table, bytes) : OpenOnnx(request, table, bytes);
    }

    private static Outcome<Ready> OpenTrees(ModelFileRequest request, NumericTable table, byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes));
        return LightGbmText.Read(text).Then(model => ColumnMatch.Of(model.FeatureNames, model.FeatureLine, model.Features, table).Then(columns => Background(request, model.FeatureNames, model.FeatureLine, model.Features).Then(background =>
        {
            var owners = SlotOwners.Each(model.Features);
            var method = request.Method ?? (background.Count == 0 ? "path-dependent" : "interventional");
            if (method == "path-dependent" && model.Covers is null) { return NoCounts(); }
            if (method != "path-dependent" && background.Count == 0) { return NoBackground(method); }
            if (method == "exact" && model.Features > CoalitionShapley.MostPlayers) { return TooMany(model.Features, "interventional"); }
            IReadOnlyList<IShapleyMethod> methods = [.. model.Outputs.Select(IShapleyMethod (trees, k) => method switch
            {
                "path-dependent" => new PathDependentShapley(trees, owners, model.Covers![k]),
                "exact" => new EnumeratedShapley(trees, owners, background),
                _ => new InterventionalShapley(trees, owners, background),
            })];
            var hash = Digest.Of(bytes);
            return Outcome<Ready>.Ok(new(table, columns, new TreeFileExplainer(methods), Path.GetFileName(request.ModelPath), hash,
                method == "path-dependent" ? $"counts-in-file@{hash}" : Named(request.BackgroundPath!, background.Count), null));
        })));
    }

    private static Outcome<Ready> OpenOnnx(ModelFileRequest request, NumericTable table, byte[] bytes)
    {
        if (request.Method == "path-dependent")
        {
            return new MethodRefused(new(
                "« path-dependent » lit des arbres ; un modèle ONNX s’explique par « interventional » ou « exact ».",
                "“path-dependent” reads trees; an ONNX model is explained by “interventional” or “exact”."));
        }
        return OnnxModel.Open(bytes, table.Columns.Count).Then(model =>
        {
            var ready = ColumnMatch.Of(model.Names, "", model.Features, table).Then(columns => Background(request, model.Names, "", model.Features).Then(background =>
            {
                var method = request.Method ?? "interventional";
                if (background.Count == 0) { return NoBackground(method); }
                if (method == "exact" && model.Features > CoalitionShapley.MostPlayers) { return TooMany(model.Features, "interventional (échantillonné / sampled)"); }
                return Outcome<Ready>.Ok(new(table, columns, new OpaqueFileExplainer(model.Features, model.Options, model.Predict, background, method), Path.GetFileName(request.ModelPath), Digest.Of(bytes), Named(request.BackgroundPath!, background.Count), model));
            }));
            if (!ready.IsOk) { model.Dispose(); }
            return ready;
        });
    }

    /// <summary>The background's rows in the model's order of columns; none where no file is given.</summary>
    private static Outcome<IReadOnlyList<double[]>> Background(ModelFileRequest request, IReadOnlyList<string>? names, string line, int features)
    {
        if (request.BackgroundPath is not { } path) { return Array.Empty<double[]>(); }
        return NumericTable.Open(path).Then(table => ColumnMatch.Of(names, line, features, table).Then(columns =>
        {
            var rows = new List<double[]>();
            foreach (var row in table.Rows())
            {
                if (row.Problem is { } problem) { return Outcome<IReadOnlyList<double[]>>.Failed(problem); }
                rows.Add([.. columns.Select(column => row.Value[column])]);
            }
            return rows.Count > 0 ? rows : TableRefused.In(path, "il n’y a aucune ligne", "there are no rows");
        }));
    }

    private static string Named(string path, int rows) => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{rows}@{Digest.Of(File.ReadAllBytes(path))}");

    private static MethodRefused NoBackground(string method) => new(new(
        $"« {method} » demande les lignes dont les colonnes absentes prennent leurs valeurs : donnez --background.",
        $"“{method}” needs the rows from which absent columns take their values: give --background."));

    private static MethodRefused NoCounts() => new(new(
        "Le fichier ne contient pas d’effectifs (internal_count, leaf_count) : « path-dependent » est impossible, prenez « interventional » avec --background.",
        "The file holds no counts (internal_count, leaf_count): “path-dependent” is impossible, use “interventional” with --background."));

    private static MethodRefused TooMany(int columns, string instead) => new(new(
        FormattableString.Invariant($"« exact » énumère les coalitions de {CoalitionShapley.MostPlayers} colonnes au plus, le modèle en lit {columns} : prenez « {instead} »."),
        FormattableString.Invariant($"“exact” enumerates the coalitions of at most {CoalitionShapley.MostPlayers} columns, the model reads {columns}: use “{instead}”.")));
}
