using System.Reflection;
using System.Text.RegularExpressions;
using DecisionSandbox.Core;
using DecisionSandbox.Web.Layout;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Layout;

/// <summary>Every text that a page can say, in both languages.</summary>
public sealed partial class EveryText
{
    public static TheoryData<string, Text> All()
    {
        var all = new TheoryData<string, Text>();
        foreach (var field in typeof(App).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Text)))
        {
            all.Add($"{field.DeclaringType!.Name}.{field.Name}", (Text)field.GetValue(null)!);
        }
        return all;
    }

    [Fact]
    public void There_are_many() => All().Count.Should().BeGreaterThan(150);

    [Theory, MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Says_something_in_both_languages_with_the_same_places(string name, Text text)
    {
        text.Fr.Should().NotBeNullOrWhiteSpace(name);
        text.En.Should().NotBeNullOrWhiteSpace(name);
        Places(text.Fr).Should().BeEquivalentTo(Places(text.En), name);
    }

    [Theory, MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Is_written_as_French_is_written(string name, Text text) => Faults(text.Fr).Should().BeEmpty(name);

    [Theory]
    [InlineData("Êtes-vous sûr ?")]
    [InlineData("Voici: rien")]
    [InlineData("dit \"non\"")]
    [InlineData("l'outil")]
    [InlineData("les participant·es")]
    [InlineData("les professionnel.le.s")]
    [InlineData("« non »")]
    [InlineData("12 %")]
    public void A_fault_would_be_noticed(string french) => Faults(french).Should().NotBeEmpty();

    // The services' problems are written with plain spaces, and printed as French is.
    public static TheoryData<string, string> Said()
    {
        var all = new TheoryData<string, string>();
        foreach (var type in new[] { typeof(Problem), typeof(Services.Records.Receipts) }.SelectMany(one => one.Assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Problem)) && !type.IsAbstract && type.GetConstructor([]) is not null))
        {
            all.Add(type.Name, ((Problem)Activator.CreateInstance(type)!).Message.Fr);
        }
        return all;
    }

    [Fact]
    public void The_record_names_its_events_as_French_is_written() =>
        typeof(Services.Records.Events).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => Services.Records.EventWords.Of((string)field.GetValue(null)!).Fr)
            .SelectMany(Faults).Should().BeEmpty();

    [Theory, MemberData(nameof(Said), DisableDiscoveryEnumeration = true)]
    public void A_problem_of_the_services_is_printed_as_French_is_written(string name, string french) => Faults(French.Spaced(french)).Should().BeEmpty(name);

    [Theory]
    [InlineData("Voici : rien ; pourquoi ? « Non » ! 12 % (à 13:45, n:o)", "Voici\u00a0: rien\u202f; pourquoi\u202f? «\u00a0Non\u00a0»\u202f! 12\u00a0% (à 13:45, n:o)")]
    [InlineData("ligne\n: seule", "ligne\n: seule")]
    public void Only_the_spaces_that_French_binds_are_bound(string written, string printed) => French.Spaced(written).Should().Be(printed);

    private static IEnumerable<string> Faults(string french) => FrenchFaults().Matches(french).Select(match => match.Value);

    private static IEnumerable<string> Places(string text) => PlaceNames().Matches(text).Select(match => match.Value).Distinct().Order();

    // A plain space or none before ; ! ? % and : ; plain spaces inside « »; straight quotes; a middle dot; endings in dots.
    [GeneratedRegex(@"[^\u202f\u00a0][;!?%](?=\s|$)|(?<![\u00a0\u202f]):(?=\s|$)|«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»|['""·•]|\w\.(?:le|e|ne|trice)\.s")]
    private static partial Regex FrenchFaults();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlaceNames();
}
