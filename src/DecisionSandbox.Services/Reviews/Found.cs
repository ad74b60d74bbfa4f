using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Reviews;

/// <summary>What a third way finds: how the attributes named by the study truly are, said as the pack says them. Nothing else of what is true leaves the server.</summary>
internal static class Found
{
    public static Text Words(RegisteredPack registered, CasePlan plan, int index, Opening opening)
    {
        if (registered.Pack.Task == TaskKind.Prioritisation) { return Text.Same(""); }
        var @case = registered.Generator.Generate(plan.Seed, index);
        var phrases = opening.Attributes.Select(id => Phrase(registered.Pack.Attribute(id), @case)).ToList();
        return new(string.Join(" ; ", phrases.Select(p => p.Fr)), string.Join("; ", phrases.Select(p => p.En)));
    }

    private static Text Phrase(CaseAttribute attribute, Case @case)
    {
        var value = @case.Truth.TryGetValue(attribute.Id, out var truth) ? truth : @case.Attributes[attribute.Id];
        var said = attribute.IsNumber
            ? attribute.Phrase is { } phrase ? new(phrase.Fr.Replace("{value}", value.ToString(), StringComparison.Ordinal), phrase.En.Replace("{value}", value.ToString(), StringComparison.Ordinal)) : Text.Same(value.ToString())
            : attribute.Levels.First(level => level.Id == value.LevelOrNull).Phrase;
        return new($"{attribute.Label.Fr} : {said.Fr}", $"{attribute.Label.En}: {said.En}");
    }
}
