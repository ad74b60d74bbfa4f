using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Tests.Aids;

namespace DecisionSandbox.Tests.Explanations.Counterfactuals;

/// <summary>A pack and an aid drawn at random: weights for levels, steps for numbers, pairs that count only together, answers by cut-offs, now and then an abstention.</summary>
internal sealed class RandomAid(Random draws, ScenarioPack pack, bool knowsCuts) : IDecisionAid, ICutPoints
{
    private readonly Dictionary<string, decimal[]> _cuts = pack.Attributes.Where(a => a.IsNumber)
        .ToDictionary(a => a.Id, a => Enumerable.Range(0, 3).Select(_ => a.Minimum + draws.Next((int)(a.Maximum - a.Minimum) + 1)).Distinct().Order().ToArray());

    private readonly int _key = draws.Next();
    private readonly int _abstains = draws.Next(3) == 0 ? 7 : 0;
    private readonly int _answers = draws.Next(2, 4);

    public string PackId => pack.Id;
    public string Id => "random";
    public string Hash => "sha256:random";
    public IReadOnlyList<string> Reads { get; } = [.. pack.Attributes.Select(a => a.Id)];

    /// <summary>Cut points left out on purpose: what a wrong table of thresholds would do.</summary>
    public int Forgets { get; init; }

    public IReadOnlyList<decimal>? CutPoints(string attribute) => knowsCuts ? [.. _cuts[attribute].Skip(Forgets)] : null;

    public Outcome<Suggestion> Suggest(Case @case)
    {
        var places = Reads.Select((id, i) => Mix(i, Place(id, @case.Attributes[id]))).ToArray();
        var score = places.Sum(p => p % 10) + (3 * places.Zip(places.Skip(1)).Count(p => (p.First ^ p.Second) % 4 == 0));
        var abstains = _abstains > 0 && score % _abstains == 0 ? Text.Same("no") : null;
        var option = score * _answers / (1 + (10 * Reads.Count)) % _answers;
        return new Suggestion(@case.Id, Id, abstains is null ? $"option-{option}" : null, null, score, null, abstains, new Dictionary<string, object>());
    }

    public Outcome<Explanation> Explain(Case @case) => throw new NotSupportedException();

    // Constant between cut points: a number counts by its interval alone.
    private int Place(string id, AttributeValue value) =>
        value.LevelOrNull is { } level ? pack.Attribute(id).Levels.Select(l => l.Id).ToList().IndexOf(level) : _cuts[id].Count(cut => value.Number > cut);

    private int Mix(int attribute, int place) => (int)((uint)HashOf(_key, attribute, place) >> 1);

    private static int HashOf(int key, int attribute, int place)
    {
        unchecked
        {
            var hash = (uint)key;
            foreach (var part in new[] { attribute, place, 17 })
            {
                hash = (hash ^ (uint)part) * 0x9E3779B1u;
                hash ^= hash >> 15;
            }
            return (int)hash;
        }
    }

    /// <summary>A pack of a few attributes with every kind of direction, and rules that tie two of them together.</summary>
    public static ScenarioPack Pack(Random draws, int most)
    {
        var (attributes, points) = (new List<CaseAttribute>(), 1L);
        while (attributes.Count < 7)
        {
            var direction = (ChangeDirection)draws.Next(4);
            var id = $"a{attributes.Count}";
            var next = draws.Next(4) == 0
                ? SmallPack.Number(id, draws.Next(5), 5 + draws.Next(40)) with { Direction = direction }
                : SmallPack.Levels(id, direction, [.. Enumerable.Range(0, draws.Next(2, 5)).Select(l => $"l{l}")]);
            var size = next.IsNumber ? (long)(next.Maximum - next.Minimum) + 1 : next.Levels.Count;
            if (points * size > most) { break; }
            points *= size;
            attributes.Add(next);
        }
        return SmallPack.Of([.. attributes]) with
        {
            Consistency = [.. Enumerable.Range(0, draws.Next(3)).Select(_ => Rule(draws, attributes))],
        };
    }

    public static Case CaseOf(Random draws, ScenarioPack pack) => new(
        "random/1", pack.Id,
        pack.Attributes.ToDictionary(a => a.Id, a => a.IsNumber ? AttributeValue.Of(draws.Next((int)a.Minimum, (int)a.Maximum + 1)) : AttributeValue.Level(a.Levels[draws.Next(a.Levels.Count)].Id)),
        new Dictionary<string, AttributeValue>(), null, null, new Dictionary<string, string>());

    private static ConsistencyRule Rule(Random draws, List<CaseAttribute> attributes)
    {
        var (first, second) = (attributes[draws.Next(attributes.Count)], attributes[draws.Next(attributes.Count)]);
        bool Low(CaseAttribute a, AttributeValue v) => a.IsNumber ? v.Number < (a.Minimum + a.Maximum) / 2 : v.LevelOrNull == a.Levels[0].Id;
        return new(Text.Same("rule"), [first.Id, second.Id], values => Low(first, values[first.Id]) || !Low(second, values[second.Id]));
    }
}
