using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Records;

/// <summary>Rows of the record that wait for a save: they are many and all alike, and no change tracker has to follow them.</summary>
public sealed class RecordRows
{
    internal List<StoredEntry> Entries { get; } = [];
    internal List<StoredPayload> Payloads { get; } = [];
    internal List<StoredNode> Nodes { get; } = [];

    /// <summary>The head after the last of them.</summary>
    internal StoredHead? Head { get; set; }

    /// <summary>True where the transaction's writers read nothing of the record: all their rows are then written together, before the commit.</summary>
    internal bool AreHeld { get; set; }

    /// <summary>How many there are, to go back to.</summary>
    internal (int Entries, int Payloads, int Nodes) Counts => (Entries.Count, Payloads.Count, Nodes.Count);

    /// <summary>Forgets those after these.</summary>
    internal void GoBack((int Entries, int Payloads, int Nodes) counts, StoredHead head)
    {
        Entries.RemoveRange(counts.Entries, Entries.Count - counts.Entries);
        Payloads.RemoveRange(counts.Payloads, Payloads.Count - counts.Payloads);
        Nodes.RemoveRange(counts.Nodes, Nodes.Count - counts.Nodes);
        Head = head;
    }

    /// <summary>Forgets them all: they are written.</summary>
    internal void Clear()
    {
        Entries.Clear();
        Payloads.Clear();
        Nodes.Clear();
    }
}
