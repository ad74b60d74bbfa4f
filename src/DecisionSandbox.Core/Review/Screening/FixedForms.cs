using System.Text.RegularExpressions;

namespace DecisionSandbox.Core.Review.Screening;

/// <summary>What has a form of its own: addresses of the network and of the post, dates, numbers.</summary>
internal static partial class FixedForms
{
    private const string Space = @"[ \t\u00A0\u202F]";
    private const string Months =
        "janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|" +
        "january|february|march|april|may|june|july|august|september|october|november|december";

    // A street whose name may be written small after its number, and one whose word means other things too.
    private const string Street = @"(?:rue|avenue|av\.|boulevard|bd\.?|bld\.?|allée|allee|impasse|chemin|quai|ruelle|venelle)";
    private const string Ambiguous =
        @"(?:rue|avenue|boulevard|allée|allées|impasse|chemin|quai|place|pl\.|cours|square|route|rte|passage|cité|résidence|rés\.|hameau|lotissement|lieu-dit|villa|sentier|faubourg|fg|" +
        @"esplanade|montée|clos|voie|promenade|traverse|domaine|hlm|zac)";
    private const string Particles = @"(?:(?:de|du|des|la|le|les|aux?|à|en|sur|sous|saint|sainte|st|ste)" + Space + @"+|[dl]['’])";
    private const string Proper = @"\p{Lu}[\p{L}'’-]*";
    private const string Town = @"(?:,?" + Space + @"*\d{5}(?:" + Space + @"+" + Proper + @")*)?";

    private static readonly (Mask Kind, Regex Form)[] WithoutDigits =
    [
        (Mask.Mail, MailAddress()), (Mask.Mail, NetworkName()), (Mask.Web, WebAddress()), (Mask.Address, NamedStreet()), (Mask.Address, EnglishStreet()),
    ];

    private static readonly (Mask Kind, Regex Form)[] WithDigits =
    [
        (Mask.Mail, MailAddress()), (Mask.Mail, NetworkName()), (Mask.Web, WebAddress()),
        (Mask.Date, WrittenDate()), (Mask.Date, DigitDate()), (Mask.Date, Birth()),
        (Mask.Number, Account()), (Mask.Number, SocialSecurity()), (Mask.Number, NationalInsurance()), (Mask.Number, Plate()),
        (Mask.Address, FrenchStreet()), (Mask.Address, NamedStreet()), (Mask.Address, EnglishStreet()), (Mask.Address, TownWithCode()), (Mask.Address, BritishCode()), (Mask.Address, HouseBeforeMarks()),
        (Mask.Number, Announced()),
    ];

    public static string Masked(string text)
    {
        // Most texts hold no digit, and most forms need one.
        foreach (var (kind, form) in text.Any(char.IsDigit) ? WithDigits : WithoutDigits) { text = form.Replace(text, match => Kept(match) + FreeTextScreening.MarkOf(kind)); }
        return Digits().Replace(text, match => Identifies(text, match) ? FreeTextScreening.MarkOf(Mask.Number).ToString() : match.Value);
    }

    // The words that gave the thing away ("né le", "dossier n°") stay before its mark.
    private static string Kept(Match match) => match.Groups["kept"].Value;

    // Five digits in a row always; digits in groups from seven on, unless they are an amount or two years.
    private static bool Identifies(string text, Match match)
    {
        if (FiveInARow().IsMatch(match.Value)) { return true; }
        return match.Value.Count(char.IsDigit) >= 7 && !Years().IsMatch(match.Value)
            && !(Thousands().IsMatch(match.Value) && (Currency().IsMatch(text[(match.Index + match.Length)..]) || (match.Index > 0 && text[match.Index - 1] is '£' or '€' or '$')));
    }

    [GeneratedRegex(@"[\p{L}\d._%+-]+(?:@|" + Space + @"*(?:\(at\)|\[at\]|\barobase\b)" + Space + @"*)[\p{L}\d-]+(?:\.[\p{L}\d-]+)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"@[\p{L}\d_]{2,}[\p{L}\d_.-]*")]
    private static partial Regex NetworkName();

    [GeneratedRegex(@"(?:https?://|www\.)[^\s\uE000-\uF8FF]+|\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:fr|com|org|net|eu|be|ch|ca|info|io|uk)\b(?:/[^\s\uE000-\uF8FF]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\b\d{1,2}(?:er|st|nd|rd|th)?" + Space + @"+(?:of" + Space + @"+)?(?:" + Months + @")\.?,?" + Space + @"+\d{4}\b|\b(?:" + Months + @")" + Space + @"+\d{1,2}(?:st|nd|rd|th)?,?" + Space + @"+\d{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"(?<![\d/.)-])(?:\d{1,2}(?<s>[/.-])\d{1,2}\k<s>(?:\d{4}|\d{2})|\d{4}(?<t>[/.-])\d{1,2}\k<t>\d{1,2})(?![\d/-]|\.\d)")]
    private static partial Regex DigitDate();

    [GeneratedRegex(@"(?<kept>\b(?:né(?:e|\(e\))?|naissance|born|birth)" + Space + @"*:?" + Space + @"*(?:(?:le|en|on|in|the)" + Space + @"+)?)(?:\d{1,2}(?:er|st|nd|rd|th)?" + Space + @"+(?:of" + Space + @"+)?(?:" + Months + @")(?:" + Space + @"+\d{2,4})?|(?:" + Months + @")" + Space + @"+\d{1,4}|\d{1,2}/\d{1,2}|\d{4})(?![\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?:[ \u00A0]?[A-Z\d]{4}){2,7}(?:[ \u00A0]?[A-Z\d]{1,3})?\b")]
    private static partial Regex Account();

    [GeneratedRegex(@"\b[12][ .]?\d{2}[ .]?\d{2}[ .]?(?:\d{2}|2[ABab])[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?\b")]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"\b[A-Z]{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[A-D]\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"\b[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}\b")]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b\d{1,4}(?:" + Space + @"?(?:bis|ter|quater|[a-d]))?,?" + Space + @"+" + Street + Space + @"+" + Particles + @"*[\p{L}\d][\p{L}\d'’-]*(?:" + Space + @"+" + Particles + @"*(?-i:\p{Lu})[\p{L}'’-]*)*" + Town, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FrenchStreet();

    [GeneratedRegex(@"(?:\b\d{1,4}(?:" + Space + @"?(?:bis|ter|quater))?,?" + Space + @"+)?\b" + Ambiguous + Space + @"+" + Particles + @"*(?-i:\p{Lu}\p{Ll})[\p{L}'’-]*(?:" + Space + @"+" + Particles + @"*(?-i:\p{Lu}\p{Ll})[\p{L}'’-]*)*" + Town, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedStreet();

    [GeneratedRegex(@"(?:\b\d{1,5}[A-Za-z]?,?" + Space + @"+)?(?:\b" + Proper + Space + @"+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Way|Square|Place|Terrace|Crescent|Gardens|Grove|Boulevard|Mews)\b\.?|\b\d{1,5}" + Space + @"+\p{L}{3,}" + Space + @"+(?:street|road|avenue|lane|crescent)\b")]
    private static partial Regex EnglishStreet();

    [GeneratedRegex(@"\b\d{5}(?:" + Space + @"+" + Proper + @")+")]
    private static partial Regex TownWithCode();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}\b")]
    private static partial Regex BritishCode();

    // What the turn before left of "633 Dickens Glens, Leeds LS1 1AA".
    [GeneratedRegex(@"\b\d{1,5}[A-Za-z]?,?" + Space + @"+\uE000(?:,?" + Space + @"+\uE000)*,?" + Space + @"*\uE005")]
    private static partial Regex HouseBeforeMarks();

    [GeneratedRegex(@"(?<kept>\b(?:n[°º]|n[oO]\.|numéro|numero|matricule|allocataire|number|référence|reference|réf\.?|ref\.?)(?:" + Space + @"+(?:d['’]|de" + Space + @"+)\p{L}+)?" + Space + @"*:?" + Space + @"*)[A-Z]{0,3}[-/]?\d{3,}[\p{L}\d/-]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\+?\(?\d(?:[ \t\u00A0\u202F.\-/()_]{0,3}\d)*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d{5}")]
    private static partial Regex FiveInARow();

    [GeneratedRegex(@"^(?:19|20)\d\d\D+(?:19|20)\d\d$")]
    private static partial Regex Years();

    [GeneratedRegex(@"^\d{1,3}(?:[ .\u00A0\u202F]\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(?:,\d{1,2})?" + Space + @"?(?:€|£|k€|euros?\b|EUR\b)")]
    private static partial Regex Currency();
}
