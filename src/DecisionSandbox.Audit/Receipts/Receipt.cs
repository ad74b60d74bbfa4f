using System.Globalization;
using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Receipts;

/// <summary>A proof that one entry stands in the record, to keep at home: a <c>.tlog-proof</c> file (c2sp.org/tlog-proof@v1).</summary>
/// <param name="Index">Index of the entry, from 0.</param>
/// <param name="Proof">Inclusion proof, the leaf's sibling first.</param>
/// <param name="Checkpoint">The checkpoint of a tree that holds the entry.</param>
/// <param name="Entry">The entry's exact bytes (the <c>extra</c> line); null where another software keeps them elsewhere.</param>
public sealed record Receipt(long Index, IReadOnlyList<Digest> Proof, SignedCheckpoint Checkpoint, ReadOnlyMemory<byte>? Entry)
{
    private const string Header = "c2sp.org/tlog-proof@v1";

    /// <summary>Reads a receipt strictly. Nothing is proved by reading it: ask <see cref="Verify(LogKeys)"/>.</summary>
    public static Reading<Receipt> Parse(ReadOnlySpan<byte> bytes)
    {
        var malformed = new Sentence(
            "Ce fichier n’est pas un reçu (.tlog-proof) : en-tête, « index », empreintes en base64, ligne vide, point de contrôle.",
            "This file is not a receipt (.tlog-proof): header, “index”, hashes in base64, blank line, checkpoint.");
        var end = bytes.IndexOf("\n\n"u8);
        if (end < 0)
        {
            return malformed;
        }
        if (!SignedCheckpoint.Parse(bytes[(end + 2)..]).Try(out var checkpoint, out var refusal))
        {
            return refusal;
        }
        var lines = new Queue<string>(Encoding.UTF8.GetString(bytes[..end]).Split('\n'));
        ReadOnlyMemory<byte>? entry = null;
        if (lines.Dequeue() != Header)
        {
            return malformed;
        }
        if (lines.TryPeek(out var line) && line.StartsWith("extra ", StringComparison.Ordinal))
        {
            if (!StrictBase64.TryDecode(lines.Dequeue()["extra ".Length..], out var extra))
            {
                return malformed;
            }
            entry = extra;
        }
        if (!lines.TryDequeue(out line) || !line.StartsWith("index ", StringComparison.Ordinal) || !Decimals.TryParse(line["index ".Length..], out var index))
        {
            return malformed;
        }
        var proof = new List<Digest>();
        foreach (var text in lines)
        {
            if (!Digest.TryFromBase64(text, out var hash) || proof.Count == 63)
            {
                return malformed;
            }
            proof.Add(hash);
        }
        return new Receipt(index, proof, checkpoint, entry);
    }

    /// <summary>What is wrong with the receipt under this key; null where it proves that its entry stands in the record.</summary>
    /// <param name="log">The log's key, or its present and former keys.</param>
    public Sentence? Verify(LogKeys log) => Entry is { } entry
        ? Verify(log, MerkleHash.Leaf(entry.Span))
        : new Sentence(
            "Ce reçu ne porte pas l’entrée elle-même (ligne « extra ») : il faut l’export pour le vérifier.",
            "This receipt does not carry the entry itself (“extra” line): the export is needed to verify it.");

    /// <summary>The same for an entry known by its hash.</summary>
    /// <param name="log">The log's keys.</param>
    /// <param name="leaf">The entry's <see cref="MerkleHash.Leaf"/>.</param>
    public Sentence? Verify(LogKeys log, Digest leaf)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (!log.Signed(Checkpoint.Note))
        {
            return new Sentence(
                $"La signature du reçu ne correspond pas à la clé de {log.Names}.",
                $"The receipt's signature does not match the key of {log.Names}.");
        }
        var head = Checkpoint.Checkpoint;
        return MerkleProof.VerifyInclusion(Index, head.Size, leaf, Proof, head.Root)
            ? null
            : new Sentence(
                $"Le reçu ne prouve pas que l’entrée {Index} figure parmi les {head.Size} entrées signées : l’entrée ou la preuve a été altérée.",
                $"The receipt does not prove that entry {Index} stands among the {head.Size} signed entries: the entry or the proof was altered.");
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The text of the file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Entry is { } entry)
        {
            text.Append("extra ").Append(Convert.ToBase64String(entry.Span)).Append('\n');
        }
        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Proof)
        {
            text.Append(hash).Append('\n');
        }
        return text.Append('\n').Append(Checkpoint.Note).ToString();
    }
}
