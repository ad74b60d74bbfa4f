namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>The names of OpenFisca-France that are read, ignored or asserted.</summary>
internal static class OpenFiscaNames
{
    public static readonly string[] Persons = ["individus", "individu"];
    public static readonly string[] Families = ["familles", "famille"];
    public static readonly string[] Dwellings = ["menages", "menage"];
    public static readonly string[] TaxUnits = ["foyers_fiscaux", "foyer_fiscal"];

    public static readonly string[] Parents = ["parents", "parent", "demandeur", "conjoint"];
    public static readonly string[] Children = ["enfants", "enfant"];
    public static readonly string[] DwellingRoles = ["personne_de_reference", "conjoint", "enfants", "enfant", "autres", "autre"];
    public static readonly string[] TaxRoles = ["declarants", "declarant", "declarant_principal", "conjoint", "personnes_a_charge", "personne_a_charge"];

    /// <summary>Flows of one person: shared over the months of their period.</summary>
    public static readonly string[] PersonAmounts =
        ["salaire_net", "chomage_net", "retraite_nette", "remuneration_apprenti", "pensions_alimentaires_percues", "pensions_invalidite"];

    public static readonly string[] PersonFacts =
        ["date_naissance", "age", "etudiant", "enceinte", "rsa_jeune_condition_heures_travail_remplie", "nationalite", "duree_possession_titre_sejour"];

    public static readonly string[] FamilyAmounts =
    [
        "aide_logement", "af", "asf", "cf", "cf_non_majore_avant_cumul", "paje_base", "paje_prepare",
        "rsa_base_ressources_prestations_familiales", "rsa_base_ressources_minima_sociaux",
    ];

    public static readonly string[] FamilyFacts = ["rsa_isolement_recent", "rsa_nb_enfants"];

    public static readonly string[] DwellingFacts = ["statut_occupation_logement", "participation_frais"];

    public const string Rent = "loyer";

    public const string Experiment = "departement_experimentation_rsa";

    private static readonly HashSet<string> s_ignored =
    [
        "id", "age_en_mois", "statut_marital", "activite", "categorie_salarie", "contrat_de_travail", "handicap", "inapte_travail", "coloc", "logement_chambre", "zone_apl",
        "ass_precondition_remplie",
    ];

    private static readonly HashSet<string> s_empty =
    [
        "", "false", "no", "off", "null", "~", "none", "aucun", "aucune", "non", "non_renseigne", "non_concerne", "non_applicable", "non_pertinent", "sans_objet", "inconnu", "inconnue", "ne_sait_pas",
    ];

    /// <summary>Ignored whatever it says.</summary>
    public static bool IsIgnored(string name) => s_ignored.Contains(name) || name.StartsWith("depcom", StringComparison.Ordinal);

    /// <summary>0, false, empty or "does not apply".</summary>
    public static bool IsEmpty(string value) => s_empty.Contains(value.ToLowerInvariant()) || Arithmetic.Evaluate(value) == 0;

    /// <summary>What each asserted output needs of the household's benefits.</summary>
    public static IReadOnlyDictionary<string, AssertedOutput> Asserted { get; } = new Dictionary<string, AssertedOutput>(StringComparer.Ordinal)
    {
        ["rsa"] = new(RsaNeeds.All, true, said => said.Amount),
        ["rsa_montant"] = new(RsaNeeds.All, true, said => said.Amount),
        ["rsa_socle"] = new(RsaNeeds.None, true, said => said.Flat),
        ["rsa_socle_majore"] = new(RsaNeeds.None, true, said => said.Increased),
        ["rsa_forfait_logement"] = new(RsaNeeds.Housing, true, said => said.HousingDeduction),
        ["rsa_base_ressources"] = new(RsaNeeds.Benefits, true, said => said.Resources),
        ["rsa_nb_enfants"] = new(RsaNeeds.None, false, said => said.Children),
        ["rsa_eligibilite"] = new(RsaNeeds.None, false, said => said.IsEligible ? 1 : 0),
        ["rsa_majore_eligibilite"] = new(RsaNeeds.None, false, said => said.OpensIncrease ? 1 : 0),
    };
}

/// <summary>An output that is asserted.</summary>
/// <param name="Needs">What it needs of the household's benefits.</param>
/// <param name="IsAmount">True where several months add up; false where each month has the value.</param>
/// <param name="Of">The value.</param>
internal sealed record AssertedOutput(RsaNeeds Needs, bool IsAmount, Func<RsaAssessment, decimal> Of);
