namespace DecisionSandbox.Audit.Tiles;

/// <summary>The text laid beside every export, for a reader who has nothing but a terminal.</summary>
internal static class ExportReadme
{
    public const string Text = """
        VÉRIFIER CE REGISTRE

        Ce dossier contient un registre qui ne peut être modifié sans laisser de trace, au format public C2SP
        (https://c2sp.org/tlog-tiles). Aucun logiciel particulier n’est nécessaire.

          checkpoint        point de contrôle signé : origine, nombre d’entrées, racine, signature
          tile/entries/…    les entrées, 256 par fichier, chacune précédée de sa longueur (2 octets, poids fort d’abord)
          tile/0/…          l’empreinte de chaque entrée, 32 octets chacune, 256 par fichier
          tile/1/… et plus  la racine de chaque fichier complet du niveau inférieur
          cosignatures/     points de contrôle cosignés par un témoin (le comité d’éthique), et sa clé
          vkey              la clé publique du registre

        Avec Python seul, et verify.py (dossier ethics/ du code source publié de DecisionSandbox)
          python3 verify.py CE-DOSSIER --vkey CLÉ-GARDÉE --kept POINT-DE-CONTRÔLE-GARDÉ --receipt REÇU
          « sandbox audit verify » prend les mêmes arguments. La dernière ligne est le verdict.

        À la main
          1. Empreinte d’une entrée : SHA-256 de l’octet 00 suivi de l’entrée. Elle doit figurer à son rang
             dans tile/0/….
          2. Empreinte d’un nœud : SHA-256 de l’octet 01, de l’empreinte gauche et de l’empreinte droite.
             De proche en proche (RFC 9162, section 2.1.1) on obtient la racine : troisième ligne de checkpoint.
          3. La signature Ed25519 porte sur les trois premières lignes de checkpoint, sauts de ligne compris ;
             la dernière ligne est le base64 de l’identifiant de clé (4 octets) et de la signature (64 octets).
          4. Rang et longueur : un fichier 000.p/57 contient 57 éléments ; x001/234 désigne le rang 1234.

        Limites
          La clé de ce dossier ne prouve rien contre son propriétaire : comparez-la à celle que vous avez reçue
          par un autre chemin. Ce qui suit le dernier point de contrôle attesté ou gardé ailleurs peut avoir
          été coupé sans que cela se voie. Gardez une copie de checkpoint : au prochain export, elle prouvera
          que rien de ce qu’elle couvre n’a changé.


        VERIFYING THIS RECORD

        This folder holds a tamper-evident record in the public C2SP format (https://c2sp.org/tlog-tiles).
        No particular software is needed.

          checkpoint        signed checkpoint: origin, number of entries, root, signature
          tile/entries/…    the entries, 256 a file, each after its length (2 bytes, big-endian)
          tile/0/…          the hash of each entry, 32 bytes each, 256 a file
          tile/1/… and up   the root of each full file of the level below
          cosignatures/     checkpoints cosigned by a witness (the ethics committee), and its key
          vkey              the public key of the record

        With Python alone, and verify.py (folder ethics/ of DecisionSandbox's published source)
          python3 verify.py THIS-FOLDER --vkey KEPT-KEY --kept KEPT-CHECKPOINT --receipt RECEIPT
          “sandbox audit verify” takes the same arguments. The last line is the verdict.

        By hand
          1. Hash of an entry: SHA-256 of the byte 00 followed by the entry. It must stand at its place in tile/0/….
          2. Hash of a node: SHA-256 of the byte 01, the left hash and the right hash.
             Step by step (RFC 9162, section 2.1.1) this gives the root: the third line of checkpoint.
          3. The Ed25519 signature covers the first three lines of checkpoint with their newlines;
             the last line is the base64 of the key identifier (4 bytes) and the signature (64 bytes).
          4. Place and length: a file 000.p/57 holds 57 items; x001/234 is number 1234.

        Limits
          The key in this folder proves nothing against its owner: compare it with one that reached you another
          way. What follows the last checkpoint that was witnessed or kept elsewhere may have been cut unseen.
          Keep a copy of checkpoint: with the next export it will prove that nothing it covers has changed.

        """;
}
