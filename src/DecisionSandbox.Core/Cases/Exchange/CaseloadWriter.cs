using System.Buffers;
using System.Text;
using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>How a caseload is written.</summary>
public enum CaseloadFormat
{
    /// <summary>One JSON object a line (<c>.jsonl</c>).</summary>
    JsonLines,
    /// <summary>Comma-separated values with a header (<c>.csv</c>).</summary>
    Csv,
}

/// <summary>Writes a caseload as a stream: chunks are made in parallel and written in order, so that memory stays small and the bytes do not depend on the machine.</summary>
/// <param name="pack">The pack.</param>
public sealed class CaseloadWriter(LoadedPack pack)
{
    private const int ChunkSize = 256;

    /// <summary>Writes the cases 0 to <paramref name="count"/> − 1 of a caseload.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="format">The format.</param>
    /// <param name="seed">The caseload's seed.</param>
    /// <param name="count">How many cases.</param>
    /// <param name="progress">Told how many cases are written so far, or null.</param>
    /// <param name="cancellation">Stops between chunks.</param>
    public async Task WriteAsync(Stream to, CaseloadFormat format, long seed, int count, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(to);
        var waiting = new Queue<Task<ReadOnlyMemory<byte>>>();
        var written = 0;
        for (var from = 0; from < count || waiting.Count > 0; from += ChunkSize)
        {
            cancellation.ThrowIfCancellationRequested();
            if (from < count)
            {
                var (first, size) = (from, Math.Min(ChunkSize, count - from));
                waiting.Enqueue(Task.Run(() => Chunk(format, seed, first, size), cancellation));
                if (waiting.Count < Environment.ProcessorCount * 2) { continue; }
            }
            await to.WriteAsync(await waiting.Dequeue(), cancellation);
            progress?.Report(written = Math.Min(count, written + ChunkSize));
        }
    }

    private ReadOnlyMemory<byte> Chunk(CaseloadFormat format, long seed, int from, int count)
    {
        var cases = pack.Generator.GenerateMany(seed, from, count);
        if (format == CaseloadFormat.JsonLines)
        {
            var bytes = new ArrayBufferWriter<byte>(count * 8192);
            CaseJson.Write(bytes, cases);
            return bytes.WrittenMemory;
        }
        using var text = new StringWriter { NewLine = "\n" };
        CaseCsv.Write(text, pack.Pack, pack.Generator.Groups, cases, withHeader: from == 0);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
