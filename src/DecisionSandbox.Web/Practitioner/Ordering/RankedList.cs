using DecisionSandbox.Core.Review;

namespace DecisionSandbox.Web.Practitioner.Ordering;

/// <summary>A list being put in order: places filled one by one, moved, tied; a case may be set aside with an answer of its own. Nothing is placed beforehand.</summary>
public sealed class RankedList
{
    private readonly List<string> _all;
    private readonly List<List<string>> _tiers;
    private readonly Dictionary<string, OptionAnswer> _aside;

    /// <summary>A list with what is already placed.</summary>
    /// <param name="all">All cases, in the order in which they are shown at first.</param>
    /// <param name="placed">The places filled so far, from first to last; cases in one place are tied.</param>
    /// <param name="aside">The cases set aside so far.</param>
    public RankedList(IEnumerable<string> all, IReadOnlyList<IReadOnlyList<string>> placed, IReadOnlyDictionary<string, OptionAnswer>? aside = null)
    {
        _all = [.. all];
        _aside = aside?.Where(pair => _all.Contains(pair.Key)).ToDictionary() ?? [];
        _tiers = [.. placed.Select(tier => tier.Where(_all.Contains).ToList()).Where(tier => tier.Count > 0)];
    }

    /// <summary>The places, from first to last.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Tiers => _tiers;

    /// <summary>The placed cases from first to last.</summary>
    public IReadOnlyList<string> Placed => [.. _tiers.SelectMany(tier => tier)];

    /// <summary>The cases answered by a third way instead of a place.</summary>
    public IReadOnlyDictionary<string, OptionAnswer> SetAside => _aside;

    /// <summary>The cases without an answer yet, as shown at first.</summary>
    public IReadOnlyList<string> Unplaced => [.. _all.Except(Placed).Except(_aside.Keys)];

    /// <summary>How many cases there are.</summary>
    public int Count => _all.Count;

    /// <summary>The rank of a case: 1 + the number of cases before its place; null without one.</summary>
    public int? RankOf(string id)
    {
        var before = 0;
        foreach (var tier in _tiers)
        {
            if (tier.Contains(id)) { return before + 1; }
            before += tier.Count;
        }
        return null;
    }

    /// <summary>True where the case shares its place with the one before it.</summary>
    public bool IsTiedWithPrevious(string id) => _tiers.Any(tier => tier.IndexOf(id) > 0);

    /// <summary>True where a case stands before it.</summary>
    public bool HasPrevious(string id) => Placed is [var first, ..] && first != id;

    /// <summary>Gives a case the next place.</summary>
    public void Place(string id)
    {
        if (!_all.Contains(id) || RankOf(id) is not null) { return; }
        _aside.Remove(id);
        _tiers.Add([id]);
    }

    /// <summary>Gives a case a third way in place of a rank.</summary>
    public void PutAside(string id, OptionAnswer answer)
    {
        if (!_all.Contains(id)) { return; }
        Remove(id);
        _aside[id] = answer;
    }

    /// <summary>Takes its place, or the third way in its place, away again.</summary>
    public void Remove(string id)
    {
        _aside.Remove(id);
        foreach (var tier in _tiers) { tier.Remove(id); }
        _tiers.RemoveAll(tier => tier.Count == 0);
    }

    /// <summary>One place up or down; a tied case leaves its tie.</summary>
    public void Move(string id, int by)
    {
        var at = _tiers.FindIndex(tier => tier.Contains(id));
        if (at < 0 || by == 0) { return; }
        var wasTied = _tiers[at].Count > 1;
        _tiers[at].Remove(id);
        if (wasTied)
        {
            _tiers.Insert(by < 0 ? at : at + 1, [id]);
            return;
        }
        _tiers.RemoveAt(at);
        _tiers.Insert(Math.Clamp(at + by, 0, _tiers.Count), [id]);
    }

    /// <summary>To the first or the last place.</summary>
    public void MoveToEnd(string id, bool first)
    {
        if (RankOf(id) is null) { return; }
        Remove(id);
        _tiers.Insert(first ? 0 : _tiers.Count, [id]);
    }

    /// <summary>Ties a case with the one before it, or unties it.</summary>
    public void ToggleTie(string id)
    {
        var at = _tiers.FindIndex(tier => tier.Contains(id));
        if (at < 0) { return; }
        var within = _tiers[at].IndexOf(id);
        if (within > 0)
        {
            var rest = _tiers[at][within..];
            _tiers[at].RemoveRange(within, rest.Count);
            _tiers.Insert(at + 1, rest);
        }
        else if (at > 0)
        {
            _tiers[at - 1].AddRange(_tiers[at]);
            _tiers.RemoveAt(at);
        }
    }
}
