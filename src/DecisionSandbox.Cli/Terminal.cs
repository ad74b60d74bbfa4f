using DecisionSandbox.Core;

namespace DecisionSandbox.Cli;

/// <summary>Where a command writes, and in which language. Results and closing lines go to <see cref="Out"/>, progress and the one line of a failure to <see cref="Error"/>.</summary>
public sealed record Terminal(TextWriter Out, TextWriter Error, Language Language, Func<string, string?> Environment)
{
    private static readonly string[] Locales = ["SANDBOX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The terminal of this process. <c>SANDBOX_LANG</c> chooses the language, else the system's locale; English where neither says French.</summary>
    public static Terminal OfThisProcess()
    {
        var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n", AutoFlush = true };
        var error = new StreamWriter(Console.OpenStandardError()) { NewLine = "\n", AutoFlush = true };
        return new(output, error, LanguageOf(System.Environment.GetEnvironmentVariable), System.Environment.GetEnvironmentVariable);
    }

    /// <summary>The language that the environment asks for.</summary>
    public static Language LanguageOf(Func<string, string?> environment)
    {
        var asked = Locales.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return asked?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true ? Language.Fr : Language.En;
    }

    /// <summary>A line of the result.</summary>
    public void Say(Text line) => Out.WriteLine(line.In(Language));

    /// <summary>A line about how far the work is.</summary>
    public void Progress(Text line) => Error.WriteLine(line.In(Language));

    /// <summary>The one line of a failure; the command ends with 1.</summary>
    public int Fail(Problem problem)
    {
        Error.WriteLine(string.Join(' ', problem.Message.In(Language).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        return 1;
    }
}
