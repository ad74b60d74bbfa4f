using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Ethics.Verifying;

/// <summary>The words about checkpoints and witnesses.</summary>
public static class WitnessTexts
{
    public static readonly Text Title = new("Jusqu’où le registre est prouvé", "How far the record is proved");
    public static readonly Text Signed = new("Signé par ce serveur", "Signed by this server");
    public static readonly Text SignedSay = new("{0} entrées, le {1} UTC", "{0} entries, on {1} UTC");
    public static readonly Text NothingSigned = new("rien encore", "nothing yet");
    public static readonly Text Attested = new("Attesté par un témoin", "Attested by a witness");
    public static readonly Text AttestedSay = new("{0} entrées, par {1}, {2} (heure du témoin)", "{0} entries, by {1}, {2} (the witness’s clock)");
    public static readonly Text NothingAttested = new("rien encore", "nothing yet");
    public static readonly Text JustNow = new("à l’instant", "just now");
    public static readonly Text Minutes = new("il y a {0} min", "{0} min ago");
    public static readonly Text Hours = new("il y a {0} h", "{0} h ago");
    public static readonly Text Days = new("il y a {0} jours", "{0} days ago");
    public static readonly Text TailBound = new(
        "Les {0} premières entrées ne peuvent plus être changées ni retirées sans que le témoin le voie. Les suivantes ({1}) pourraient encore être coupées ou récrites par qui possède ce serveur, sans que cela se voie.",
        "The first {0} entries can no longer be changed or removed without the witness seeing it. The later ones ({1}) could still be cut or rewritten, unseen, by whoever owns this server.");
    public static readonly Text NoBound = new(
        "Tant qu’aucun témoin n’a attesté de point de contrôle et que personne n’en garde une copie, qui possède ce serveur pourrait tout récrire sans que cela se voie.",
        "As long as no witness has attested a checkpoint and nobody keeps a copy of one, whoever owns this server could rewrite everything unseen.");
    public static readonly Text RollbackBound = new(
        "Une sauvegarde remise en place ramène le registre en arrière\u00a0: ce serveur cesse alors de signer jusqu’à ce que ce soit inscrit, sous une nouvelle origine. Seul un point de contrôle gardé ailleurs prouve ce qui manque.",
        "A backup put back takes the record back in time: this server then stops signing until that is recorded, under a new origin. Only a checkpoint kept elsewhere proves what is missing.");
    public static readonly Text HandIn = new("Déposer l’attestation du comité", "Hand in the committee’s attestation");
    public static readonly Text How = new(
        "Emportez l’export, vérifiez-le et signez son point de contrôle sur le poste du comité. La clé du comité n’en sort pas\u00a0:",
        "Take the export away, verify it and sign its checkpoint on the committee’s own computer. The committee’s key does not leave it:");
    public static readonly Text Note = new("Contenu du fichier attesté", "Content of the attested file");
    public static readonly Text Key = new("Clé publique du témoin (la première fois)", "The witness’s public key (the first time)");
    public static readonly Text KeySay = new("La ligne qu’affiche «\u00a0sandbox audit witness key\u00a0». Jamais la clé secrète.", "The line that “sandbox audit witness key” prints. Never the secret key.");
    public static readonly Text Send = new("Déposer", "Hand in");
    public static readonly Text Kept = new("L’attestation est au registre.", "The attestation is in the record.");
}
