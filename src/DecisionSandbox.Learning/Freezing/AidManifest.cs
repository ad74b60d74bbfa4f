using DecisionSandbox.Learning.Encoding;
using DecisionSandbox.Learning.Training;

namespace DecisionSandbox.Learning.Freezing;

/// <summary>A file of the aid and its SHA-256.</summary>
public sealed record FrozenFile(string File, string Hash);

/// <summary>A model file: the raw score of one option against the rest, and how it becomes log-odds.</summary>
/// <param name="Option">The option. Of two options only the first has a model: the other's log-odds are its own turned round.</param>
/// <param name="File">The file.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Calibration">From raw score to log-odds.</param>
public sealed record FrozenModel(string Option, string File, string Hash, PlattCalibration Calibration);

/// <summary>What trained the aid.</summary>
public sealed record TrainerDescription(string Name, string Library, IReadOnlyDictionary<string, double> Settings, int Threads);

/// <summary>What it was trained, calibrated and evaluated on.</summary>
/// <param name="Seed">The seed of the synthetic cases.</param>
/// <param name="HistoryRows">Past decisions learned from.</param>
/// <param name="HistoryAnswers">How many of them were each option, in the manifest's order.</param>
/// <param name="CalibrationRows">Cases of calibration, prediction sets and score bands.</param>
/// <param name="HeldOutRows">Cases of the evaluation.</param>
/// <param name="Target">What calibration and evaluation compare with: <c>reference</c> or <c>history</c>.</param>
/// <param name="Hash">SHA-256 over the attributes and answers of all three sets.</param>
public sealed record DataDescription(long Seed, int HistoryRows, IReadOnlyList<int> HistoryAnswers, int CalibrationRows, int HeldOutRows, string Target, string Hash);

/// <summary>All that decides what a trained aid says, and how it was made. The SHA-256 of this file is the aid's hash.</summary>
/// <param name="Version">Version of the format: 2.</param>
/// <param name="Pack">The pack's id.</param>
/// <param name="PackVersion">The pack's version at training.</param>
/// <param name="Aid">The aid's id.</param>
/// <param name="AidVersion">The aid's version.</param>
/// <param name="Options">The options that decide, in the pack's order. Of two, the score is the first one's log-odds: suggested above zero; for a list to order, higher = first.</param>
/// <param name="Trainer">What trained it.</param>
/// <param name="Data">On what.</param>
/// <param name="Models">The model files: one for two options, else one per option.</param>
/// <param name="Background">The training rows that explanations average over.</param>
/// <param name="BackgroundRows">How many there are.</param>
/// <param name="Encoding">How attributes become numbers.</param>
/// <param name="Learned">Which values occurred in training.</param>
/// <param name="PredictionSets">The conformal sets.</param>
/// <param name="Interval">How the chances shown and their interval are made.</param>
/// <param name="Bands">Score bands, from low to high.</param>
/// <param name="Evaluation">Held-out figures.</param>
/// <param name="Lists">Held-out figures of the order, for a prioritisation aid; else null.</param>
public sealed record AidManifest(
    int Version,
    string Pack,
    string PackVersion,
    string Aid,
    string AidVersion,
    IReadOnlyList<string> Options,
    TrainerDescription Trainer,
    DataDescription Data,
    IReadOnlyList<FrozenModel> Models,
    FrozenFile Background,
    int BackgroundRows,
    IReadOnlyList<AttributeEncoding> Encoding,
    IReadOnlyList<LearnedRange> Learned,
    ConformalSet PredictionSets,
    string Interval,
    IReadOnlyList<ScoreBand> Bands,
    Evaluation Evaluation,
    ListEvaluation? Lists)
{
    /// <summary>The format this code reads and writes.</summary>
    public const int CurrentVersion = 2;
}
