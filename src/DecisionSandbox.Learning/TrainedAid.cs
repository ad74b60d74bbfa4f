using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Encoding;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Models;
using DecisionSandbox.Learning.Training;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning;

/// <summary>A frozen model as an aid: log-odds as score, calibrated uncertainty, exact explanations. Nothing in it changes after loading.</summary>
public sealed class TrainedAid : ILearnedAid, ICutPoints
{
    private readonly ScenarioPack _pack;
    private readonly CaseEncoding _encoding;
    private readonly IReadOnlyList<FittedScore> _models;
    private readonly IReadOnlyList<IReadOnlyList<IShapleyMethod>> _methods;
    private readonly IReadOnlyList<EnumeratedShapley> _ofProbability;

    internal TrainedAid(ScenarioPack pack, AidManifest manifest, string hash, CaseEncoding encoding, IReadOnlyList<FittedScore> models, IReadOnlyList<double[]> background)
    {
        (_pack, Manifest, Hash, _encoding, _models) = (pack, manifest, hash, encoding, models);
        Reads = [.. encoding.Attributes.Select(a => a.Attribute)];
        var owners = encoding.Owners();
        _methods = [.. models.Select(model => model.Methods(owners, background))];
        _ofProbability = [.. models.Select((_, k) => new EnumeratedShapley(row => OptionScores.Probabilities(LogOdds(row))[k], owners, background))];
    }

    public string PackId => _pack.Id;

    public string Id => Manifest.Aid;

    /// <summary>SHA-256 of the manifest, which itself pins model files and background: calibration and prediction sets decide too.</summary>
    public string Hash { get; }

    public IReadOnlyList<string> Reads { get; }

    /// <summary>How it was made and what it was found to do.</summary>
    public AidManifest Manifest { get; }

    /// <summary>The names that <see cref="Explain(Case, string)"/> takes, the usual one first.</summary>
    public IReadOnlyList<string> Methods => [.. _methods[0].Where(Fits).Select(m => m.Method)];

    /// <summary>The score band at this level (<see cref="OptionScores.Level"/>; for two options the first one's log-odds): how often the suggestion was right in it.</summary>
    public ScoreBand Band(double level) => Manifest.Bands.First(b => b.Holds(level));

    public Outcome<Suggestion> Suggest(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return _encoding.Encode(@case).Then<Suggestion>(row =>
        {
            var logOdds = LogOdds(row);
            var suggested = OptionScores.Suggested(logOdds);
            // Of two options, the score is the first one's, whichever is suggested.
            var score = logOdds.Length == 2 ? logOdds[0] : logOdds[suggested];
            if (Manifest.Learned.FirstOrDefault(r => !r.Holds(@case.Attributes[r.Attribute])) is { } outside)
            {
                return new Suggestion(@case.Id, Id, null, null, score, null, LearnedRange.Abstention(_pack.Attribute(outside.Attribute)), NoDetails);
            }
            var right = Band(OptionScores.Level(logOdds)).Right;
            return new Suggestion(
                @case.Id, Id, Orders ? null : Manifest.Options[suggested], null, score, Uncertainty(logOdds, suggested, right), null,
                // Where the aid suggests no option, it is not wrong about one.
                Orders || right.Cases == 0 ? NoDetails : new Dictionary<string, object> { ["bandCases"] = right.Cases, ["bandWrong"] = right.Cases - right.Count });
        });
    }

    public Outcome<Explanation> Explain(Case @case) => Explain(@case, Methods[0]);

    /// <summary>Why, by one of <see cref="Methods"/>: of the first of two options, or of the suggested one of several, with the others beside it.</summary>
    /// <param name="case">The case.</param>
    /// <param name="method">The method.</param>
    /// <param name="space">Calibrated log-odds, the raw score before calibration, or the calibrated probability (by <c>exact</c> alone: a probability is no sum of trees).</param>
    public Outcome<Explanation> Explain(Case @case, string method, ExplanationSpace space = ExplanationSpace.LogOdds)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (space == ExplanationSpace.Points || (space == ExplanationSpace.Probability && method != "exact"))
        {
            return new UnknownMethod(new Text(
                "Cet outil s’explique en log-odds ou en score par toutes ses méthodes, en probabilité par « exact » seulement, et n’a pas de points.",
                "This aid is explained in log-odds or score by all its methods, in probability by “exact” alone, and it has no points."));
        }
        if (!Methods.Contains(method))
        {
            var known = string.Join(", ", Methods);
            return new UnknownMethod(new Text($"Cet outil ne connaît pas la méthode « {method} » ; choisir parmi : {known}.", $"This aid does not know the method “{method}”; choose one of: {known}."));
        }
        return _encoding.Encode(@case).Then(row =>
        {
            var each = new List<Explanation>(_models.Count);
            for (var k = 0; k < _models.Count; k++)
            {
                var explained = One(@case, row, k, space == ExplanationSpace.Probability ? _ofProbability[k] : _methods[k].First(m => m.Method == method), space);
                if (!explained.IsOk) { return explained; }
                each.Add(explained.Value);
            }
            return each.Count == 1 ? each[0] : each[OptionScores.Suggested(LogOdds(row))] with { PerOption = each };
        });
    }

    /// <summary>What pairs of attributes do together, in log-odds, one matrix per model in <see cref="Reads"/>' order (<see cref="IShapleyMethod.Interactions"/>).</summary>
    public Outcome<IReadOnlyList<double[,]>> Interactions(Case @case) => _encoding.Encode(@case).Then(row =>
    {
        var all = _methods.Select(m => m[0].Interactions(row)).ToArray();
        for (var k = 0; k < all.Length; k++)
        {
            for (var i = 0; i < Reads.Count; i++)
            {
                for (var j = 0; j < Reads.Count; j++) { all[k][i, j] = Manifest.Models[k].Calibration.Scale(all[k][i, j]); }
            }
        }
        return Outcome<IReadOnlyList<double[,]>>.Ok(all);
    });

    /// <inheritdoc/>
    public int Learned => Manifest.Data.HistoryRows;

    /// <inheritdoc/>
    public IEnumerable<HistoricalCase> LearnedFrom(ICaseGenerator generator) => PackMaterial.History(generator, Manifest.Data);

    /// <inheritdoc/>
    public IEnumerable<(Case Case, string Right)> HeldOut(ICaseGenerator generator) => Orders ? [] : PackMaterial.HeldOut(generator, Manifest.Data);

    /// <inheritdoc/>
    public int BandOf(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var level = OptionScores.Level(LogOdds(_encoding.Encode(@case).Value));
        return Manifest.Bands.TakeWhile(band => !band.Holds(level)).Count();
    }

    /// <inheritdoc/>
    public IReadOnlyList<decimal>? CutPoints(string attribute)
    {
        var slot = _encoding.Attributes.First(a => a.Attribute == attribute).FirstSlot;
        var cuts = new List<decimal>();
        foreach (var model in _models)
        {
            if (model.Cuts(slot) is not { } known) { return null; }
            // Beyond what a decimal holds no amount or age will ever stand.
            cuts.AddRange(known.Where(cut => Math.Abs(cut) < 1e15).Select(cut => (decimal)cut));
        }
        // Outside what occurred in training it abstains.
        var learned = Manifest.Learned.Where(range => range.Attribute == attribute).SelectMany(range => new[] { range.Minimum - 0.01m, range.Maximum });
        return [.. cuts.Concat(learned).Distinct().Order()];
    }

    private Outcome<Explanation> One(Case @case, double[] row, int model, IShapleyMethod shapley, ExplanationSpace space)
    {
        // Only log-odds are calibrated here: a raw score stays as it is, a probability comes calibrated out of the enumeration.
        var platt = space == ExplanationSpace.LogOdds ? Manifest.Models[model].Calibration : PlattCalibration.None;
        var values = shapley.Explain(row);
        var contributions = new Dictionary<string, double>(Reads.Count);
        for (var player = 0; player < Reads.Count; player++) { contributions[Reads[player]] = platt.Scale(values.Contributions[player]); }
        var explanation = new Explanation(
            @case.Id, Id, Hash, shapley.Method, $"train-sample-{Manifest.BackgroundRows}@{Manifest.Background.Hash}", space,
            platt.LogOdds(values.Base), platt.LogOdds(values.Output), contributions, 0, [])
        {
            Option = _models.Count == 1 ? null : Manifest.Models[model].Option,
        };
        // What ML.NET itself would return, in float32.
        return AdditivityCheck.Check(explanation, platt.LogOdds(space == ExplanationSpace.Probability ? (float)values.Output : (float)_models[model].Of(row)));
    }

    private double[] LogOdds(double[] row) => _models.Count == 1
        ? Trainer.Both(Manifest.Models[0].Calibration.LogOdds(_models[0].Of(row)))
        : [.. _models.Select((model, k) => Manifest.Models[k].Calibration.LogOdds(model.Of(row)))];

    private bool Orders => _pack.Task == TaskKind.Prioritisation;

    private bool Fits(IShapleyMethod method) => method is not EnumeratedShapley || method.Players <= CoalitionShapley.MostPlayers;

    private Uncertainty Uncertainty(double[] logOdds, int suggested, Share right)
    {
        var kept = Manifest.PredictionSets.Keeps(OptionScores.Probabilities(logOdds));
        string[] set = [.. Manifest.Options.Where((_, k) => kept[k])];
        // An aid that orders suggests no option: its probability is always that of the first one.
        return Orders && suggested == 1 ? new(1 - right.Value, 1 - right.High, 1 - right.Low, set) : new(right.Value, right.Low, right.High, set);
    }

    private static readonly Dictionary<string, object> NoDetails = [];
}

/// <summary>A method of explanation that the aid does not offer.</summary>
public sealed record UnknownMethod(Text Message) : Problem(Message);
