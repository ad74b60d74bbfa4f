using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Studies;

/// <summary>The notice and the debrief say what the study's fields say, whatever its researcher wrote in them.</summary>
public sealed class What_people_read_names_who_answers
{
    [Fact]
    public void The_notice_names_people_contact_retention_and_length_after_the_studys_own_words()
    {
        var (fr, en) = (PeopleRead.Notice(Samples.Full).Fr, PeopleRead.Notice(Samples.Full).En);

        fr.Should().StartWith(Samples.Full.Consent.Fr + "\n\n").And.ContainAll("A. Martin, Université", "Responsable de traitement des données : Département", "dpo@departement.example", "01 23 45 67 89", "Cinq ans après la clôture", "environ 9 minutes pour 3 dossiers", "CNIL");
        en.Should().StartWith(Samples.Full.Consent.En + "\n\n").And.ContainAll("Data controller: Département", "about 9 minutes for 3 files", "Cinq ans après la clôture (en)");
    }

    [Fact]
    public void A_study_that_names_nobody_says_so_in_its_own_words()
    {
        var nobody = Samples.Full with { Responsible = null, Controller = null, DataProtectionOfficer = null, Contact = null };
        PeopleRead.Notice(nobody).Should().Be(Samples.Full.Consent);
        PeopleRead.Notice(nobody with { Contact = "x" }).Should().NotBe(Samples.Full.Consent);
    }

    [Fact]
    public void The_debrief_tells_each_declared_fault_in_the_words_that_the_committee_read()
    {
        PeopleRead.Debrief(Samples.Full).Fr.Should().StartWith(Samples.Full.Debrief.Fr).And.EndWith("\n\nLa perte de mobilité compte double");
        PeopleRead.Debrief(Samples.Full with { Faults = [] }).Should().Be(Samples.Full.Debrief);
    }
}
