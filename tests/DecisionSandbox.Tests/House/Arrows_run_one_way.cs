using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.House;

/// <summary>The direction of the project references (docs/architecture.md). A new arrow is a decision, so it is written here.</summary>
public sealed class Arrows_run_one_way
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Audit"] = [],
        ["Components"] = [],
        ["Analysis"] = ["Core"],
        ["Learning"] = ["Core"],
        ["Narratives"] = ["Core"],
        ["Services"] = ["Core", "Audit", "Analysis", "Learning", "Narratives"],
        ["Web"] = ["Services", "Components"],
        ["Cli"] = ["Services"],
    };

    private static readonly Dictionary<string, string[]> ForbiddenPackages = new()
    {
        ["Core"] = ["Microsoft.AspNetCore", "Microsoft.ML", "Microsoft.EntityFrameworkCore", "Npgsql", "Microsoft.SemanticKernel"],
        ["Audit"] = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Npgsql"],
        ["Analysis"] = ["Microsoft.AspNetCore", "Microsoft.ML", "Microsoft.EntityFrameworkCore"],
        ["Web"] = ["Microsoft.ML", "Microsoft.EntityFrameworkCore", "Npgsql"],
        ["Cli"] = ["Microsoft.ML", "Microsoft.EntityFrameworkCore", "Npgsql"],
    };

    public static TheoryData<string> Projects => [.. SourceProjects().Select(NameOf)];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_house_allows(string project) =>
        Violations(project, XDocument.Load(Repository.PathOf("src", $"DecisionSandbox.{project}", $"DecisionSandbox.{project}.csproj")))
            .Should().BeEmpty();

    [Fact]
    public void Every_project_of_the_house_is_held() =>
        SourceProjects().Select(NameOf).Should().BeEquivalentTo(Allowed.Keys);

    [Fact]
    public void An_arrow_from_Core_to_Services_is_caught() =>
        Violations("Core", XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="../DecisionSandbox.Services/DecisionSandbox.Services.csproj" /></ItemGroup></Project>"""))
            .Should().ContainSingle();

    [Fact]
    public void A_database_package_in_Core_is_caught() =>
        Violations("Core", XDocument.Parse("""<Project><ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" /></ItemGroup></Project>"""))
            .Should().ContainSingle();

    private static IEnumerable<string> Violations(string project, XDocument file)
    {
        var references = file.Descendants("ProjectReference").Select(e => NameOf((string)e.Attribute("Include")!));
        var packages = file.Descendants("PackageReference").Select(e => (string)e.Attribute("Include")!);
        var forbidden = ForbiddenPackages.GetValueOrDefault(project, []);
        return references.Except(Allowed[project]).Select(r => $"{project} → {r}")
            .Concat(packages.Where(p => forbidden.Any(f => p.StartsWith(f, StringComparison.Ordinal))).Select(p => $"{project} uses {p}"));
    }

    private static IEnumerable<string> SourceProjects() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories);

    private static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["DecisionSandbox.".Length..];
}
