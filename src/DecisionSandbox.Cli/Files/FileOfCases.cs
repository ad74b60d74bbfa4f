using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Exchange;

namespace DecisionSandbox.Cli.Files;

/// <summary>A file of cases, of the kind that its name says.</summary>
internal static class FileOfCases
{
    public static IEnumerable<Outcome<(int Line, Case Case)>> Read(CaseReader reader, string path) => Path.GetExtension(path) switch
    {
        _ when !File.Exists(path) => [new FileMissing(path)],
        ".jsonl" => reader.Json(() => File.OpenRead(path)),
        ".csv" => reader.Csv(() => File.OpenRead(path)),
        _ => [new UnknownFileKind(path)],
    };
}

/// <summary>The name of a file of cases says neither JSON lines nor CSV.</summary>
public sealed record UnknownFileKind(string Path) : Problem(new Text(
    $"« {Path} » doit finir par .jsonl ou .csv.", $"“{Path}” must end in .jsonl or .csv."));
