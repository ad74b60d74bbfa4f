using System.Globalization;
using System.Text;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>Writes a dossier as Markdown, one language a file.</summary>
public static class DossierMarkdown
{
    private static readonly Text Specimen = new("Spécimen, ne vaut ni décision ni conformité", "Specimen: neither a decision nor proof of compliance");
    private static readonly Text Still = new("Encore vide", "Still empty");

    /// <summary>The whole document.</summary>
    public static string Write(Dossier dossier, Language language)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {dossier.Title.In(language)}\n\n**{Specimen.In(language)}**\n");
        foreach (var part in dossier.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {part.Title.In(language)}\n");
            foreach (var field in part.Fields) { Append(text, field, language); }
        }
        text.Append(CultureInfo.InvariantCulture, $"\n## {Still.In(language)}\n\n");
        foreach (var field in dossier.Empty) { text.Append(CultureInfo.InvariantCulture, $"- {field.Label.In(language)}\n"); }
        return text.ToString();
    }

    private static void Append(StringBuilder text, DossierField field, Language language)
    {
        var origin = field.FilledBy switch
        {
            FilledBy.Record => new Text("rempli depuis l’étude", "filled from the study"),
            FilledBy.Person => new Text("à remplir par une personne", "to be filled by a person"),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
        text.Append(CultureInfo.InvariantCulture, $"\n### {field.Label.In(language)}\n\n{field.Value?.In(language) ?? "…"}\n\n*{origin.In(language)}*\n");
    }
}
