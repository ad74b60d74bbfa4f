using System.Globalization;
using System.Text.RegularExpressions;
using Bogus;
using DecisionSandbox.Core.Review.Screening;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Review.Screening;

/// <summary>The sentences are ours; the names, numbers and addresses in them come from the Bogus library, which knows nothing of this screen.</summary>
public sealed class People_whom_others_invented_are_masked
{
    private const int Sentences = 3000;
    private const double MostMissed = 0.01;

    [Theory]
    [InlineData("fr")]
    [InlineData("en_GB")]
    public void One_in_a_hundred_is_missed_at_most(string locale) =>
        Missed(locale, text => FreeTextScreening.Of(text).Words.Fr).Should().HaveCountLessThan((int)(Sentences * MostMissed));

    [Fact]
    public void A_screen_that_only_knows_titles_and_long_numbers_is_caught() =>
        Missed("fr", text => Regex.Replace(text, @"(?<=Mme )\p{Lu}\w+|\d{5,}", "[nom]")).Should().HaveCountGreaterThan((int)(Sentences * MostMissed));

    private static List<string> Missed(string locale, Func<string, string> screen)
    {
        var people = new Faker(locale) { Random = new Randomizer(7) };
        return [.. Enumerable.Range(0, Sentences).Select(i => Sentence(people, locale == "fr", i % 11)).Where(one => IsMissed(screen(one.Text), one.Secrets)).Select(one => one.Text)];
    }

    // A street keeps no number either: the words left of it would still lead to the door.
    private static bool IsMissed(string read, string[] secrets) =>
        secrets.SelectMany(secret => Regex.Matches(secret, @"[\p{L}\d]{3,}").Select(match => match.Value)).Any(part => Regex.IsMatch(read, $@"\b{Regex.Escape(part)}\b"));

    private static (string Text, string[] Secrets) Sentence(Faker people, bool french, int kind)
    {
        var (first, last) = (people.Name.FirstName(), people.Name.LastName());
        var (street, code, town) = (people.Address.StreetAddress(), people.Address.ZipCode(), people.Address.City());
        var day = people.Date.Past(90, new DateTime(2026, 1, 1)).ToString(kind % 2 == 0 ? "dd/MM/yyyy" : "dd.MM.yyyy", CultureInfo.InvariantCulture);
        var (telephone, mail, account, site) = (people.Phone.PhoneNumber(), people.Internet.Email(), people.Finance.Iban(formatted: true), people.Internet.Url());
        return (kind, french) switch
        {
            (0, true) => ($"La situation ressemble à celle de Mme {last}, suivie par le service.", [last]),
            (0, _) => ($"The situation is like that of Mrs {last}, known to the service.", [last]),
            (1, true) => ($"même chose pour mme {last.ToLowerInvariant()} qui vit seule", [last.ToLowerInvariant()]),
            (1, _) => ($"same for mrs {last.ToLowerInvariant()} who is alone", [last.ToLowerInvariant()]),
            (2, true) => ($"Sa voisine {first} passe tous les soirs.", [first]),
            (2, _) => ($"Her neighbour {first} comes every evening.", [first]),
            (3, true) => ($"{first} refuse toute aide.", [first]),
            (3, _) => ($"{first} refuses any help.", [first]),
            (4, true) => ($"On en a parlé avec {first} {last}, du service voisin.", [first, last]),
            (4, _) => ($"We talked about it with {first} {last}, of the next team.", [first, last]),
            (5, true) => ($"Rappeler le fils au {telephone} avant la visite.", [telephone]),
            (5, _) => ($"Call the son on {telephone} before the visit.", [telephone]),
            (6, true) => ($"Écrire à {mail} pour le rendez-vous.", [mail]),
            (6, _) => ($"Write to {mail} for the appointment.", [mail]),
            (7, true) => ($"Compte {account} à vérifier.", [account]),
            (7, _) => ($"Account {account} to check.", [account]),
            (8, true) => ($"Elle habite {street}, {code} {town}.", [street, code, town]),
            (8, _) => ($"She lives at {street}, {town} {code}.", [street, code, town]),
            (9, true) => ($"Née le {day}, elle vit seule.", [day]),
            (9, _) => ($"Born on {day}, she lives alone.", [day]),
            (_, true) => ($"Voir {site} pour le détail.", [site]),
            (_, _) => ($"See {site} for details.", [site]),
        };
    }
}
