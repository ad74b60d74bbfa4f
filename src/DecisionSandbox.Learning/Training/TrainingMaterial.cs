using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Learning.Training;

/// <summary>A case with the answer to learn from or to be measured against.</summary>
/// <param name="Case">The case; its attributes are what the aid receives, its groups serve the evaluation.</param>
/// <param name="Answer">The answer's place among the options that decide, in the pack's order.</param>
public sealed record LabelledCase(Case Case, int Answer);

/// <summary>What an aid learns from and is measured on: three sets of different cases.</summary>
/// <param name="History">The synthetic history: answers are past decisions, planted bias included. The model sees nothing else.</param>
/// <param name="Calibration">Cases for the calibration (even places) and the prediction sets and score bands (odd places).</param>
/// <param name="HeldOut">Cases used for the evaluation alone.</param>
/// <param name="Lists">For a prioritisation pack: lists whose cases carry the reference rank, used for the evaluation alone; else empty.</param>
/// <param name="Target">What the answers of the last two sets are: <c>reference</c> or <c>history</c>.</param>
/// <param name="Seed">The seed the sets were drawn with.</param>
public sealed record TrainingMaterial(
    IReadOnlyList<LabelledCase> History,
    IReadOnlyList<LabelledCase> Calibration,
    IReadOnlyList<LabelledCase> HeldOut,
    IReadOnlyList<IReadOnlyList<Case>> Lists,
    string Target,
    long Seed);
