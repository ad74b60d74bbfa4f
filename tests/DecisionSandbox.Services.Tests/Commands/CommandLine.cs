using DecisionSandbox.Cli;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Folder;

namespace DecisionSandbox.Services.Tests.Commands;

/// <summary>What a command left behind.</summary>
internal sealed record Left(int Code, string Out, string Error)
{
    /// <summary>The line of the failure; the test fails where there is more than one, or where it is a stack trace.</summary>
    public string OneLine
    {
        get
        {
            Code.Should().Be(1, Out + Error);
            Error.Should().EndWith("\n").And.NotContain("   at ").And.NotContain("Unexpected error").And.NotContain("imprévue");
            Error.TrimEnd('\n').Should().NotContain("\n", "a failure is one line");
            return Error.TrimEnd('\n');
        }
    }

    public Left Fine()
    {
        Code.Should().Be(0, Error);
        return this;
    }
}

/// <summary>The command line in this process, in a folder of its own; packs are the real ones unless a test copies them.</summary>
internal sealed class CommandLine : IDisposable
{
    public static string Models { get; } = DataFolder.Models(null, AppContext.BaseDirectory, AppContext.BaseDirectory);

    public string Folder { get; } = Directory.CreateTempSubdirectory("sandbox-cli-").FullName;

    public Dictionary<string, string> Environment { get; } = new() { ["SANDBOX_MODELS"] = Models, ["SANDBOX_LANG"] = "en" };

    public string In(string name) => Path.Combine(Folder, name);

    /// <summary>A file of the folder with this content.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(In(name), content);
        return In(name);
    }

    public async Task<Left> Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        // The data folder of these tests must never be the developer's own.
        Environment.TryAdd("SANDBOX_DATA", In("data"));
        var code = await Sandbox.Run(args, new Terminal(output, error, Terminal.LanguageOf(Environment.GetValueOrDefault), Environment.GetValueOrDefault), TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
