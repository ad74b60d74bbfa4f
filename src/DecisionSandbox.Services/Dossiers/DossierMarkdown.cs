using System.Globalization;
using System.Text;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>Writes the documents of a dossier as Markdown, one language a file.</summary>
public static class DossierMarkdown
{
    /// <summary>The documents and how far each is filled.</summary>
    public static string Overview(Dossier dossier, Language language)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {dossier.Title.In(language)}\n\n**{Dossier.Specimen.In(language)}**\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Say("Empreinte examinée :", "Hash examined:")} `{dossier.Hash}`\n\n");
        text.Append(Say(
            "| Document | champs | remplis depuis l’étude et le registre | par le logiciel | par des personnes | encore vides |\n",
            "| Document | fields | filled from the study and the record | by the software | by people | still empty |\n")).Append("|---|---|---|---|---|---|\n");
        foreach (var document in dossier.Documents)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| [{document.Title.In(language)}]({FileName(document, language)}) | {document.Fields.Count()} | {document.FromRecord} | {document.FromSoftware} | {document.FromPeople} | {document.Empty.Count()} |\n");
        }
        return text.ToString();

        string Say(string fr, string en) => new Text(fr, en).In(language);
    }

    /// <summary>The hash that an avis carries: SHA-256 of every document in both languages, one after the other (<c>unzip -p dossier.zip | sha256sum</c>).</summary>
    public static string Hash(Dossier dossier) => Draw.Hash(All(dossier));

    /// <summary>Every document in both languages, as the bytes whose hash an avis carries.</summary>
    public static byte[] All(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Encoding.UTF8.GetBytes(string.Concat(Enum.GetValues<Language>().SelectMany(language =>
            dossier.Documents.Select(document => Write(document, language)).Prepend(Overview(dossier, language)))));
    }

    /// <summary>One document.</summary>
    public static string Write(DossierDocument document, Language language)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (text, shared) = (new StringBuilder(), SharedOrigin(document));
        text.Append(CultureInfo.InvariantCulture, $"# {document.Title.In(language)}\n\n**{Dossier.Specimen.In(language)}**\n\n{document.Source.In(language)}\n");
        foreach (var part in document.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {part.Title.In(language)}\n");
            foreach (var field in part.Fields)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n### {field.Label.In(language)}\n\n{field.Value?.In(language) ?? "…"}\n");
                if (shared is null) { text.Append(CultureInfo.InvariantCulture, $"\n*{Origin(field).In(language)}*\n"); }
            }
        }
        if (shared is not null) { text.Append(CultureInfo.InvariantCulture, $"\n---\n\n*{shared.In(language)}*\n"); }
        if (document.Empty.Any())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {new Text("Encore vide", "Still empty").In(language)}\n\n");
            var asked = document.Fields.CountBy(field => field.Label).ToDictionary();
            foreach (var (part, field) in document.Parts.SelectMany(part => part.Fields.Where(field => field.Value is null).Select(field => (part, field))))
            {
                // A question that is asked under several headings is told by its heading too.
                var under = asked[field.Label] == 1 ? "" : part.Title.In(language) + (language == Language.Fr ? "\u00a0: " : ": ");
                text.Append(CultureInfo.InvariantCulture, $"- {under}{field.Label.In(language)}\n");
            }
        }
        return text.ToString();
    }

    /// <summary>The document's file, such as <c>fria.fr.md</c>.</summary>
    public static string FileName(DossierDocument document, Language language)
    {
        ArgumentNullException.ThrowIfNull(document);
        return $"{document.Id}.{(language == Language.Fr ? "fr" : "en")}.md";
    }

    /// <summary>Where all of a document comes from, said once for a document that reads as a whole, such as a letter; null where its fields differ or may be filled by a person.</summary>
    public static Text? SharedOrigin(DossierDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Fields.All(field => field is { FilledBy: FilledBy.Record, Value: not null })
            ? new("Tout ce document est rempli depuis l’étude et le registre.", "All of this document is filled from the study and the record.") : null;
    }

    /// <summary>Where a field's answer comes from, in words.</summary>
    public static Text Origin(DossierField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field switch
        {
            { FilledBy: FilledBy.Record, Value: null } => new("viendra du registre", "will come from the record"),
            { FilledBy: FilledBy.Record } => new("rempli depuis l’étude et le registre", "filled from the study and the record"),
            { FilledBy: FilledBy.Software } => new("dit par le logiciel, pour toute étude", "said by the software, for every study"),
            { Value: not null } => new("rempli par l’équipe de recherche", "filled by the research team"),
            _ => new("à remplir par l’équipe de recherche", "to be filled by the research team"),
        };
    }
}
