using System.Globalization;
using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;
using Xunit;

namespace DecisionSandbox.Tests.Audit;

/// <summary>A log in memory with its keys, as a service would hold it in a database.</summary>
internal sealed class SampleLog
{
    public const string Origin = "sandbox.example/record";

    private readonly Dictionary<NodeAddress, Digest> _nodes = [];
    private readonly List<byte[]> _entries = [];

    public SampleLog(int size, SigningKey? key = null, Func<int, string>? text = null)
    {
        Key = key ?? SigningKey.Create(Origin);
        for (var i = 0; i < size; i++)
        {
            Append((text ?? DefaultText)(i));
        }
    }

    public SigningKey Key { get; }

    public TreeHead Head { get; private set; } = TreeHead.Empty;

    public IReadOnlyList<byte[]> Entries => _entries;

    public void Append(string entry)
    {
        _entries.Add(Encoding.UTF8.GetBytes(entry));
        Head = Head.Append(_entries[^1], _nodes.Add);
    }

    public SignedCheckpoint Checkpoint(long? size = null)
    {
        var at = size ?? Head.Size;
        var root = at == 0 ? MerkleHash.EmptyRoot : ProofPlan.Root(at).Build(Node)[0];
        return new Checkpoint(Origin, at, root).Sign(new Ed25519Signer(Key));
    }

    public Digest Node(NodeAddress address) => _nodes[address];

    public Receipt Receipt(int index, long? size = null) =>
        new(index, ProofPlan.Inclusion(index, size ?? Head.Size).Build(Node), Checkpoint(size), _entries[index]);

    public async Task<ExportFolder> Export(params Cosigned[] cosigned)
    {
        var folder = new ExportFolder();
        var written = await TileExport.WriteAsync(
            folder.Path, Checkpoint(), Key.VerifierKey, _entries.Select(entry => (ReadOnlyMemory<byte>)entry), cosigned, TestContext.Current.CancellationToken);
        Assert.Null(written.Refusal);
        return folder;
    }

    private static string DefaultText(int index) => string.Create(CultureInfo.InvariantCulture, $"{{\"version\":1,\"n\":{index}}}");
}
