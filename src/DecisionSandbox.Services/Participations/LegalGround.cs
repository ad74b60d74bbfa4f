using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Participations;

/// <summary>Why personal data are erased: the grounds of article 17(1) GDPR, by their letters.</summary>
public enum LegalGround
{
    /// <summary>(a) No longer needed for what they were collected for.</summary>
    NoLongerNeeded,
    /// <summary>(b) Consent was withdrawn.</summary>
    ConsentWithdrawn,
    /// <summary>(c) The person objected (article 21).</summary>
    Objection,
    /// <summary>(d) They were processed unlawfully.</summary>
    Unlawful,
    /// <summary>(e) A law obliges to erase them.</summary>
    LegalObligation,
}

/// <summary>The grounds in words.</summary>
public static class LegalGrounds
{
    private static readonly Dictionary<LegalGround, Text> Words = new()
    {
        [LegalGround.NoLongerNeeded] = new("Ces données ne sont plus nécessaires (RGPD, art. 17.1.a)", "The data are no longer needed (GDPR, art. 17(1)(a))"),
        [LegalGround.ConsentWithdrawn] = new("La personne a retiré son consentement (art. 17.1.b)", "The person withdrew consent (art. 17(1)(b))"),
        [LegalGround.Objection] = new("La personne s’oppose au traitement (art. 17.1.c)", "The person objects to the processing (art. 17(1)(c))"),
        [LegalGround.Unlawful] = new("Le traitement était illicite (art. 17.1.d)", "The processing was unlawful (art. 17(1)(d))"),
        [LegalGround.LegalObligation] = new("Une obligation légale l’impose (art. 17.1.e)", "A legal obligation requires it (art. 17(1)(e))"),
    };

    /// <summary>The ground in words.</summary>
    public static Text Of(LegalGround ground) => Words[ground];

    /// <summary>Its name in the record.</summary>
    public static string Name(LegalGround ground) => ground switch
    {
        LegalGround.NoLongerNeeded => "art-17-1-a",
        LegalGround.ConsentWithdrawn => "art-17-1-b",
        LegalGround.Objection => "art-17-1-c",
        LegalGround.Unlawful => "art-17-1-d",
        LegalGround.LegalObligation => "art-17-1-e",
        _ => throw new InvalidOperationException($"Unknown ground {ground}."),
    };
}
