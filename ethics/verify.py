#!/usr/bin/env python3
"""Vérifie un export du registre sans DecisionSandbox. / Verifies an export of the record without DecisionSandbox.

    python3 verify.py DIR [--vkey K] [--kept CHECKPOINT] [--receipt R]

Python 3 and its standard library only; any C2SP tlog-tiles log. Exit code 0: nothing at fault; 1: something is.
Formats: c2sp.org/signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof, tlog-tiles; RFC 9162; RFC 8032.
"""
import argparse
import base64
import binascii
import hashlib
import os
import re
import sys
import zlib
from collections import namedtuple

Key = namedtuple("Key", "name id type public")
Signature = namedtuple("Signature", "name id bytes")
Checkpoint = namedtuple("Checkpoint", "origin size root text signatures")
Receipt = namedtuple("Receipt", "index proof checkpoint entry")


class Refused(Exception):
    """A file that cannot be what it should be: args are the French and the English sentence."""


# --- Ed25519 (RFC 8032, sections 5.1.3 and 5.1.7), for verification only: nothing secret passes here. ---
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)


def ed_add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def ed_mul(s, p):
    q = (0, 1, 1, 0)
    while s > 0:
        if s & 1:
            q = ed_add(q, p)
        p = ed_add(p, p)
        s >>= 1
    return q


def ed_point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * SQRT_M1 % P
    if (x * x - x2) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = ed_point(bytes([0x58]) + bytes([0x66]) * 31)


def ed25519_verify(public, message, signature):
    if len(signature) != 64:
        return False
    a, r, s = ed_point(public), ed_point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = ed_mul(s, BASE), ed_add(r, ed_mul(k, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# --- Strict reading: every text has one spelling. ---
def b64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def decimal(text):
    return int(text) if re.fullmatch(r"0|[1-9][0-9]{0,18}", text) and int(text) < 2**63 else None


def is_name(text):
    return text != "" and "+" not in text and not any(c.isspace() or c < " " for c in text)


def parse_key(text):
    parts = text.strip(" \t\r\n").split("+", 2)
    if len(parts) < 2 or not is_name(parts[0]):
        raise Refused("ce n’est ni un fichier qui existe ni une clé publique (une clé tient sur une ligne, « nom+identifiant+clé »)",
                      "this is neither a file that exists nor a public key (a key is one line, “name+identifier+key”)")
    data = b64(parts[2]) if len(parts) == 3 else None
    if data is None or len(data) != 33:
        raise Refused("elle n’est pas entière ou a été mal recopiée : reprenez le fichier vkey d’origine",
                      "it is not whole or was miscopied: take the original vkey file again")
    if data[0] not in (1, 4):
        raise Refused("elle est d’un type que ce vérificateur ne connaît pas", "it is of a type that this verifier does not know")
    key_id = hashlib.sha256(parts[0].encode() + b"\n" + data).digest()[:4]
    if key_id.hex() != parts[1]:
        raise Refused("son identifiant ne correspond pas à son contenu : elle a été mal recopiée ou modifiée",
                      "its identifier does not match its content: it was miscopied or changed")
    return Key(parts[0], key_id, data[0], data[1:])


def parse_keys(text):
    """The present key of a log and, after a change, its former ones: one a line."""
    return [parse_key(line) for line in text.strip(" \t\r\n").split("\n")]


def parse_checkpoint(data):
    why = Refused("ce n’est pas, ou plus, un point de contrôle signé entier", "this is not, or no longer, a whole signed checkpoint")
    if len(data) > 1_000_000:
        raise why
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise why from None
    head, split, tail = text.rpartition("\n\n")
    if not split or not tail.endswith("\n") or any(c < " " and c != "\n" for c in text):
        raise why
    signatures = []
    for line in tail[:-1].split("\n"):
        parts = line.split(" ")
        value = b64(parts[2]) if len(parts) == 3 and parts[0] == "—" and is_name(parts[1]) else None
        if value is None or len(value) <= 4:
            raise why
        signatures.append(Signature(parts[1], value[:4], value[4:]))
    if len(signatures) > 100:
        raise why
    lines = head.split("\n")
    size, root = (decimal(lines[1]), b64(lines[2])) if len(lines) >= 3 and all(lines) else (None, None)
    if size is None or root is None or len(root) != 32:
        raise why
    return Checkpoint(lines[0], size, root, head + "\n", signatures)


def parse_receipt(data):
    why = Refused("ce n’est pas, ou plus, un reçu .tlog-proof entier", "this is not, or no longer, a whole .tlog-proof receipt")
    head, split, tail = data.partition(b"\n\n")
    lines = head.decode("utf-8", "replace").split("\n")
    if not split or lines.pop(0) != "c2sp.org/tlog-proof@v1":
        raise why
    entry = b64(lines.pop(0)[6:]) if lines and lines[0].startswith("extra ") else False
    index = decimal(lines.pop(0)[6:]) if lines and lines[0].startswith("index ") else None
    proof = [b64(line) for line in lines]
    if entry is None or index is None or len(proof) > 63 or any(h is None or len(h) != 32 for h in proof):
        raise why
    return Receipt(index, proof, parse_checkpoint(tail), None if entry is False else entry)


def recognises(key, signature):
    return (key.name, key.id) == (signature.name, signature.id)


def is_signed_by(note, keys):
    """One known key signed and no signature of a known key is wrong; those of strangers are ignored."""
    own = [(k, s) for k in keys for s in note.signatures if recognises(k, s)]
    return bool(own) and all(verifies(k, note.text, s.bytes) for k, s in own)


def named(signers):
    """As a vkey begins: the identifier tells keys of one name apart."""
    return ", ".join(dict.fromkeys(f"{signer.name}+{signer.id.hex()}" for signer in signers))


def verifies(key, text, signature):
    if key.type == 1:
        return ed25519_verify(key.public, text.encode(), signature)
    if len(signature) != 72 or signature[0] > 127:
        return False
    time = int.from_bytes(signature[:8], "big")
    return ed25519_verify(key.public, f"cosignature/v1\ntime {time}\n{text}".encode(), signature[8:])


# --- Merkle tree (RFC 9162, section 2.1). ---
def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """A growing tree: complete subtrees along the right edge, and every hash that a tile above level 0 holds."""

    def __init__(self):
        self.size, self.edge, self.upper = 0, [], {}

    def fork(self):
        other = Tree()
        other.size, other.edge = self.size, list(self.edge)
        return other

    def append(self, node):
        level, bits = 0, self.size
        while bits & 1:
            node, level, bits = node_hash(self.edge.pop(), node), level + 1, bits >> 1
            if level % 8 == 0:
                self.upper.setdefault(level // 8, []).append(node)
        self.edge.append(node)
        self.size += 1

    def root(self):
        if not self.edge:
            return hashlib.sha256(b"").digest()
        root = self.edge[-1]
        for left in reversed(self.edge[:-1]):
            root = node_hash(left, root)
        return root


def verify_inclusion(index, size, node, proof, root):
    if not 0 <= index < size:
        return False
    place, last = index, size - 1
    for sibling in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            node = node_hash(sibling, node)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and node == root


# --- Files under tile/ (c2sp.org/tlog-tiles). ---
TILE = re.compile(r"tile/(entries|0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?")


def tile_path(level, index, width):
    number = f"{index % 1000:03}"
    while index >= 1000:
        index //= 1000
        number = f"x{index % 1000:03}/{number}"
    return f"tile/{level}/{number}" + (f".p/{width}" if width < 256 else "")


def tile_count(level, size):
    return size if level == "entries" else size >> 8 * int(level)


def cut(bundle, width):
    entries, at = [], 0
    while len(entries) < width and at + 2 <= len(bundle):
        end = at + 2 + int.from_bytes(bundle[at:at + 2], "big")
        if end > len(bundle):
            break
        entries.append((at + 2, end))
        at = end
    return entries


def unpack(data, width):
    """A bundle kept as it travelled, with Content-Encoding: gzip; exactly one sound member."""
    parts = cut(data, width)
    exact = len(parts) == width and (parts[-1][1] == len(data) if parts else not data)
    if exact or not data.startswith(b"\x1f\x8b\x08"):
        return data
    try:
        member = zlib.decompressobj(31)
        bundle = member.decompress(data, 256 * 65537)
        return bundle if member.eof and not member.unused_data else data
    except zlib.error:
        return data


def same_until(left, right):
    return next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))


WHAT_TO_DO = {
    "altered": ("gardez tels quels l’export, le point de contrôle et le reçu ; suspendez l’étude depuis sa page ; écrivez au responsable du traitement, "
                "à son délégué à la protection des données et à qui garde d’autres exports ; faites vérifier par quelqu’un d’autre.",
                "keep the export, the checkpoint and the receipt as they are; suspend the study from its page; write to the data controller, "
                "to its data protection officer and to whoever keeps other exports; have somebody else verify."),
    "not compared": ("assurez-vous que les fichiers donnés sont entiers et sont les bons, puis recommencez ; si cela demeure, gardez-les tels quels, "
                     "suspendez l’étude depuis sa page, écrivez au responsable du traitement et à son délégué à la protection des données, et faites vérifier par quelqu’un d’autre.",
                     "make sure that the files given are whole and the right ones, then try again; if it stays so, keep them as they are, "
                     "suspend the study from its page, write to the data controller and to its data protection officer, and have somebody else verify."),
}


class Verification:
    def __init__(self, folder):
        self.folder, self.faults, self.altered, self.other_format = folder, 0, False, False
        self.said = []  # (kind, French, English)
        self.sound = 2**63  # No fault of the log concerns an entry before this one.
        self.roots = {}  # By size: the root that the tiles give, and the one that the entries give.
        self.head = self.kept = self.leaf = None
        self.own_key = self.kept_is_sound = False

    def fault(self, fr, en, entry=None, altered=True):
        """altered: something in the export is not what was signed, or is missing; else something given cannot be compared with it."""
        self.faults, self.altered = self.faults + 1, self.altered or altered
        self.sound = self.sound if entry is None else min(self.sound, entry)
        if self.faults <= 100:
            self.said.append(("fault", fr, en))

    def confirm(self, fr, en):
        self.said.append(("confirmed", fr, en))

    def note(self, fr, en):
        self.said.append(("note", fr, en))

    def verdict(self):
        if self.altered and self.kept_is_sound:
            return ("quelque chose a changé ou manque depuis le point de contrôle que vous avez gardé.", "something changed or is missing since the checkpoint you kept.")
        if self.altered:
            return ("quelque chose a changé ou manque dans cet export depuis qu’il a été signé.", "something changed or is missing in this export since it was signed.")
        if self.faults:
            return ("tout n’a pas pu être comparé ; ce qui ne l’a pas été n’est pas prouvé inchangé.", "not everything could be compared; what was not is not shown to be unchanged.")
        if self.kept is None or self.kept.size == 0:
            return ("l’export concorde avec lui-même ; si son propriétaire l’a récrit ou en a coupé la fin, seuls un point de contrôle et une clé gardés ailleurs peuvent le montrer.",
                    "the export agrees with itself; whether its owner rewrote it or cut its end, only a checkpoint and a key kept elsewhere can show.")
        newer = self.head.size - self.kept.size
        return (f"rien n’a changé : les {self.kept.size} entrées que couvre le point de contrôle que vous avez gardé sont toutes là, telles quelles."
                + (f" Pour les {newer} plus récentes, gardez le point de contrôle de cet export." if newer else "")
                + ("" if self.own_key else " La clé vient de l’export : qui l’a signé n’est pas montré."),
                f"nothing changed: the {self.kept.size} entries that the checkpoint you kept covers are all there, as they were."
                + (f" For the {newer} newer ones, keep the checkpoint of this export." if newer else "")
                + ("" if self.own_key else " The key comes from the export: who signed it is not shown."))

    def print(self):
        """French, then English; the verdict alone at the end."""
        if self.faults > 100:
            self.said.append(("fault", f"… et {self.faults - 100} autres anomalies.", f"… and {self.faults - 100} more faults."))
        todo = WHAT_TO_DO["altered" if self.altered else "not compared"]
        for language, kinds, do in ((1, {"confirmed": "Vérifié : ", "note": "À savoir : ", "fault": "FAUTE : "}, "Que faire : "),
                                    (2, {"confirmed": "Checked: ", "note": "Note: ", "fault": "FAULT: "}, "What to do: ")):
            for line in self.said:
                print(kinds[line[0]] + line[language])
            if self.faults:
                print(do + todo[language - 1])
            print()
        fr, en = self.verdict()
        print(f"VERDICT : {fr}\nVERDICT: {en}")

    def read(self, name, entry=None, held=("", "")):
        try:
            with open(os.path.join(self.folder, name), "rb") as file:
                return file.read()
        except OSError:
            self.fault(f"il manque le fichier {name}{held[0]}, ou il ne peut pas être lu.", f"the file {name}{held[1]} is missing or cannot be read.", entry)
            return None

    def parse(self, fr, en, parser, data):
        try:
            return parser(data) if data is not None else None
        except Refused as why:
            self.fault(f"{fr} : {why.args[0]}.", f"{en}: {why.args[1]}.", altered=False)
            return None

    def files(self, below):
        found = (os.path.join(path, name) for path, _, names in os.walk(os.path.join(self.folder, below)) for name in names)
        return sorted(os.path.relpath(name, self.folder).replace(os.sep, "/") for name in found)

    def is_signed(self, note, keys, quoi, what, altered):
        """False where the signature no longer fits, None where nothing can be told. altered: whether this accuses the export, or what was held against it."""
        if not keys:
            return None
        if is_signed_by(note, keys):
            return True
        if any(recognises(k, s) for k in keys for s in note.signatures):
            self.fault(f"{quoi} a été modifié : la signature de la clé {named(keys)}, qu’il porte, ne lui correspond plus.",
                       f"{what} was changed: the signature of the key {named(keys)}, which it bears, no longer fits it.", altered=altered)
            return False
        same = {k.name for k in keys} & {s.name for s in note.signatures}
        self.fault(f"{quoi} n’est pas signé par la clé {named(keys)} ; il l’est au nom de {named(note.signatures)}."
                   + (" Le nom est le même, l’identifiant après le + montre que la clé est une autre." if same else ""),
                   f"{what} is not signed by the key {named(keys)}; it is in the name of {named(note.signatures)}."
                   + (" The name is the same, the identifier after the + shows that the key is another one." if same else ""), altered=False)
        return None

    def read_head(self):
        folder = self.folder
        if os.path.isfile(os.path.join(folder, "checkpoint")):
            return self.parse("le fichier checkpoint de l’export", "the export's file checkpoint", parse_checkpoint, self.read("checkpoint"))
        inside = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        zipped = next((name for name in inside if name.lower().endswith(".zip")), None)
        below = next((name for name in inside if os.path.isfile(os.path.join(folder, name, "checkpoint"))), None)
        if os.path.isfile(folder):
            why = (f"{folder} est un fichier : décompressez-le d’abord, puis donnez le dossier obtenu.", f"{folder} is a file: unzip it first, then give the folder that comes out.")
        elif not os.path.isdir(folder):
            why = (f"le dossier {folder} n’existe pas : vérifiez le chemin.", f"there is no folder {folder}: check the path.")
        elif below:
            why = (f"l’export est dans le sous-dossier {below} : donnez {folder}/{below}.", f"the export is in the subfolder {below}: give {folder}/{below}.")
        elif zipped:
            why = (f"il n’y a pas de fichier « checkpoint » dans {folder} : décompressez d’abord {zipped}.", f"there is no file “checkpoint” in {folder}: unzip {zipped} first.")
        else:
            why = (f"il n’y a pas de fichier « checkpoint » dans {folder} : ce dossier n’est pas un export.", f"there is no file “checkpoint” in {folder}: this folder is not an export.")
        self.fault(*why, altered=False)
        return None

    def read_keys(self, vkey):
        self.own_key = vkey is not None
        if vkey is None:
            if not os.path.isfile(os.path.join(self.folder, "vkey")):
                self.fault("aucune clé n’a été donnée et l’export n’en contient pas : la signature n’est pas vérifiée.",
                           "no key was given and the export holds none: the signature is not verified.", altered=False)
                return None
            vkey = (self.read("vkey") or b"").decode("utf-8", "replace")
            self.note("clé prise dans l’export : elle ne prouve rien contre son propriétaire.", "key taken from the export: proves nothing against its owner.")
        return self.parse("la clé", "the key", parse_keys, vkey)

    def run(self, vkey, kept, receipt):
        head = self.head = self.read_head()
        if head is None:
            return
        keys = self.read_keys(vkey)
        signed = self.is_signed(head, keys, "le point de contrôle de l’export", "the export's checkpoint", True)
        if signed:
            self.confirm(f"le point de contrôle de l’export annonce {head.size} entrées de {head.origin} ; la clé {named(keys)} l’a signé.",
                         f"the export's checkpoint announces {head.size} entries of {head.origin}; the key {named(keys)} signed it.")
            if all(key.name != head.origin for key in keys):
                self.note(f"la clé {named(keys)} ne porte pas le nom du registre, {head.origin} : assurez-vous que cette clé est bien la sienne.",
                          f"the key {named(keys)} does not bear the log's name, {head.origin}: make sure that this key is its own.")
        self.kept = kept = self.parse("le point de contrôle gardé", "the kept checkpoint", parse_checkpoint, kept)
        receipt = self.parse("le reçu", "the receipt", parse_receipt, receipt)
        cosigned = self.read_cosignatures(head)
        claims = [c for c in [kept, receipt and receipt.checkpoint] + [c for c, _ in cosigned] if c]
        before = self.faults
        self.read_log(head, {c.size for c in claims}, receipt and receipt.index)
        if self.faults == before:
            self.confirm(f"les {head.size} entrées donnent, fichier par fichier, la racine du point de contrôle de l’export.",
                         f"the {head.size} entries give, file by file, the root of the export's checkpoint.")
        self.judge_kept(head, keys, kept, signed)
        self.judge_receipt(head, keys, receipt)
        for checkpoint, witness in cosigned:
            quoi, what = f"le point de contrôle cosigné par {witness.name}", f"the checkpoint cosigned by {witness.name}"
            own = self.is_signed(checkpoint, keys, quoi, what, True)
            if self.continues(head, checkpoint, quoi, what) and self.is_whole(checkpoint, quoi, what) and own:
                self.confirm(f"le témoin {witness.name} a attesté les {checkpoint.size} premières entrées (clé prise dans l’export).",
                             f"the witness {witness.name} attested the first {checkpoint.size} entries (key taken from the export).")

    def read_cosignatures(self, head):
        files, cosigned = self.files("cosignatures"), []
        keys = [self.parse(n, n, parse_key, (self.read(n) or b"").decode("utf-8", "replace")) for n in files if n.endswith(".vkey")]
        for name in (n for n in files if not n.endswith(".vkey")):
            data = self.read(name) or b""
            if data.startswith("— ".encode()):  # The bare lines that a C2SP witness answers with.
                data = self.read("checkpoint") + data
            note = self.parse(name, name, parse_checkpoint, data)
            if note is None:
                continue
            known = [k for k in keys if k and any(recognises(k, s) for s in note.signatures)]
            if not known:
                self.fault(f"{name} : aucun témoin dont la clé est connue n’a signé ce point de contrôle.", f"{name}: no witness whose key is known signed this checkpoint.", altered=False)
            for key in known:
                if is_signed_by(note, [key]):
                    cosigned.append((note, key))
                else:
                    self.fault(f"{name} a été modifié : la cosignature du témoin {key.name} ne lui correspond plus.", f"{name} was changed: the cosignature of the witness {key.name} no longer fits it.")
        return cosigned

    def inventory(self, size):
        """Every file under tile/ is expected, an earlier partial one, or at fault."""
        expected, earlier = set(), {}
        for name in self.files("tile"):
            if name.startswith(("tile/data/", "tile/names/")):  # c2sp.org/static-ct-api; not read here
                self.other_format = True
                continue
            match = TILE.fullmatch(name)
            level, index, width = (match[1], int(re.sub("[x/]", "", match[2])), int(match[3] or 256)) if match else ("0", 0, 0)
            if not match or tile_path(level, index, width) != name or (match[3] and width > 255):
                self.fault(f"le fichier {name} n’a pas sa place dans un registre : il a été ajouté, renommé ou déplacé.",
                           f"the file {name} has no place in a log: it was added, renamed or moved.")
                continue
            there = max(0, min(256, tile_count(level, size) - 256 * index))
            if width > there:
                self.fault(f"le fichier {name} va au-delà des {size} entrées que le point de contrôle annonce.",
                           f"the file {name} goes beyond the {size} entries that the checkpoint announces.")
            elif width == there:
                expected.add(name)
            else:
                earlier.setdefault((level, index), []).append((name, width))
        return expected, earlier

    def read_hashes(self, name, width, level, index):
        first = 256 * index << 8 * level
        last = first + (width << 8 * level) - 1
        data = self.read(name, first, (f", qui contenait les empreintes des entrées {first} à {last}", f", which held the hashes of entries {first} to {last},"))
        if data is not None and len(data) != 32 * width:
            self.fault(f"{name} fait {len(data)} octets au lieu de {32 * width} : il a été coupé ou allongé (empreintes des entrées {first} à {last}).",
                       f"{name} has {len(data)} bytes instead of {32 * width}: it was cut or lengthened (hashes of entries {first} to {last}).", first)
            return None
        return data

    def check_earlier(self, earlier, level, index, data, ends):
        """Earlier partial files are exact prefixes; ends[w] is where the first w items stop."""
        for name, width in earlier.get((level, index), []):
            old = self.read(name)
            old = unpack(old, width) if level == "entries" and old is not None else old
            if old is None or data is None or width >= len(ends) or old == data[:ends[width]]:
                continue
            at = same_until(old, data[:ends[width]])
            item = 256 * index + min(width, sum(end <= at for end in ends[1:width + 1]) + 1) - 1
            first = item if level == "entries" else item << 8 * int(level)
            self.fault(f"à partir de l’entrée {first}, {name}, qui garde un état antérieur du registre, dit autre chose que le fichier plus récent.",
                       f"from entry {first} on, {name}, which keeps an earlier state of the record, says something else than the newer file.", first)

    def read_log(self, head, sizes, wanted):
        """One pass over tiles and entries, as far as there are files; then the signed root tells which of the two was changed."""
        expected, earlier = self.inventory(head.size)
        tiles, entries, mismatches, unread = Tree(), None, [], None
        if 0 in sizes:
            self.roots[0] = (tiles.root(),) * 2
        for index in range((head.size + 255) // 256):
            width = min(256, head.size - 256 * index)
            paths = tile_path("entries", index, width), tile_path("0", index, width)
            first, last = 256 * index, 256 * index + width - 1
            if not expected.intersection(paths):
                self.fault(f"il manque les fichiers {paths[0]} et {paths[1]}, donc les entrées {first} à {last} : la fin a été coupée, ou ces fichiers ont été ôtés ou renommés.",
                           f"the files {paths[0]} and {paths[1]} are missing, hence entries {first} to {last}: the end was cut, or these files were taken away or renamed.", first)
                break
            data = self.read_hashes(paths[1], width, 0, index)
            self.check_earlier(earlier, "0", index, data, range(0, 32 * width + 1, 32))
            from_tile = [data[i:i + 32] for i in range(0, len(data), 32)] if data else None
            other = self.other_format and paths[0] not in expected
            unread = first if other and unread is None else unread
            read = [] if other else self.read_bundle(paths[0], index, width, from_tile, earlier)
            if from_tile is None and len(read) < width:
                break
            for at, tile in enumerate(from_tile or read):
                entry = read[at] if at < len(read) else tile
                if tiles.size == wanted and at < len(read):
                    self.leaf = entry
                if tile != entry:
                    mismatches.append(tiles.size)
                    entries = entries or tiles.fork()
                if entries:
                    entries.append(entry)
                tiles.append(tile)
                if tiles.size in sizes:
                    self.roots[tiles.size] = tiles.root(), (entries or tiles).root()
        whole = tiles.size == head.size
        if whole:
            self.check_upper(head.size, earlier, tiles)
        if unread is not None:
            self.fault("les entrées ne se trouvent que sous tile/data/, dans un format que ce vérificateur ne lit pas : leurs empreintes sont vérifiées, leur contenu ne l’est pas.",
                       "the entries are only under tile/data/, in a format that this verifier does not read: their hashes are verified, their content is not.", unread)
        elif self.other_format:
            self.note("les fichiers sous tile/data/ et tile/names/ redisent les entrées dans un autre format : ils ne sont pas lus.",
                      "the files under tile/data/ and tile/names/ repeat the entries in another format: they are not read.")
        by_tiles, by_entries = tiles.root() == head.root, (entries or tiles).root() == head.root
        for entry in mismatches:
            fr, en = ("son contenu a été modifié", "its content was changed") if by_tiles else \
                ("c’est l’empreinte qui a été modifiée", "the hash was changed") if by_entries else ("l’une ou l’autre a été modifiée", "one or the other was changed")
            self.fault(f"l’entrée {entry} ne correspond pas à son empreinte : {fr}.", f"entry {entry} does not match its hash: {en}.", entry)
        if whole and not by_tiles and not by_entries:
            self.fault(f"les {head.size} entrées ne sont pas celles que l’export a signées : une entrée et son empreinte, ou le point de contrôle de l’export, ont été modifiés.",
                       f"the {head.size} entries are not those that the export signed: an entry and its hash, or the export's checkpoint, were changed.")

    def read_bundle(self, name, index, width, from_tile, earlier):
        """The hashes of its entries; of those before the fault where there is one."""
        start, last = 256 * index, 256 * index + width - 1
        bundle = self.read(name, start, (f", qui contenait les entrées {start} à {last}", f", which held entries {start} to {last},"))
        if bundle is None:
            return []
        bundle = unpack(bundle, width)
        parts = cut(bundle, width)
        self.check_earlier(earlier, "entries", index, bundle, [0] + [end for _, end in parts])
        hashes = [leaf_hash(bundle[begin:end]) for begin, end in parts]
        end = parts[-1][1] if parts else 0
        if len(parts) == width and end == len(bundle):
            return hashes
        sound = same_until(hashes, from_tile or hashes)
        first = start + min(sound, width - 1)
        if sound == width:
            self.fault(f"{name} contient {len(bundle) - end} octets de trop après l’entrée {first}, sa dernière.", f"{name} holds {len(bundle) - end} bytes too many after entry {first}, its last.", first)
        elif sound == len(parts):
            self.fault(f"{name} devrait contenir les entrées {start} à {last} : à partir de l’entrée {first}, la fin a été coupée ou abîmée.",
                       f"{name} should hold entries {start} to {last}: from entry {first} on, the end was cut or damaged.", first)
        else:
            self.fault(f"l’entrée {first} a été modifiée : à partir d’elle, {name} ne se lit plus.", f"entry {first} was changed: from it on, {name} can no longer be read.", first)
        return hashes[:sound]

    def check_upper(self, size, earlier, tree):
        for level in range(1, 8):
            count = size >> 8 * level
            for index in range((count + 255) // 256):
                width = min(256, count - 256 * index)
                name = tile_path(level, index, width)
                data = self.read_hashes(name, width, level, index)
                self.check_earlier(earlier, str(level), index, data, range(0, 32 * width + 1, 32))
                below = b"".join(tree.upper[level][256 * index:256 * index + width])
                if data is not None and data != below:
                    first = 256 * index + same_until(data, below) // 32 << 8 * level
                    self.fault(f"{name} ne s’accorde pas avec les empreintes des entrées {first} à {first + (1 << 8 * level) - 1} : les unes ou les autres ont été modifiées.",
                               f"{name} does not agree with the hashes of entries {first} to {first + (1 << 8 * level) - 1}: one or the other was changed.", first)

    def continues(self, head, earlier, quoi, what):
        if earlier.origin != head.origin:
            self.fault(f"{quoi} vient d’un autre registre, {earlier.origin}.", f"{what} comes from another log, {earlier.origin}.", altered=False)
        elif earlier.size > head.size:
            missing = earlier.size - head.size
            self.fault(f"{quoi} couvre {earlier.size} entrées, l’export n’en a que {head.size} : la fin a été coupée (il manque les {missing} dernières), ou cet export a été pris avant.",
                       f"{what} covers {earlier.size} entries, the export has only {head.size}: the end was cut (the last {missing} are missing), or this export was taken before.")
        elif earlier.size not in self.roots:
            self.fault(f"{quoi} n’a pas pu être comparé : il manque des fichiers de l’export.", f"{what} could not be compared: files of the export are missing.")
        elif earlier.root not in self.roots[earlier.size]:
            self.fault(f"{quoi} couvre {earlier.size} entrées qui ne sont pas celles de l’export : le passé a été récrit.",
                       f"{what} covers {earlier.size} entries that are not those of the export: the past was rewritten.")
        else:
            return True
        return False

    def is_whole(self, earlier, quoi, what):
        """The root may agree while an entry below it does not match its hash, or could not be read."""
        if self.sound >= earlier.size:
            return True
        self.fault(f"{quoi} couvre {earlier.size} entrées, qui ne sont pas toutes intactes dans l’export : voir les fautes ci-dessus, à partir de l’entrée {self.sound}.",
                   f"{what} covers {earlier.size} entries, which are not all intact in the export: see the faults above, from entry {self.sound} on.")
        return False

    def judge_kept(self, head, keys, kept, signed):
        if kept is None:
            self.note("aucun point de contrôle gardé ailleurs n’a été comparé : la fin a pu être coupée, ou le tout récrit par le détenteur de la clé, sans que cela se voie.",
                      "no checkpoint kept elsewhere was compared: the end may have been cut, or all rewritten by the holder of the key, unseen.")
            return
        quoi, what = "le point de contrôle gardé", "the kept checkpoint"
        own = self.is_signed(kept, keys, quoi, what, False)
        if own is False:
            return
        self.kept_is_sound = own is True and kept.origin == head.origin and kept.size > 0
        if self.continues(head, kept, quoi, what) and self.is_whole(kept, quoi, what) and own and signed:
            if kept.size == 0:
                self.note("le point de contrôle gardé est vide : il ne prouve rien.", "the kept checkpoint is empty: it proves nothing.")
            else:
                self.confirm(f"les {kept.size} entrées du point de contrôle gardé sont toutes là, inchangées.", f"the {kept.size} entries of the kept checkpoint are all there, unchanged.")

    def judge_receipt(self, head, keys, receipt):
        """First whether the receipt holds by itself: only then does a difference accuse the export."""
        if receipt is None or not self.is_signed(receipt.checkpoint, keys, "le reçu", "the receipt", False):
            return
        index, signed = receipt.index, receipt.checkpoint
        leaf = self.leaf if receipt.entry is None else leaf_hash(receipt.entry)
        if leaf is not None and not verify_inclusion(index, signed.size, leaf, receipt.proof, signed.root) and receipt.entry is None:
            self.fault(f"le reçu, qui ne porte pas l’entrée elle-même, ne correspond pas à l’entrée {index} de l’export : l’un ou l’autre a été modifié.",
                       f"the receipt, which does not carry the entry itself, does not match entry {index} of the export: one or the other was changed.", altered=False)
        elif leaf is not None and not verify_inclusion(index, signed.size, leaf, receipt.proof, signed.root):
            self.fault(f"le reçu a été modifié : il ne prouve pas que l’entrée {index} figure parmi les {signed.size} qu’il dit signées. Cela n’accuse pas le registre.",
                       f"the receipt was changed: it does not prove that entry {index} stands among the {signed.size} that it says were signed. This does not accuse the record.", altered=False)
        elif self.continues(head, signed, "le point de contrôle du reçu", "the receipt's checkpoint"):
            if leaf is None or leaf != self.leaf:
                self.fault(f"le reçu tient (signature et preuve), et l’entrée {index} de l’export n’est pas la sienne, ou ne peut plus être lue.",
                           f"the receipt holds (signature and proof), and entry {index} of the export is not its own, or can no longer be read.", index)
            else:
                self.confirm(f"l’entrée {index} du reçu figure dans l’export, à l’identique.", f"entry {index} of the receipt stands in the export, identical.")


def read_argument(path):
    with open(path, "rb") as file:
        return file.read()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("dir")
    arguments.add_argument("--vkey", help="the log's key, or a file that holds it and its former ones, one a line")
    arguments.add_argument("--kept")
    arguments.add_argument("--receipt")
    given = arguments.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    verification = Verification(given.dir)
    try:
        kept, receipt = (read_argument(path) if path else None for path in (given.kept, given.receipt))
        vkey = read_argument(given.vkey).decode("utf-8", "replace") if given.vkey and os.path.isfile(given.vkey) else given.vkey
    except OSError as error:
        verification.fault(f"le fichier {error.filename} n’existe pas ou ne peut pas être lu.", f"the file {error.filename} does not exist or cannot be read.", altered=False)
    else:
        verification.run(vkey, kept, receipt)
    verification.print()
    return 1 if verification.faults else 0


if __name__ == "__main__":
    sys.exit(main())
