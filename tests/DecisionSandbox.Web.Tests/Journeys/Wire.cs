using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>Everything that a browser is sent: pages, scripts, data and the frames of the circuit, as they come.</summary>
public sealed partial class Wire
{
    private readonly ConcurrentQueue<byte[]> _frames = [];
    private readonly ConcurrentBag<Task<byte[]>> _answers = [];

    public Wire(IPage page)
    {
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => _frames.Enqueue(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));
        page.Response += (_, answer) => _answers.Add(Body(answer));
    }

    public int Frames => _frames.Count;

    /// <summary>What was sent so far, byte for byte, as text that any UTF-8 string stands in.</summary>
    public async Task<string> Sent()
    {
        var all = new StringBuilder();
        foreach (var frame in _frames) { all.Append(Encoding.UTF8.GetString(frame)).Append('\n'); }
        foreach (var body in await Task.WhenAll(_answers)) { all.Append(Encoding.UTF8.GetString(body)).Append('\n'); }
        return all.ToString();
    }

    /// <summary>The words in the circuit's frames, in order of first appearance; tokens, ids and the clock aside.</summary>
    public IReadOnlyList<string> Words() =>
    [
        .. _frames.SelectMany(frame => Runs().Matches(Encoding.UTF8.GetString(frame)).Select(match => match.Value.Trim()))
            .Where(run => !Tokens().IsMatch(run) && !run.Contains("enregistré", StringComparison.Ordinal)).Distinct(),
    ];

    private static async Task<byte[]> Body(IResponse answer)
    {
        try
        {
            return await answer.BodyAsync();
        }
        catch (PlaywrightException)
        {
            return []; // A redirect has no body, and a download is not the page's.
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{P} ]{6,}")]
    private static partial Regex Runs();

    [GeneratedRegex(@"[A-Za-z0-9+/_\-]{24,}|127\.0\.0\.1|^\d+$")]
    private static partial Regex Tokens();
}
