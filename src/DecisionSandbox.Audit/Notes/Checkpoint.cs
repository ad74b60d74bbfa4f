using System.Globalization;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Notes;

/// <summary>What a log commits to: so many entries under this root (c2sp.org/tlog-checkpoint).</summary>
/// <param name="Origin">The log's unique name.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Merkle tree hash over them.</param>
public sealed record Checkpoint(string Origin, long Size, Digest Root)
{
    /// <summary>Opaque extension lines; ours has none, another log's are kept as they are.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>The text that is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n")
        + string.Concat(Extensions.Select(line => line + "\n"));

    /// <summary>Signs it.</summary>
    public SignedCheckpoint Sign(params IEnumerable<INoteSigner> signers) => new(this, SignedNote.Sign(Text, signers));

    /// <summary>Reads the text of a note strictly: a size without leading zero, a root of 32 bytes, no empty line.</summary>
    public static Reading<Checkpoint> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        if (lines.Length < 4 || lines[^1].Length > 0 || lines[..^1].Any(line => line.Length == 0)
            || !Decimals.TryParse(lines[1], out var size) || !Digest.TryFromBase64(lines[2], out var root))
        {
            return new Sentence(
                "Ce texte n’est pas un point de contrôle : origine, nombre d’entrées, racine en base64, une par ligne.",
                "This text is not a checkpoint: origin, number of entries, root in base64, one a line.");
        }
        return new Checkpoint(lines[0], size, root) { Extensions = lines[3..^1] };
    }

    /// <inheritdoc/>
    public bool Equals(Checkpoint? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Size, Root);
}
