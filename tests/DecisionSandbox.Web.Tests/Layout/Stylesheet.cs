using System.Text.RegularExpressions;
using DecisionSandbox.Analysis.Figures;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Layout;

public sealed partial class Stylesheet
{
    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DecisionSandbox.sln"))) { folder = folder.Parent; }
        return Path.Combine(folder!.FullName, "src");
    }

    [Fact]
    public void Holds_the_rules_of_the_figures_word_for_word() =>
        File.ReadAllText(Path.Combine(Source(), "DecisionSandbox.Web", "wwwroot", "app.css")).ReplaceLineEndings("\n").Should().Contain(FigureStyle.Css.TrimEnd('\n'));

    [Fact]
    public void No_page_has_an_inline_style_or_a_handler_or_an_address_elsewhere()
    {
        var faults = new[] { "DecisionSandbox.Web", "DecisionSandbox.Components" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Source(), project), "*.razor", SearchOption.AllDirectories))
            .SelectMany(file => Inline().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));
        faults.Should().BeEmpty();
    }

    [Fact]
    public void Markup_is_drawn_as_it_comes_in_one_place_only()
    {
        var places = new[] { "DecisionSandbox.Web", "DecisionSandbox.Components" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Source(), project), "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || (file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)))
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("MarkupString", StringComparison.Ordinal) || text.Contains("AddMarkupContent", StringComparison.Ordinal)))
            .Select(Path.GetFileName);
        places.Should().Equal("FigureFrame.razor");
    }

    [GeneratedRegex(@"\sstyle=|\son(click|load|change)=""(?!@)|(src|href|action)=""https?:")]
    private static partial Regex Inline();
}
