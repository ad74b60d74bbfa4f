using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace DecisionSandbox.Tests.Narratives;

/// <summary>A chat-completions service on loopback, in the form that OpenAI publishes; it answers what the test says.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerContext, Task> _answer;
    private readonly Task _serving;

    private ChatServer(Func<HttpListenerContext, Task> answer)
    {
        _answer = answer;
        Endpoint = $"http://127.0.0.1:{FreePort()}/v1";
        _listener.Prefixes.Add(Endpoint + "/");
        _listener.Start();
        _serving = Serve();
    }

    public string Endpoint { get; }

    public List<JsonElement> Requests { get; } = [];

    public static ChatServer Saying(string content) => new(context => Write(context, 200, Completion(content)));

    public static ChatServer Answering(int status, string body) => new(context => Write(context, status, body));

    public static ChatServer Silent() => new(_ => Task.Delay(Timeout.Infinite));

    public async ValueTask DisposeAsync()
    {
        _listener.Abort();
        await _serving;
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
                Requests.Add(body.RootElement.Clone());
                _ = _answer(context);
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException) { return; }
        }
    }

    private static string Completion(string content) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_790_000_000,
        model = "local",
        choices = new[] { new { index = 0, message = new { role = "assistant", content }, finish_reason = "stop" } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    });

    private static async Task Write(HttpListenerContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
