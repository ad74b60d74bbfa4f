using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>Reads a file of <c>nursery</c> as a person would and names what does not fit.</summary>
internal sealed class NurseryFiles
{
    private readonly SentencesTold _told = new("nursery", "work", "care", "family", "siblings", "home", "means", "difficulties", "child_health");

    public IEnumerable<string> Contradictions(Case @case) => Told(@case).Concat(People(@case)).Concat(FileReading.Slips(@case));

    private IEnumerable<string> Told(Case @case)
    {
        foreach (var (set, attribute) in new[] { ("work", "parents"), ("care", "has_nurs"), ("family", "form"), ("siblings", "children"), ("home", "housing"), ("means", "finance"), ("difficulties", "social"), ("child_health", "health") })
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var told = _told.Levels(set, language, @case.Part(language, "visit"));
                if (told.Count != 1 || told[0] != @case.TrueOf(attribute)) { yield return $"{language}: {attribute} is {@case.TrueOf(attribute)}, the visit tells {string.Join('+', told)}"; }
            }
        }
    }

    private static IEnumerable<string> People(Case @case)
    {
        var (request, visit) = (@case.Part(Language.Fr, "request"), @case.Part(Language.Fr, "visit"));
        var (asked, seen) = (FileReading.Dates(request).Single(), FileReading.Dates(visit).Single());
        if (asked.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || seen.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) { yield return "a day that is not worked"; }
        if (asked.Year is < 1980 or > 1989 || seen <= asked || seen.DayNumber - asked.DayNumber > 16) { yield return $"asked on {asked}, seen on {seen}"; }
        foreach (var wrong in FileReading.WrongWeekdays(visit)) { yield return $"the day’s name: {wrong}"; }
        if (request.Contains("un garçon", StringComparison.Ordinal) ? request.Contains("qu’elle joue", StringComparison.Ordinal) || request.Contains("elle se réveille", StringComparison.Ordinal) : request.Contains("qu’il joue", StringComparison.Ordinal) || request.Contains("il se réveille", StringComparison.Ordinal)) { yield return "a girl, or a boy"; }
        var father = request.Contains("Le père", StringComparison.Ordinal);
        if (father ? visit.Contains("La mère élève", StringComparison.Ordinal) || visit.Contains("compagnon de la mère", StringComparison.Ordinal) : visit.Contains("Le père élève", StringComparison.Ordinal) || visit.Contains("compagne du père", StringComparison.Ordinal)) { yield return "another parent raises the child"; }
        if (@case.TrueOf("form") == "foster" != request.Contains("accueillant", StringComparison.Ordinal)) { yield return "the foster family does not ask"; }
        if (request.Contains("personne pour prendre le relais", StringComparison.Ordinal) && @case.TrueOf("has_nurs") is not ("critical" or "very_crit")) { yield return "nobody to take over, and care in place"; }
    }
}
