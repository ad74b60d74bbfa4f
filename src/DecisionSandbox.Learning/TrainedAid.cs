using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Encoding;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Training;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning;

/// <summary>A frozen tree model as an aid: log-odds as score, calibrated uncertainty, exact explanations. Nothing in it changes after loading.</summary>
public sealed class TrainedAid : ILearnedAid, ICutPoints
{
    private readonly ScenarioPack _pack;
    private readonly CaseEncoding _encoding;
    private readonly TreeEnsemble _trees;
    private readonly IReadOnlyList<ITreeShapley> _methods;

    internal TrainedAid(ScenarioPack pack, AidManifest manifest, string hash, CaseEncoding encoding, TreeEnsemble trees, IReadOnlyList<float[]> background)
    {
        (_pack, Manifest, Hash, _encoding, _trees) = (pack, manifest, hash, encoding, trees);
        Reads = [.. encoding.Attributes.Select(a => a.Attribute)];
        var owners = encoding.Owners();
        _methods = [new InterventionalShapley(trees, owners, background), new PathDependentShapley(trees, owners, background), new EnumeratedShapley(trees, owners, background)];
    }

    public string PackId => _pack.Id;

    public string Id => Manifest.Aid;

    /// <summary>SHA-256 of the manifest, which itself pins model file and background: calibration and prediction sets decide too.</summary>
    public string Hash { get; }

    public IReadOnlyList<string> Reads { get; }

    /// <summary>How it was made and what it was found to do.</summary>
    public AidManifest Manifest { get; }

    /// <summary>The names that <see cref="Explain(Case, string)"/> takes.</summary>
    public IReadOnlyList<string> Methods => [.. _methods.Select(m => m.Method)];

    /// <summary>The score band of these log-odds: its interval, and how often the aid was wrong in it.</summary>
    public ScoreBand Band(double logOdds) => Manifest.Bands.First(b => b.Holds(logOdds));

    public Outcome<Suggestion> Suggest(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return _encoding.Encode(@case).Then<Suggestion>(row =>
        {
            var logOdds = Manifest.Calibration.LogOdds(_trees.Score(row));
            if (Manifest.Learned.FirstOrDefault(r => !r.Holds(@case.Attributes[r.Attribute])) is { } outside)
            {
                return new Suggestion(@case.Id, Id, null, null, logOdds, null, LearnedRange.Abstention(_pack.Attribute(outside.Attribute)), NoDetails);
            }
            var wrong = Band(logOdds).Wrong;
            return new Suggestion(
                @case.Id, Id, Orders ? null : logOdds > 0 ? Manifest.Positive : Manifest.Negative, null, logOdds, Uncertainty(logOdds), null,
                // Where the aid suggests no option, it is not wrong about one.
                Orders || wrong.Cases == 0 ? NoDetails : new Dictionary<string, object> { ["bandCases"] = wrong.Cases, ["bandWrong"] = wrong.Count });
        });
    }

    public Outcome<Explanation> Explain(Case @case) => Explain(@case, "interventional");

    /// <summary>Why, by one of <see cref="Methods"/>, in log-odds of the positive option.</summary>
    public Outcome<Explanation> Explain(Case @case, string method)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (_methods.FirstOrDefault(m => m.Method == method) is not { } shapley)
        {
            var known = string.Join(", ", Methods);
            return new UnknownMethod(new Text($"Cet outil ne connaît pas la méthode « {method} » ; choisir parmi : {known}.", $"This aid does not know the method “{method}”; choose one of: {known}."));
        }
        return _encoding.Encode(@case).Then(row =>
        {
            var (values, platt) = (shapley.Explain(row), Manifest.Calibration);
            var contributions = new Dictionary<string, double>(Reads.Count);
            for (var player = 0; player < Reads.Count; player++) { contributions[Reads[player]] = platt.Scale(values.Contributions[player]); }
            var explanation = new Explanation(
                @case.Id, Id, Hash, method, $"train-sample-{Manifest.BackgroundRows}@{Manifest.Background.Hash}", ExplanationSpace.LogOdds,
                platt.LogOdds(values.Base), platt.LogOdds(values.Output), contributions, 0, []);
            // What ML.NET itself would return, in float32.
            return AdditivityCheck.Check(explanation, platt.LogOdds((float)_trees.Score(row)));
        });
    }

    /// <inheritdoc/>
    public IEnumerable<HistoricalCase> LearnedFrom(ICaseGenerator generator) => PackMaterial.History(generator, Manifest.Data);

    /// <inheritdoc/>
    public IEnumerable<(Case Case, string Right)> HeldOut(ICaseGenerator generator) => Orders ? [] : PackMaterial.HeldOut(generator, Manifest.Data);

    /// <inheritdoc/>
    public int BandOf(Suggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return Manifest.Bands.TakeWhile(band => !band.Holds(suggestion.Score)).Count();
    }

    /// <inheritdoc/>
    public IReadOnlyList<decimal>? CutPoints(string attribute)
    {
        var slot = _encoding.Attributes.First(a => a.Attribute == attribute).FirstSlot;
        var splits = _trees.Trees.SelectMany(tree => tree.Slot.Zip(tree.Threshold).Where(split => split.First == slot).Select(split => (decimal)split.Second));
        // Outside what occurred in training it abstains.
        var learned = Manifest.Learned.Where(range => range.Attribute == attribute).SelectMany(range => new[] { range.Minimum - 0.01m, range.Maximum });
        return [.. splits.Concat(learned).Distinct().Order()];
    }

    private bool Orders => _pack.Task == TaskKind.Prioritisation;

    private Uncertainty Uncertainty(double logOdds)
    {
        var positive = PlattCalibration.Probability(logOdds);
        var band = Band(logOdds).Positive;
        var (low, high) = (Math.Min(band.Low, positive), Math.Max(band.High, positive));
        var (keepsPositive, keepsNegative) = Manifest.PredictionSets.Keeps(positive);
        string[] set = (keepsPositive, keepsNegative) switch
        {
            (true, true) => [Manifest.Positive, Manifest.Negative],
            (true, false) => [Manifest.Positive],
            _ => [Manifest.Negative],
        };
        // An aid that orders suggests no option: its probability is always that of the positive one.
        return logOdds > 0 || Orders ? new(positive, low, high, set) : new(1 - positive, 1 - high, 1 - low, set);
    }

    private static readonly Dictionary<string, object> NoDetails = [];
}

/// <summary>A method of explanation that the aid does not offer.</summary>
public sealed record UnknownMethod(Text Message) : Problem(Message);
