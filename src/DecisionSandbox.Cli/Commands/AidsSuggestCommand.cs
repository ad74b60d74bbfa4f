using System.CommandLine;
using DecisionSandbox.Cli.Files;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Exchange;
using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>aids suggest --pack P --aid A --in F --out F</c>: what an aid says of each case. The cases of a prioritisation pack are one list.</summary>
internal sealed class AidsSuggestCommand(Terminal terminal) : AidCommand("suggest", "Writes what an aid says of each case", terminal)
{
    protected override IEnumerable<Outcome<string>> Lines(LoadedPack pack, IDecisionAid aid, IEnumerable<Outcome<(int Line, Case Case)>> cases, ParseResult parsed) =>
        pack.Pack.Task == TaskKind.Eligibility
            ? OneByOne(cases, @case => aid.Suggest(@case).Then(said => Outcome<string>.Ok(SuggestionJson.Line(said))))
            : Ranked(aid, [.. cases]);

    private static IEnumerable<Outcome<string>> Ranked(IDecisionAid aid, IReadOnlyList<Outcome<(int Line, Case Case)>> read)
    {
        if (read.FirstOrDefault(entry => !entry.IsOk) is { IsOk: false, Problem: { } problem }) { return [problem]; }
        var cases = read.Select(entry => entry.Value).ToList();
        if (cases.GroupBy(entry => entry.Case.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return [new CaseLineProblem(twice.Last().Line, new Text(
                $"le dossier « {twice.Key} » figure déjà ligne {twice.First().Line}. Dans une liste à classer, chacun a son identifiant.",
                $"the case “{twice.Key}” stands on line {twice.First().Line} already. In a list to rank each has an id of its own."))];
        }
        var ranked = Ranking.Of(aid, [.. cases.Select(entry => entry.Case)]);
        if (ranked.Problem is { } refused) { return [refused]; }
        var byCase = ranked.Value.ToDictionary(said => said.CaseId);
        return cases.Select(entry => Outcome<string>.Ok(SuggestionJson.Line(byCase[entry.Case.Id])));
    }
}
