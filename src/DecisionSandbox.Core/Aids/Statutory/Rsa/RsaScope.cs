namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>The household is outside what the rules here cover: refused by name rather than answered wrongly.</summary>
/// <param name="Input">The input that is missing or not covered.</param>
/// <param name="Why">Why, as the end of a sentence.</param>
public sealed record RsaOutOfScope(string Input, Text Why) : Problem(new Text(
    $"Hors du champ de l’outil ({Input}) : {Why.Fr}.", $"Out of scope ({Input}): {Why.En}."));

/// <summary>What an answer needs of the benefits that the household receives: what is not needed is not asked for.</summary>
[Flags]
public enum RsaNeeds
{
    /// <summary>None: who counts, and the amounts before anything is taken off.</summary>
    None = 0,
    /// <summary>The housing benefit.</summary>
    Housing = 1,
    /// <summary>Family benefits and minimum incomes.</summary>
    Benefits = 2,
    /// <summary>All: what is paid.</summary>
    All = Housing | Benefits,
}

/// <summary>What is refused: benefits that would have to be simulated, and people for whom another minimum income comes first.</summary>
public static class RsaScope
{
    /// <summary>Everything refused, for the card.</summary>
    public static IReadOnlyList<Text> Refusals { get; } =
    [
        new("revenus des indépendants", "self-employed incomes"),
        new("loyer payé par un locataire, ou emprunt d’un premier achat, sans aide au logement indiquée", "rent paid by a tenant, or instalments of a first home, without a stated housing benefit"),
        new("deux enfants de moins de 20 ans ou plus, sans allocations familiales indiquées", "two or more children under 20 without stated allocations familiales"),
        new("enfant de moins de 3 ans, sans allocation de base de la PAJE indiquée", "a child under 3 without a stated PAJE base"),
        new("trois enfants de 3 à 20 ans ou plus, sans complément familial indiqué", "three or more children from 3 to 20 without a stated complément familial"),
        new("adulte de 65 ans ou plus, sans minima sociaux indiqués (ASPA)", "an adult of 65 or more without stated minimum incomes (ASPA)"),
        new("articulation avec l’AAH, prise en compte du patrimoine", "interplay with AAH, wealth tests"),
        new("départements d’outre-mer, plusieurs familles dans un logement", "overseas departments, several families in one dwelling"),
        new($"mois avant {RsaRates.First} ou après {RsaRates.Last}", $"months before {RsaRates.First} or after {RsaRates.Last}"),
    ];

    /// <summary>The first refusal that applies, or null.</summary>
    internal static RsaOutOfScope? Refuse(RsaHousehold household, RsaNeeds needs)
    {
        var (housing, benefits) = (household.Housing, household.Benefits);
        if (household.Adults.Count is 0 or > 2)
        {
            return new("parents", new("un ménage compte un ou deux adultes", "a household has one or two adults"));
        }
        if (needs.HasFlag(RsaNeeds.Housing) && housing.Rent > 0 && housing.Benefit is null && housing.Occupancy is RsaOccupancy.Tenant or RsaOccupancy.FirstTimeBuyer or RsaOccupancy.Other)
        {
            return new("aide_logement", new("un loyer est payé et l’aide au logement n’est pas indiquée", "rent is paid and the housing benefit is not stated"));
        }
        if (!needs.HasFlag(RsaNeeds.Benefits)) { return null; }
        // CASF L.262-10: ASPA comes before RSA.
        if (benefits.MinimumIncomes is null && household.Adults.Any(adult => adult.Age >= 65))
        {
            return new("rsa_base_ressources_minima_sociaux", new("à partir de 65 ans l’ASPA passe avant le RSA et n’est pas indiquée", "from the age of 65 ASPA comes before RSA and is not stated"));
        }
        return benefits.StatedTotal is null ? RefuseBenefits(household.Children, benefits) : null;
    }

    private static RsaOutOfScope? RefuseBenefits(IReadOnlyList<RsaPerson> children, RsaBenefits benefits)
    {
        if (benefits.FamilyAllowances is null && children.Count(child => child.Age < 20) >= 2)
        {
            return new("af", new("deux enfants ou plus de moins de 20 ans et les allocations familiales ne sont pas indiquées", "two or more children under 20 and the allocations familiales are not stated"));
        }
        if (benefits.PajeBase is null && children.Any(child => child.Age < 3))
        {
            return new("paje_base", new("un enfant de moins de 3 ans et l’allocation de base de la PAJE n’est pas indiquée", "a child under 3 and the PAJE base is not stated"));
        }
        return benefits.FamilySupplement is null && benefits.PlainFamilySupplement is null && children.Count(child => child.Age is >= 3 and <= 20) >= 3
            ? new("cf", new("trois enfants ou plus de 3 à 20 ans et le complément familial n’est pas indiqué", "three or more children from 3 to 20 and the complément familial is not stated"))
            : null;
    }
}
