using System.CommandLine;
using DecisionSandbox.Cli;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Tests.Commands;

public sealed class HelpTests
{
    [Fact]
    public void Every_command_option_and_argument_has_a_French_help_text()
    {
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, Language.En, _ => null);
        var english = Under(Sandbox.Commands(terminal)).Select(symbol => symbol.Description).OfType<string>().Distinct().ToList();
        english.Should().HaveCountGreaterThan(40);
        english.Except(FrenchHelp.Texts.Keys).Except(["Show help and usage information", "Show version information"]).Should().BeEmpty("each needs its French in {0}", nameof(FrenchHelp));
        FrenchHelp.Texts.Keys.Except(english).Should().BeEmpty("no text outlives its command");
    }

    [Theory]
    [InlineData("fr", "Mesure confiance, accord et autonomie", "Graine du rééchantillonnage")]
    [InlineData("en", "Measures reliance, agreement and autonomy", "Seed of the resampling")]
    public async Task Help_speaks_the_terminals_language(string language, string command, string option)
    {
        using var line = new CommandLine();
        line.Environment["SANDBOX_LANG"] = language;
        var said = (await line.Run("analyse", "--help")).Fine().Out;
        said.Should().Contain(command).And.Contain(option);
        said.Should().Contain(language == "fr" ? "Utilisation" : "Usage");
    }

    private static IEnumerable<Symbol> Under(Command command) =>
        [command, .. command.Arguments, .. command.Options, .. command.Subcommands.SelectMany(Under)];
}
