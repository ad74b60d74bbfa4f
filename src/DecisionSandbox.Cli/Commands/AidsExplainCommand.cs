using System.CommandLine;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>aids explain --pack P --aid A --in F --out F [--method M]</c>: why, checked for additivity before it is written.</summary>
internal sealed class AidsExplainCommand : AidCommand
{
    private readonly Option<string?> _method;

    public AidsExplainCommand(Terminal terminal)
        : base("explain", "Writes why an aid says it, one contribution per attribute", terminal)
    {
        _method = Option<string?>("--method", "interventional, path-dependent or exact; by default the aid's own");
        _method.AcceptOnlyFromAmong("interventional", "path-dependent", "exact");
    }

    protected override IEnumerable<Outcome<string>> Lines(LoadedPack pack, IDecisionAid aid, IEnumerable<Outcome<(int Line, Case Case)>> cases, ParseResult parsed)
    {
        var method = parsed.GetValue(_method);
        // A points grid explains itself by its own lines; asked for "exact", by every coalition like any other aid.
        if (method == "exact" && aid is PointsGridAid)
        {
            var background = CaseBackground.For(pack.Generator, aid.Reads);
            return OneByOne(cases, @case => ExactExplanation.OfScore(@case, aid, background, ExplanationSpace.Points).Then(why => Outcome<string>.Ok(ExplanationJson.Line(why))));
        }
        return OneByOne(cases, @case => Explain(aid, @case, method).Then(why => Outcome<string>.Ok(ExplanationJson.Line(why))));
    }

    private static Outcome<Explanation> Explain(IDecisionAid aid, Case @case, string? method) => (aid, method) switch
    {
        (_, null) => aid.Explain(@case),
        (TrainedAid trained, _) => trained.Explain(@case, method),
        _ => aid.Explain(@case).Then(why => why.Method == method ? Outcome<Explanation>.Ok(why) : new MethodNotOffered(aid.Id, method, why.Method)),
    };
}

/// <summary>The aid explains itself in another way.</summary>
public sealed record MethodNotOffered(string AidId, string Asked, string Offered) : Problem(new Text(
    $"L’outil « {AidId} » ne s’explique pas par « {Asked} » mais par « {Offered} » : retirez --method.",
    $"The aid “{AidId}” is not explained by “{Asked}” but by “{Offered}”: leave --method out."));
