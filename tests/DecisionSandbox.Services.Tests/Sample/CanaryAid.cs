using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Services.Tests.Sample;

/// <summary>An aid whose every utterance can be recognised wherever it leaks: hash, score, option, contributions.</summary>
internal sealed class CanaryAid(string option = SamplePack.Yes, double score = 731.4142135) : IDecisionAid
{
    public string PackId => SamplePack.PackId;
    public string Id => "canary";
    public string Hash => "sha256:canarycanarycanary";
    public IReadOnlyList<string> Reads { get; } = ["mobility", "company"];

    /// <summary>By how much its explanations fail to add up, which it does not check itself.</summary>
    public double Off { get; init; }

    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    public Outcome<Suggestion> Suggest(Case @case)
    {
        Asked++;
        // It changes its mind with mobility, so that there is a counterfactual.
        var said = @case.Attributes["mobility"].LevelOrNull == "A" ? option : SamplePack.No;
        return new Suggestion(@case.Id, Id, said, null, score, new(0.62, 0.49, 0.73, [said]), null, new Dictionary<string, object> { ["bandCases"] = 412, ["bandWrong"] = 128 });
    }

    public Outcome<Explanation> Explain(Case @case)
    {
        Asked++;
        var explanation = new Explanation(
            @case.Id, Id, Hash, "exact", "canary-background", ExplanationSpace.Score, 0, score,
            new Dictionary<string, double> { ["mobility"] = score - 1.25 + Off, ["company"] = 1.25 }, 0, []);
        return Off == 0 ? AdditivityCheck.Check(explanation, score) : explanation;
    }
}
