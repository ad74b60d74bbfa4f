namespace DecisionSandbox.Cli.Commands;

/// <summary>A verifier key given on the command line: the text itself, or a file that holds it.</summary>
internal static class KeyText
{
    public static async Task<string?> Read(string? given, CancellationToken cancel) =>
        given is not null && File.Exists(given) ? await File.ReadAllTextAsync(given, cancel) : given;
}
