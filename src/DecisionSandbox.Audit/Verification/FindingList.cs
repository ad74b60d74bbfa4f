namespace DecisionSandbox.Audit.Verification;

/// <summary>Collects findings; past a limit faults are only counted, since a reader is helped by the first hundred.</summary>
internal sealed class FindingList
{
    private const int MaxFaults = 100;
    private readonly List<Finding> _findings = [];
    private long _faults;
    private long _altered;

    public void Fault(string fr, string en, string? file = null, long? entry = null)
    {
        _altered++;
        SoundUntil = Math.Min(SoundUntil, entry ?? long.MaxValue);
        if (++_faults <= MaxFaults)
        {
            _findings.Add(new(FindingKind.Fault, fr, en) { File = file, Entry = entry });
        }
    }

    /// <summary>Something given cannot be compared with the export: nothing is said of what the export holds.</summary>
    public void NotCompared(string fr, string en, string? file = null)
    {
        if (++_faults <= MaxFaults)
        {
            _findings.Add(new(FindingKind.Fault, fr, en) { File = file, NotCompared = true });
        }
    }

    public void NotCompared(string quoi, string what, Sentence why, string? file = null) =>
        NotCompared($"{quoi} : {why.Fr}", $"{what}: {why.En}", file);

    public void Note(string fr, string en) => _findings.Add(new(FindingKind.Note, fr, en));

    public void Confirm(string fr, string en) => _findings.Add(new(FindingKind.Confirmed, fr, en));

    public long Faults => _faults;

    /// <summary>No fault so far concerns an entry before this one.</summary>
    public long SoundUntil { get; private set; } = long.MaxValue;

    public IReadOnlyList<Finding> ToList()
    {
        if (_faults > MaxFaults)
        {
            var more = _faults - MaxFaults;
            return [.. _findings, new(FindingKind.Fault, $"… et {more} autres anomalies.", $"… and {more} more faults.") { NotCompared = _altered == 0 }];
        }
        return _findings;
    }
}
