using System.Text.RegularExpressions;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review.Screening;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DecisionSandbox.Tests.Review.Screening;

/// <summary>Sentences as people write them, each with what must be masked and what must stay; then any text at all.</summary>
public sealed class What_somebody_wrote_is_screened
{
    /// <summary>Written, and as it must read.</summary>
    public static TheoryData<string, string> Masked { get; } = new()
    {
        { "J’ai pensé à Mme Durand, qui refusait aussi.", "J’ai pensé à Mme [nom], qui refusait aussi." },
        { "Comme M. Ben Salah l’an dernier.", "Comme M. [nom] l’an dernier." },
        { "C’est monsieur PETIT qui le dit.", "C’est monsieur [nom] qui le dit." },
        { "mme durand est pareille", "mme [nom] est pareille" },
        { "Sa fille Sophie passe le soir, et Jean-Pierre le dimanche.", "Sa fille [nom] passe le soir, et [nom] le dimanche." },
        { "selon le docteur lemoine et le fils, Karim", "selon le docteur [nom] et le fils, [nom]" },
        { "TRÈS ISOLÉE. MADAME DURAND EST SEULE", "TRÈS ISOLÉE. MADAME [nom] EST SEULE" },
        { "pour mme le gall, mme petit et Isidore Le gall", "pour mme [nom], mme [nom] et [nom]" },
        { "Sa fille Rose et sa voisine Juste Nguyen", "Sa fille [nom] et sa voisine [nom]" },
        { "Fatima refuse l’aide.", "[nom] refuse l’aide." },
        { "Jeanne Lefèvre vit seule ; Lefèvre ne sort plus.", "[nom] vit seule ; [nom] ne sort plus." },
        { "Maître Le Goff a écrit, d’Alembert non.", "Maître [nom] a écrit, d’[nom] non." },
        { "Nom : durand, prénom : jeanne", "Nom : [nom], prénom : [nom]" },
        { "Elle s’appelle jeanne et vit à Lyon.", "Elle s’appelle [nom] et vit à [nom]." },
        { "DURAND Paul, voisin", "[nom], voisin" },
        { "La petite m’a parlé de Mme Petit.", "La petite m’a parlé de Mme [nom]." },
        { "Appeler le 06 12 34 56 78 ou 0612345678.", "Appeler le [numéro] ou [numéro]." },
        { "tél. +33 (0)6.12.34.56.78", "tél. [numéro]" },
        { "NIR 2 85 05 78 006 084 36", "NIR [numéro]" },
        { "NIR 2 85 05 2A 006 084 36 en Corse-du-Sud", "NIR [numéro] en [nom]" },
        { "IBAN FR76 3000 6000 0112 3456 7890 189", "IBAN [numéro]" },
        { "dossier n° 4521B, allocataire 1234567", "dossier n° [numéro], allocataire [numéro]" },
        { "Née le 12 mars 1941, vue le 03/04/2026.", "Née le [date], vue le [date]." },
        { "née en 1941", "née en [date]" },
        { "jeanne.durand@exemple.fr ou jeanne (at) exemple.fr", "[courriel] ou [courriel]" },
        { "voir https://exemple.fr/p?id=3 et www.exemple.org", "voir [site] et [site]" },
        { "Elle habite 12 bis rue de la Paix, 75002 Paris, au premier.", "Elle habite [adresse], au premier." },
        { "au 3 rue des lilas", "au [adresse]" },
        { "près de la place Bellecour à côté", "près de la [adresse] à côté" },
        { "31000 Toulouse", "[adresse]" },
    };

    /// <summary>The same in English.</summary>
    public static TheoryData<string, string> MaskedEnglish { get; } = new()
    {
        { "It reminds me of Mrs O’Brien, whom I met.", "It reminds me of Mrs [name], whom I met." },
        { "Dr. J. Smith said no.", "Dr. J. [name] said no." },
        { "I asked her son Peter's view.", "I asked her son [name]'s view." },
        { "Fatima lives alone.", "[name] lives alone." },
        { "Her name: mary smith", "Her name: [name]" },
        { "Call 020 7946 0958 or (555) 010-9999.", "Call [number] or [number]." },
        { "NI number QQ 12 34 56 C", "NI number [number]" },
        { "born on March 12, 1941; seen 2026-04-03", "born on [date]; seen [date]" },
        { "She lives at 221B Baker Street, NW1 6XE.", "She lives at [address], [address]." },
        { "She lives at 633 Dickens Glens, East Jamilside TA17 7QM.", "She lives at [address]." },
        { "On Monday Peter came, and mrs green left.", "On Monday [name] came, and mrs [name] left." },
        { "at 12 baker street", "at [address]" },
        { "mary@example.co.uk and @mary_s", "[e-mail] and [e-mail]" },
    };

    /// <summary>Nobody can be found by these: they stay to the letter.</summary>
    public static TheoryData<string> Kept { get; } =
    [
        "GIR 4, elle a 82 ans et demande l’APA.", "Elle vit au 3e étage sans ascenseur.", "Reste pour vivre\u00A0: 1\u202F041,59 € par mois, loyer 635 €.", "12 345 € d’arriérés, ou 1 250 000 euros",
        "Mme B. ne se lève plus seule. Elle attend.", "L’EHPAD et le SSIAD ont dit non ; la MDPH aussi.", "Revoir la personne avec la CAF, puis l’UDAF.", "Isolement, fatigue de l’aidante. Refus de soins.",
        "Alzheimer débutant, à confirmer.", "Il a 2 places en crèche, et 1 place en foyer.", "Entre 2019 et 2024 ; en 2023-2024 aussi.", "Le score est 3/4 et non 12/20.", "Peut-être que Madame ne comprend pas.",
        "Madame est fatiguée, monsieur aussi.", "Sa fille aînée est seule. Son fils GIR 4.", "A-t-elle un voisin ? Est-ce qu’on sait ?", "Téléphone : non. Visite à 14h30.", "À mon avis la personne a besoin d’aide : Oui.",
        "She is 82 and asks for Attendance Allowance.", "I'm not sure. They said I should wait until Monday.", "The flat is on the 3rd floor; rent £635 a month.", "The GP and the NHS nurse agreed. Mr B. did not.",
        "Meeting the person again is better. Isolation is a risk.", "Rank 1, 2, 3, 4.", "", "   ", "?",
    ];

    [Theory, MemberData(nameof(Masked))]
    public void What_identifies_is_masked_in_French(string written, string read)
    {
        var screened = FreeTextScreening.Of(written);
        screened.Words.Fr.Should().Be(read);
        screened.Count.Should().BePositive();
    }

    [Theory, MemberData(nameof(MaskedEnglish))]
    public void What_identifies_is_masked_in_English(string written, string read) =>
        FreeTextScreening.Of(written).Words.En.Should().Be(read);

    [Theory, MemberData(nameof(Kept))]
    public void What_identifies_nobody_stays(string written)
    {
        var screened = FreeTextScreening.Of(written);
        screened.Words.Should().Be(Text.Same(written));
        screened.Count.Should().Be(0);
    }

    [Fact]
    public void Names_of_the_invented_file_stay_and_no_others()
    {
        var known = KnownWords.Of(["Mme Jeanne B., né", "Demande de Renaud Tessier, à Valserre."]);
        FreeTextScreening.Of("Jeanne refuse, Renaud Tessier insiste, Valserre est loin.", known).Count.Should().Be(0);
        FreeTextScreening.Of("Jeanne refuse, comme Ginette Tessier.", known).Words.Fr.Should().Be("Jeanne refuse, comme [nom] Tessier.");
        FreeTextScreening.Of("Jeanne refuse.").Words.Fr.Should().Be("[nom] refuse.", "without the file nobody knows that she is invented");
    }

    [Fact]
    public void Marks_are_counted_by_kind_and_said_in_both_languages()
    {
        var screened = FreeTextScreening.Of("Mme Durand, 06 12 34 56 78, et sa fille Sophie.");
        screened.Masks.Should().BeEquivalentTo(new Dictionary<Mask, int> { [Mask.Name] = 2, [Mask.Number] = 1 });
        screened.Words.Should().Be(new Text("Mme [nom], [numéro], et sa fille [nom].", "Mme [name], [number], et sa fille [name]."));
    }

    [Fact]
    public void What_hides_a_number_from_a_program_and_not_from_a_reader_is_seen_through() =>
        FreeTextScreening.Of("06\u200B12\u00AD34 5678, \uD800 \uE001").Words.Fr.Should().Be("[numéro], \uFFFD \uFFFD");

    [Fact]
    public void Any_text_screened_twice_is_as_screened_once_and_keeps_no_five_digits() =>
        Prop.ForAll(Texts.ToArbitrary(), written => Holds(text => FreeTextScreening.Of(text).Words, written)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_screen_that_looks_once_for_telephone_numbers_alone_is_caught()
    {
        var broken = () => Prop.ForAll(Texts.ToArbitrary(), written => Holds(
            text => Text.Same(Regex.Replace(text, @"0\d(?: ?\d\d){4}", "[numéro] ")), written)).QuickCheckThrowOnFailure();
        broken.Should().Throw<Exception>();
    }

    private static bool Holds(Func<string, Text> screen, string written)
    {
        var once = screen(written);
        return !Regex.IsMatch(once.Fr, @"\d{5}") && screen(once.Fr) == once && screen(once.En) == once;
    }

    // Pieces of sentences in any order, and anything at all between them.
    private static Gen<string> Texts =>
        from pieces in Gen.OneOf(
            Gen.Elements("Mme ", "M. ", "mr ", "Durand", "Petit", "Sophie", "de ", "née ", "le ", "Elle ", "refuse", "DURAND", "GIR 4", "Nom : ", "B. ", "l’", "d'", "[nom]", "[number]", "[date", "12 ", "rue ", "Street ",
                "06 12 34 56 78", "0", "75011 ", "1941", "/", "mars ", "@", ".fr", "n° ", "€", "\n", "- ", ". ", ", ", ": ", "’s ", "FR76 ", "née", "place ", "(at)", " ", "\u00A0"),
            ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(any => any.Get),
            Gen.Choose(0, 999_999).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))).ListOf()
        select string.Concat(pieces);
}
