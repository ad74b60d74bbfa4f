using System.CommandLine;
using System.Text;
using DecisionSandbox.Cli.Files;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning;
using DecisionSandbox.Learning.ModelFiles;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>aids explain --pack P --aid A --in F --out F [--method M]</c>, or <c>--model-file M --data CSV [--background CSV]</c>: why, checked for additivity before it is written.</summary>
internal sealed class AidsExplainCommand : AidCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Option<string?> _method;
    private readonly Option<string?> _space;
    private readonly Option<string?> _modelFile;
    private readonly Option<string?> _data;
    private readonly Option<string?> _background;

    public AidsExplainCommand(Terminal terminal)
        : base("explain", "Writes why an aid says it, one contribution per attribute", terminal)
    {
        _method = Option<string?>("--method", "interventional, path-dependent or exact; by default the aid's own");
        _method.AcceptOnlyFromAmong("interventional", "path-dependent", "exact");
        _space = Option<string?>("--space", "For a trained aid: log-odds (the default), score or probability (by exact alone)");
        _space.AcceptOnlyFromAmong("log-odds", "score", "probability");
        _modelFile = Option<string?>("--model-file", "Instead of --pack and --aid: a LightGBM text or ONNX model");
        _data = Option<string?>("--data", "With --model-file: the rows to explain (.csv)");
        _background = Option<string?>("--background", "With --model-file: the rows that absent columns take their values from (.csv)");
        foreach (var option in OfAPack) { option.Required = false; }
        OfAPack[^1].Required = true;
        Validators.Add(parsed =>
        {
            var ofAFile = parsed.GetResult(_modelFile) is not null;
            var (needed, strange) = ofAFile ? (new Option[] { _data }, [.. OfAPack[..^1], _space]) : (OfAPack[..^1], new Option[] { _data, _background });
            foreach (var option in needed.Where(o => parsed.GetResult(o) is null)) { parsed.AddError($"Option '{option.Name}' is required."); }
            foreach (var option in strange.Where(o => parsed.GetResult(o) is not null)) { parsed.AddError($"Option '{option.Name}' does not go with {(ofAFile ? "--model-file" : "--pack")}."); }
        });
    }

    protected override Task<Problem?> Run(ParseResult parsed, CancellationToken cancel) => parsed.GetValue(_modelFile) is { } model
        ? Task.FromResult(OfFile(new(model, parsed.GetValue(_data)!, parsed.GetValue(_background), parsed.GetValue(_method)), Out(parsed), cancel))
        : base.Run(parsed, cancel);

    protected override IEnumerable<Outcome<string>> Lines(LoadedPack pack, IDecisionAid aid, IEnumerable<Outcome<(int Line, Case Case)>> cases, ParseResult parsed)
    {
        var method = parsed.GetValue(_method);
        // A points grid explains itself by its own lines; asked for a method, by every coalition like any other rule.
        if (method is "exact" or "interventional" && aid is PointsGridAid)
        {
            var background = CaseBackground.For(pack.Generator, aid.Reads);
            return OneByOne(cases, @case => ExactExplanation.OfScore(@case, aid, background, ExplanationSpace.Points).Then(why => Outcome<string>.Ok(ExplanationJson.Line(why with { Method = method }))));
        }
        return OneByOne(cases, @case => Explain(aid, @case, method, parsed.GetValue(_space)).Then(why => Outcome<string>.Ok(ExplanationJson.Line(why))));
    }

    private Problem? OfFile(ModelFileRequest request, string path, CancellationToken cancel)
    {
        using var file = new OutputFile(path);
        var count = 0;
        using (var text = new StreamWriter(file.Stream, Utf8, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var explained in ModelFileExplanations.Of(request))
            {
                cancel.ThrowIfCancellationRequested();
                if (explained.Problem is { } problem) { return problem; }
                text.WriteLine(ExplanationJson.Line(explained.Value));
                count++;
            }
        }
        file.Complete();
        Terminal.Say(new($"{count} lignes expliquées : {path}", $"{count} rows explained: {path}"));
        return null;
    }

    private static ExplanationSpace Space(string? space) => space switch
    {
        "score" => ExplanationSpace.Score,
        "probability" => ExplanationSpace.Probability,
        _ => ExplanationSpace.LogOdds,
    };

    private static Outcome<Explanation> Explain(IDecisionAid aid, Case @case, string? method, string? space) => (aid, method) switch
    {
        (TrainedAid trained, _) => trained.Explain(@case, method ?? (space == "probability" ? "exact" : trained.Methods[0]), Space(space)),
        (_, _) when space is not null => new SpaceNotOffered(aid.Id),
        (_, null) => aid.Explain(@case),
        // What a rule's "exact" enumerates over its background are the interventional values: it answers to both names.
        _ => aid.Explain(@case).Then(why => why.Method == method || (why.Method == "exact" && method == "interventional")
            ? Outcome<Explanation>.Ok(why with { Method = method })
            : new MethodNotOffered(aid.Id, method, why.Method)),
    };
}

/// <summary>Only a trained aid has several spaces.</summary>
public sealed record SpaceNotOffered(string AidId) : Problem(new Text(
    $"L’outil « {AidId} » n’a qu’une échelle : retirez --space.",
    $"The aid “{AidId}” has one space only: leave --space out."));

/// <summary>The aid explains itself in another way.</summary>
public sealed record MethodNotOffered(string AidId, string Asked, string Offered) : Problem(new Text(
    $"L’outil « {AidId} » ne s’explique pas par « {Asked} » mais par « {Offered} » : retirez --method.",
    $"The aid “{AidId}” is not explained by “{Asked}” but by “{Offered}”: leave --method out."));
