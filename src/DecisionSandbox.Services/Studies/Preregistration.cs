using System.Globalization;
using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using Text = DecisionSandbox.Core.Text;

namespace DecisionSandbox.Services.Studies;

/// <summary>A study's preregistration as Markdown: what a register of studies asks for, filled from the study alone.</summary>
internal static class Preregistration
{
    public static string Write(Study study, string hash, Language language)
    {
        var text = new StringBuilder();
        var plan = study.AnalysisPlan;
        text.Append(CultureInfo.InvariantCulture, $"# {study.Title.In(language)}\n\n");
        Part(new("Empreinte du protocole", "Hash of the protocol"), Text.Same($"{hash} (version {study.Version})"));
        Part(new("Question de recherche", "Research question"), study.Question);
        Part(new("Hypothèses", "Hypotheses"), plan.Hypotheses);
        text.Append(CultureInfo.InvariantCulture, $"## {new Text("Bras", "Arms").In(language)}\n\n");
        foreach (var arm in study.Arms) { text.Append(CultureInfo.InvariantCulture, $"- {arm.Title.In(language)} (`{arm.Id}`): {string.Join(" → ", arm.Steps)}\n"); }
        text.Append('\n');
        Part(new("Répartition", "Assignment"), Assignment(study.Randomisation));
        Part(new("Dossiers", "Files"), Files(study.Plan));
        Part(new("Outil", "Aid"), Text.Same($"{study.PackId} {study.PackHash}, {study.AidId} {study.AidHash}"));
        foreach (var fault in study.Faults) { Part(new("Faute planifiée", "Planned fault"), fault.Description); }
        if (study.Questionnaires.Count > 0) { Part(new("Questionnaires", "Questionnaires"), Dossiers.QuestionnaireWords.Of(study)); }
        Part(new("Critère principal", "Primary outcome"), Text.Same($"`{plan.PrimaryOutcome}`"));
        Part(new("Contraste principal", "Primary contrast"), plan.ContrastArms.Count == 0 ? plan.Contrast : new(
            $"{plan.Contrast.Fr} ({string.Join(", ", plan.ContrastArms)})", $"{plan.Contrast.En} ({string.Join(", ", plan.ContrastArms)})"));
        Part(new("Modèle", "Model"), plan.Model);
        Part(new("Exclusions", "Exclusions"), plan.Exclusions);
        Part(new("Effectif et règle d’arrêt", "Sample and stopping rule"), plan.SampleAndStopping);
        if (plan.InterimResults == true) { Part(new("Regards en cours de recueil", "Looks during collection"), new("Les résultats par bras se lisent pendant le recueil.", "Results by arm are read while people take part.")); }
        Part(new("Données manquantes", "Missing data"), plan.MissingData);
        Part(new("Comparaisons multiples", "Multiplicity"), plan.Multiplicity);
        return text.ToString();

        void Part(Text title, Text body) => text.Append(CultureInfo.InvariantCulture, $"## {title.In(language)}\n\n{(string.IsNullOrWhiteSpace(body.In(language)) ? "…" : body.In(language).Trim())}\n\n");
    }

    private static Text Assignment(Randomisation randomisation)
    {
        var within = randomisation.Strata switch
        {
            Strata.None => new Text("dans toute l’étude", "over the whole study"),
            Strata.Profile => new("dans chaque profil déclaré", "within each declared profile"),
            Strata.Service => new("dans chaque service", "within each service"),
            _ => throw new ArgumentOutOfRangeException(nameof(randomisation)),
        };
        var order = randomisation.Order == FileOrder.LatinSquare ? new Text("carré latin équilibré", "balanced Latin square") : new("tiré pour chaque personne", "drawn for each person");
        return new(
            $"Blocs permutés, {randomisation.PerArmInBlock} personne(s) de chaque bras par bloc, {within.Fr} ; ordre des dossiers : {order.Fr}. Les places de ceux qui partent sont données à nouveau.",
            $"Permuted blocks, {randomisation.PerArmInBlock} of each arm per block, {within.En}; order of files: {order.En}. Places of those who leave are given again.");
    }

    private static Text Files(CasePlan plan)
    {
        var (right, wrong) = (plan.Cases.Count(planned => planned.AidIsRight == true), plan.Cases.Count(planned => planned.AidIsRight == false));
        var per = plan.FilesPerPerson ?? plan.Cases.Count;
        return new(
            FormattableString.Invariant($"{plan.Cases.Count} dossiers, {per} par personne ; l’outil a raison dans {right}, tort dans {wrong}.{Design(plan).Fr}"),
            FormattableString.Invariant($"{plan.Cases.Count} files, {per} per person; the aid is right in {right}, wrong in {wrong}.{Design(plan).En}"));
    }

    private static Text Design(CasePlan plan) => plan.Recipe?.Factorial is not { } design ? Text.Same("") : new(
        FormattableString.Invariant($" Plan factoriel, graine {design.Seed}, facteurs : {Factors(design, "tout ce que les outils reçoivent")} ; rapport d’équilibre et de confusion {plan.DesignHash}."),
        FormattableString.Invariant($" Factorial design, seed {design.Seed}, factors: {Factors(design, "all that the aids receive")}; report of balance and aliasing {plan.DesignHash}."));

    private static string Factors(FactorialRecipe design, string all) => design.Factors.Count == 0 ? all : string.Join(", ", design.Factors);
}
