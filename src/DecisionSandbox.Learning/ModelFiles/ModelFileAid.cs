using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.ModelFiles;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>An aid that somebody else trained: a LightGBM text or ONNX file that a pack registers by its SHA-256, with the form that says how a case becomes its columns.</summary>
/// <remarks>It says nothing of how sure it is: its scores were calibrated on nothing that we know.</remarks>
public sealed class ModelFileAid : IDecisionAid
{
    private readonly ScenarioPack _pack;
    private readonly ModelScores _scores;
    private readonly CaseBackground _background;
    private readonly IModelFileExplainer _explainer;

    internal ModelFileAid(ScenarioPack pack, AidDeclaration declared, ModelForm form, string hash, ModelScores scores, CaseBackground background)
    {
        (_pack, _scores, _background) = (pack, scores, background);
        (Id, Hash, Reads, Form) = (declared.Id, hash, declared.Reads, form);
        _explainer = scores.Explainer(form, pack, Reads, background);
    }

    public string PackId => _pack.Id;

    public string Id { get; }

    public string Hash { get; }

    public IReadOnlyList<string> Reads { get; }

    /// <summary>What those who brought it say of it.</summary>
    public ModelForm Form { get; }

    public Outcome<Suggestion> Suggest(Case @case) => AttributeReading.Values(@case, _pack, Reads).Then(values =>
    {
        var scores = _scores.Of([.. Form.Columns.Select(column => column.Of(values[column.Attribute]))]);
        var said = scores[Said(scores)];
        return Outcome<Suggestion>.Ok(double.IsFinite(said)
            ? new(@case.Id, Id, Option(scores), null, said, null, null, Form.Options.Select((option, k) => KeyValuePair.Create($"score.{option}", (object)scores[k])).ToDictionary())
            : new(@case.Id, Id, null, null, 0, null, NoNumber, new Dictionary<string, object>()));
    });

    public Outcome<Explanation> Explain(Case @case) => AttributeReading.Values(@case, _pack, Reads).Then(values =>
    {
        var explained = _explainer.Explain(AttributeRow.Of(_pack, Reads, values), Seed(@case.Id));
        var scores = _scores.Of([.. Form.Columns.Select(column => column.Of(values[column.Attribute]))]);
        var each = new List<Explanation>(explained.Count);
        for (var k = 0; k < explained.Count; k++)
        {
            var one = explained[k];
            Dictionary<string, double> Keyed(IReadOnlyList<double> numbers) => Reads.Zip(numbers).ToDictionary(pair => pair.First, pair => pair.Second);
            var why = new Explanation(@case.Id, Id, Hash, _explainer.Method, _background.Name, ExplanationSpace.Score, one.Base, one.Output, Keyed(one.Values), 0, [])
            {
                Option = Form.Options.Count > 0 ? Form.Options[k] : Form.Above?.Option,
                StandardErrors = Keyed(one.StandardErrors),
            };
            var added = AdditivityCheck.Check(why, scores[k]);
            if (!added.IsOk) { return added; }
            each.Add(added.Value);
        }
        var said = each[Said(scores)];
        return Form.Options.Count > 0 ? said with { PerOption = each } : said;
    });

    private string? Option(double[] scores) =>
        Form.Options.Count > 0 ? Form.Options[Said(scores)]
        : Form.Above is { } above ? (scores[Said(scores)] > above.Score ? above.Option : above.Otherwise)
        : null;

    // One option a score: the highest, the first of equals. Else the last score: of two it is the positive class's.
    private int Said(double[] scores) => Form.Options.Count > 0 ? Array.IndexOf(scores, scores.Max()) : scores.Length - 1;

    // Where orders are drawn, each case has draws of its own, the same in every run.
    private static int Seed(string id) => id.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter));

    private static readonly Text NoNumber = new(
        "Le modèle ne rend pas de nombre pour ce dossier\u00a0: jugez sans lui.", "The model gives no number for this file: judge without it.");
}
