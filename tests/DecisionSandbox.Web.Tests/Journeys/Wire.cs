using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>Everything that passes between a browser and the server, as it passes: answers with their headers, and the messages of the circuits in order, both ways.</summary>
public sealed partial class Wire
{
    private static readonly byte[] Ping = [0x91, 0x06];
    private readonly List<Circuit> _circuits = [];
    private readonly ConcurrentQueue<Task<Answer>> _answers = [];

    public Wire(IPage page)
    {
        page.WebSocket += (_, socket) => _circuits.Add(new(socket));
        page.Response += (_, answer) => _answers.Enqueue(Read(answer));
    }

    /// <summary>
    /// Waits until the page has said all that it says by itself: its answers are read, its circuit is open, each drawing is acknowledged, each call has returned, and nothing more comes.
    /// </summary>
    /// <param name="circuits">How many circuits have been opened by now.</param>
    public async Task Settle(int circuits)
    {
        const int Enough = 8;
        var (said, quiet) = (-1, 0);
        for (var i = 0; i < 600 && quiet < Enough; i++)
        {
            await Task.Delay(50);
            await Task.WhenAll(_answers);
            var now = _circuits.Sum(circuit => circuit.Received.Count + circuit.Sent.Count);
            var isRest = now == said && _circuits.Count == circuits && (circuits == 0 || _circuits[^1].IsAtRest) && _answers.All(answer => answer.IsCompleted);
            (said, quiet) = (now, isRest ? quiet + 1 : 0);
        }
        if (quiet < Enough) { throw new TimeoutException($"The page did not come to rest, with {_circuits.Count} circuits."); }
        if (circuits > 0) { _circuits[^1].Mark(); }
    }

    /// <summary>What was sent so far, as text in which any string of UTF-8 or of one byte a letter stands.</summary>
    public async Task<string> Sent()
    {
        var answers = (await Task.WhenAll(_answers)).SelectMany(answer => new[] { answer.Headers, Encoding.UTF8.GetString(answer.Body) });
        return string.Join('\n', answers.Concat(_circuits.SelectMany(circuit => circuit.Received.Messages()).SelectMany(message => new[] { Encoding.UTF8.GetString(message), Encoding.Latin1.GetString(message) })));
    }

    /// <summary>
    /// All of it, piece by piece and byte for byte (one letter a byte). What is drawn at random or says on which port is blotted out, letter by letter, so that lengths still count:
    /// data-protected strings, ids of elements, connections and participations, nonces. A circuit counts up to where its page last came to rest: the click that leaves a page cuts its sentence anywhere. The signal that a silent line is alive has no place in the order and is left out.
    /// </summary>
    public async Task<IReadOnlyList<(string Name, string Bytes)>> Transcript()
    {
        var answers = (await Task.WhenAll(_answers)).Select(answer => (Name: Blot(answer.Name), Bytes: Blot(answer.Headers) + "\n" + Blot(Encoding.Latin1.GetString(answer.Body))));
        return
        [
            // Files that a page needs come in any order; each address's own answers come in theirs.
            .. answers.GroupBy(answer => answer.Name).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group.Select((answer, i) => ($"{answer.Name} {i + 1}", answer.Bytes))),
            // That a click's handler has ended is told beside what it drew, before or after, as the server's threads have it: these words, all alike, stand last.
            .. _circuits.SelectMany((circuit, c) => Numbered($"circuit {c + 1}, to the browser", circuit.Received.Settled().OrderBy(message => Kind(message) == "JS.EndInvokeDotNet"))
                // The browser acknowledges a drawing and ends a call in the order its own work allows: each kind has its own order.
                .Concat(Numbered($"circuit {c + 1}, to the server", circuit.Sent.Settled().OrderBy(Kind, StringComparer.Ordinal)))),
        ];
    }

    /// <summary>Where two transcripts part, in words; null where they are equal.</summary>
    public static string? Difference(IReadOnlyList<(string Name, string Bytes)> first, IReadOnlyList<(string Name, string Bytes)> second)
    {
        for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
        {
            var (a, b) = (first.ElementAtOrDefault(i), second.ElementAtOrDefault(i));
            if (a == b) { continue; }
            if (a.Name != b.Name) { return $"piece {i}: {a.Name ?? "nothing"} against {b.Name ?? "nothing"}"; }
            var at = Enumerable.Range(0, Math.Min(a.Bytes.Length, b.Bytes.Length)).FirstOrDefault(k => a.Bytes[k] != b.Bytes[k], Math.Min(a.Bytes.Length, b.Bytes.Length));
            return $"{a.Name}: {a.Bytes.Length} bytes against {b.Bytes.Length}, from byte {at}: {Around(a.Bytes, at)} against {Around(b.Bytes, at)}";
        }
        return null;
    }

    private static IEnumerable<(string, string)> Numbered(string name, IEnumerable<byte[]> messages) =>
        messages.Where(message => !message.AsSpan().SequenceEqual(Ping)).Select((message, i) => ($"{name}, message {i + 1}", Blot(Encoding.Latin1.GetString(message))));

    private static string Kind(byte[] message) => Called().Match(Encoding.Latin1.GetString(message)).Value;

    private static string Around(string bytes, int at) => $"«{bytes[Math.Max(0, at - 40)..Math.Min(bytes.Length, at + 40)]}»";

    // A plus sign of base64 takes one letter or six, as chance will have it: it counts as one.
    private static string Blot(string bytes) => Tokens().Replace(bytes, match => new string('#', match.Value.Replace("\\u002B", "+", StringComparison.Ordinal).Length));

    private static async Task<Answer> Read(IResponse answer)
    {
        var headers = (await answer.HeadersArrayAsync()).Where(header => !header.Name.Equals("date", StringComparison.OrdinalIgnoreCase)).Select(header => $"{header.Name}: {header.Value}");
        // Files of the build (script, style, font) are known by the hash in their headers; a redirect has no body, nor has the answer to a page that closes.
        var isSaid = answer is { Status: < 300 or >= 400, Request.ResourceType: "document" or "fetch" or "xhr" } && !answer.Url.EndsWith("/_blazor/disconnect", StringComparison.Ordinal);
        var body = isSaid ? await answer.BodyAsync() : [];
        return new($"{answer.Request.Method} {answer.Status} {new Uri(answer.Url).PathAndQuery}", string.Join('\n', headers.Order(StringComparer.Ordinal)), body);
    }

    // 32 hexadecimal digits are a nonce or the id of a participation; 64, a hash, would stand out.
    [GeneratedRegex("""
        CfDJ8(?:[A-Za-z0-9+/_=-]|\\u002B)+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])|(?<="connection(?:Id|Token)":")[A-Za-z0-9_-]{22}(?=")|(?<=127\.0\.0\.1:)[0-9]{4,5}
        """)]
    private static partial Regex Tokens();

    // The name of the hub's method that a message calls.
    [GeneratedRegex("JS\\.[A-Z][A-Za-z]+|[A-Z][a-z]+[A-Z][A-Za-z]+")]
    private static partial Regex Called();

    private sealed record Answer(string Name, string Headers, byte[] Body);

    private sealed class Circuit
    {
        public Circuit(IWebSocket socket)
        {
            socket.FrameReceived += (_, frame) => Received.Add(frame);
            socket.FrameSent += (_, frame) => Sent.Add(frame);
        }

        public Direction Received { get; } = new();

        public Direction Sent { get; } = new();

        /// <summary>Here the page is at rest.</summary>
        public void Mark()
        {
            Received.Mark();
            Sent.Mark();
        }

        /// <summary>True where something was drawn and all that was asked of the browser, and by it, is answered.</summary>
        public bool IsAtRest
        {
            get
            {
                var (received, sent) = (Received.Messages().CountBy(Kind).ToDictionary(), Sent.Messages().CountBy(Kind).ToDictionary());
                int Of(Dictionary<string, int> said, string kind) => said.GetValueOrDefault(kind);
                return Of(received, "JS.RenderBatch") > 0
                    && Of(received, "JS.RenderBatch") == Of(sent, "OnRenderCompleted")
                    && Of(received, "JS.BeginInvokeJS") == Of(sent, "EndInvokeJSFromDotNet")
                    && Of(sent, "BeginInvokeDotNetFromJS") == Of(received, "JS.EndInvokeDotNet");
            }
        }
    }

    /// <summary>One direction of a circuit. Frames cut the stream where the network pleases; SignalR's messages, each with its length before it, are what was said.</summary>
    private sealed class Direction
    {
        private readonly ConcurrentQueue<byte[]> _texts = [];
        private readonly ConcurrentQueue<byte[]> _binary = [];
        private int _settled;

        /// <summary>How many frames have passed.</summary>
        public int Count => _texts.Count + _binary.Count;

        public void Add(IWebSocketFrame frame)
        {
            if (frame.Binary is { } bytes) { _binary.Enqueue(bytes); } else { _texts.Enqueue(Encoding.UTF8.GetBytes(frame.Text ?? "")); }
        }

        /// <summary>All that has been said so far counts.</summary>
        public void Mark() => _settled = Messages().Count();

        /// <summary>What had been said when the page was last at rest.</summary>
        public IEnumerable<byte[]> Settled() => Messages().Take(_settled);

        public IEnumerable<byte[]> Messages()
        {
            foreach (var text in _texts) { yield return text; }
            var bytes = _binary.SelectMany(frame => frame).ToArray();
            // The first word of each side, a greeting in JSON, ends in a mark of its own.
            var at = bytes is [(byte)'{', ..] ? Array.IndexOf(bytes, (byte)0x1e) + 1 : 0;
            if (at > 0) { yield return bytes[..at]; }
            while (at < bytes.Length)
            {
                var (length, shift) = (0, 0);
                do { length |= (bytes[at] & 0x7f) << shift; shift += 7; } while ((bytes[at++] & 0x80) != 0);
                yield return bytes[at..Math.Min(bytes.Length, at + length)];
                at += length;
            }
        }
    }
}
