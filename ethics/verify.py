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
    data = b64(parts[2]) if len(parts) == 3 else None
    if data is None or len(data) != 33 or data[0] not in (1, 4) or not is_name(parts[0]):
        raise Refused("clé illisible ou d’un autre type (nom+identifiant+base64, Ed25519, type 1 ou 4)",
                      "unreadable key, or one of another type (name+id+base64, Ed25519, type 1 or 4)")
    key_id = hashlib.sha256(parts[0].encode() + b"\n" + data).digest()[:4]
    if key_id.hex() != parts[1]:
        raise Refused("l’identifiant de la clé ne correspond pas à son contenu", "the key's identifier does not match its content")
    return Key(parts[0], key_id, data[0], data[1:])


def parse_keys(text):
    """The present key of a log and, after a change, its former ones: one a line."""
    return [parse_key(line) for line in text.strip(" \t\r\n").split("\n")]


def parse_checkpoint(data):
    why = Refused("ce n’est pas un point de contrôle signé", "this is not a signed checkpoint")
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
    why = Refused("ce n’est pas un reçu .tlog-proof", "this is not a .tlog-proof receipt")
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


def names(keys):
    return ", ".join(dict.fromkeys(key.name for key in keys))


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


class Verification:
    def __init__(self, folder):
        self.folder, self.faults, self.other_format = folder, 0, False

    def fault(self, fr, en):
        self.faults += 1
        if self.faults <= 100:
            print(f"FAUTE / FAULT: {fr} / {en}")

    def say(self, fr, en):
        print(f"{fr} / {en}")

    def read(self, name):
        try:
            with open(os.path.join(self.folder, name), "rb") as file:
                return file.read()
        except OSError:
            self.fault(f"le fichier {name} manque ou ne peut pas être lu", f"the file {name} is missing or cannot be read")
            return None

    def parse(self, fr, en, parser, data):
        try:
            return parser(data) if data is not None else None
        except Refused as why:
            self.fault(f"{fr} : {why.args[0]}", f"{en}: {why.args[1]}")
            return None

    def files(self, below):
        found = (os.path.join(path, name) for path, _, names in os.walk(os.path.join(self.folder, below)) for name in names)
        return sorted(os.path.relpath(name, self.folder).replace(os.sep, "/") for name in found)

    def run(self, vkey, kept, receipt):
        head = self.parse("checkpoint", "checkpoint", parse_checkpoint, self.read("checkpoint"))
        if head is None:
            return
        if vkey is None:
            vkey = (self.read("vkey") or b"").decode("utf-8", "replace")
            self.say("clé prise dans l’export : elle ne prouve rien contre son propriétaire",
                     "key taken from the export: proves nothing against its owner")
        keys = self.parse("clé", "key", parse_keys, vkey)
        if keys and is_signed_by(head, keys):
            self.say(f"{head.origin} : {head.size} entrées, signature valable de {names(keys)}",
                     f"{head.origin}: {head.size} entries, valid signature of {names(keys)}")
            if all(key.name != head.origin for key in keys):
                self.say(f"la clé porte le nom {names(keys)}, le registre celui de {head.origin} : assurez-vous que cette clé est bien la sienne",
                         f"the key is named {names(keys)}, the log {head.origin}: make sure that this key is its own")
        elif keys:
            self.fault(f"le point de contrôle n’est pas signé par la clé {names(keys)}", f"the checkpoint is not signed by the key {names(keys)}")
        kept = self.parse("le point de contrôle gardé", "the kept checkpoint", parse_checkpoint, kept)
        receipt = self.parse("le reçu", "the receipt", parse_receipt, receipt)
        cosigned = self.read_cosignatures(head)
        claims = [c for c in [kept, receipt and receipt.checkpoint] + [c for c, _ in cosigned] if c]
        before = self.faults
        self.roots = self.read_log(head, {c.size for c in claims}, receipt and receipt.index)
        if self.faults == before:
            self.say(f"les {head.size} entrées donnent, fichier par fichier, la racine du point de contrôle",
                     f"the {head.size} entries give, file by file, the root of the checkpoint")
        self.judge_kept(head, keys, kept)
        self.judge_receipt(head, keys, receipt)
        for checkpoint, witness in cosigned:
            if keys and not is_signed_by(checkpoint, keys):
                self.fault(f"le point de contrôle cosigné par {witness.name} n’est pas signé par la clé {names(keys)}",
                           f"the checkpoint cosigned by {witness.name} is not signed by the key {names(keys)}")
            if self.continues(head, checkpoint, f"le point de contrôle cosigné par {witness.name}", f"the checkpoint cosigned by {witness.name}"):
                self.say(f"le témoin {witness.name} a attesté les {checkpoint.size} premières entrées (clé prise dans l’export)",
                         f"the witness {witness.name} attested the first {checkpoint.size} entries (key taken from the export)")

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
            if not known or not is_signed_by(note, known):
                self.fault(f"{name} : pas de cosignature valable d’un témoin connu", f"{name}: no valid cosignature of a known witness")
            else:
                cosigned += [(note, k) for k in known]
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
                self.fault(f"le fichier {name} n’a pas sa place dans un registre C2SP", f"the file {name} has no place in a C2SP log")
                continue
            there = max(0, min(256, tile_count(level, size) - 256 * index))
            if width > there:
                self.fault(f"le fichier {name} va au-delà des {size} entrées", f"the file {name} goes beyond the {size} entries")
            elif width == there:
                expected.add(name)
            else:
                earlier.setdefault((level, index), []).append((name, width))
        return expected, earlier

    def read_hashes(self, name, width):
        data = self.read(name)
        if data is not None and len(data) != 32 * width:
            self.fault(f"{name} fait {len(data)} octets au lieu de {32 * width}", f"{name} has {len(data)} bytes instead of {32 * width}")
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
            self.fault(f"l’entrée {item} : {name} ne commence pas comme le fichier plus récent", f"entry {item}: {name} is not the beginning of the newer file")

    def read_log(self, head, sizes, wanted):
        """One pass; returns {size: root} after the tree that the signed root confirms, or {} where files are missing."""
        expected, earlier = self.inventory(head.size)
        tiles, entries, roots, mismatches, unread = Tree(), None, {}, [], False
        self.leaf = None
        if 0 in sizes:
            roots[0] = (tiles.root(),) * 2
        for index in range((head.size + 255) // 256):
            width = min(256, head.size - 256 * index)
            paths = tile_path("entries", index, width), tile_path("0", index, width)
            if not expected.intersection(paths):
                self.fault(f"à partir de l’entrée {256 * index}, {paths[0]} manque", f"from entry {256 * index} on, {paths[0]} is missing")
                return {}
            data = self.read_hashes(paths[1], width)
            self.check_earlier(earlier, "0", index, data, range(0, 32 * width + 1, 32))
            from_tile = [data[i:i + 32] for i in range(0, len(data), 32)] if data else None
            other = self.other_format and paths[0] not in expected
            unread = unread or other
            from_entries = None if other else self.read_bundle(paths[0], index, width, from_tile, earlier)
            if from_tile is None and from_entries is None:
                return {}
            for tile, entry in zip(from_tile or from_entries, from_entries or from_tile):
                if tiles.size == wanted:
                    self.leaf = entry
                if tile != entry:
                    mismatches.append(tiles.size)
                    entries = entries or tiles.fork()
                if entries:
                    entries.append(entry)
                tiles.append(tile)
                if tiles.size in sizes:
                    roots[tiles.size] = tiles.root(), (entries or tiles).root()
        self.check_upper(head.size, earlier, tiles)
        if unread:
            self.fault("les entrées ne se trouvent que sous tile/data/, dans un format que ce vérificateur ne lit pas : leurs empreintes sont vérifiées, leur contenu ne l’est pas",
                       "the entries are only under tile/data/, in a format that this verifier does not read: their hashes are verified, their content is not")
        elif self.other_format:
            self.say("les fichiers sous tile/data/ et tile/names/ redisent les entrées dans un autre format : ils ne sont pas lus",
                     "the files under tile/data/ and tile/names/ repeat the entries in another format: they are not read")
        by_tiles, by_entries = tiles.root() == head.root, (entries or tiles).root() == head.root
        for entry in mismatches:
            fr, en = ("son contenu a été modifié", "its content was changed") if by_tiles else \
                ("c’est l’empreinte qui a été modifiée", "the hash was changed") if by_entries else ("l’une ou l’autre a été modifiée", "one or the other was changed")
            self.fault(f"l’entrée {entry} ne correspond pas à son empreinte : {fr}", f"entry {entry} does not match its hash: {en}")
        if not by_tiles and not by_entries:
            self.fault(f"les {head.size} entrées ne donnent pas la racine du point de contrôle", f"the {head.size} entries do not give the root of the checkpoint")
        return {size: pair[1 if by_entries else 0] for size, pair in roots.items()}

    def read_bundle(self, name, index, width, from_tile, earlier):
        bundle = self.read(name)
        if bundle is None:
            return None
        bundle = unpack(bundle, width)
        parts = cut(bundle, width)
        self.check_earlier(earlier, "entries", index, bundle, [0] + [end for _, end in parts])
        hashes = [leaf_hash(bundle[start:end]) for start, end in parts]
        if len(parts) == width and parts[-1][1] == len(bundle):
            return hashes
        first = 256 * index + min(same_until(hashes, from_tile or hashes), width - 1)
        self.fault(f"l’entrée {first} : à partir d’elle, {name} ne se découpe pas en {width} entrées", f"entry {first}: from it on, {name} cannot be cut into {width} entries")
        return None

    def check_upper(self, size, earlier, tree):
        for level in range(1, 8):
            count = size >> 8 * level
            for index in range((count + 255) // 256):
                width = min(256, count - 256 * index)
                name = tile_path(level, index, width)
                data = self.read_hashes(name, width)
                self.check_earlier(earlier, str(level), index, data, range(0, 32 * width + 1, 32))
                if data is not None and data != b"".join(tree.upper[level][256 * index:256 * index + width]):
                    self.fault(f"{name} ne correspond pas au niveau inférieur", f"{name} does not match the level below")

    def continues(self, head, earlier, quoi, what):
        if earlier.origin != head.origin:
            self.fault(f"{quoi} vient d’un autre registre, {earlier.origin}", f"{what} comes from another log, {earlier.origin}")
        elif earlier.size > head.size:
            self.fault(f"{quoi} couvre {earlier.size} entrées, l’export n’en a que {head.size} : la fin a été coupée, ou cet export est plus ancien",
                       f"{what} covers {earlier.size} entries, the export has only {head.size}: the end was cut, or this export is older")
        elif earlier.size not in self.roots:
            self.fault(f"{quoi} n’a pas pu être comparé : il manque des fichiers", f"{what} could not be compared: files are missing")
        elif self.roots[earlier.size] != earlier.root:
            self.fault(f"{quoi} couvre {earlier.size} entrées qui ne sont pas celles de l’export : le passé a été récrit",
                       f"{what} covers {earlier.size} entries that are not those of the export: the past was rewritten")
        else:
            return True
        return False

    def judge_kept(self, head, keys, kept):
        if kept is None:
            self.say("aucun point de contrôle gardé ailleurs n’a été comparé : la fin a pu être coupée, ou le tout récrit par le détenteur de la clé, sans que cela se voie",
                     "no checkpoint kept elsewhere was compared: the end may have been cut, or all rewritten by the holder of the key, unseen")
            return
        if keys and not is_signed_by(kept, keys):
            self.fault(f"le point de contrôle gardé n’est pas signé par la clé {names(keys)}", f"the kept checkpoint is not signed by the key {names(keys)}")
        if self.continues(head, kept, "le point de contrôle gardé", "the kept checkpoint"):
            self.say(f"les {kept.size} entrées du point de contrôle gardé sont toutes là, inchangées", f"the {kept.size} entries of the kept checkpoint are all there, unchanged")

    def judge_receipt(self, head, keys, receipt):
        if receipt is None or not self.continues(head, receipt.checkpoint, "le point de contrôle du reçu", "the receipt's checkpoint"):
            return
        leaf = self.leaf if receipt.entry is None else leaf_hash(receipt.entry)
        signed = receipt.checkpoint
        if keys and not is_signed_by(signed, keys):
            self.fault(f"le reçu n’est pas signé par la clé {names(keys)}", f"the receipt is not signed by the key {names(keys)}")
        elif leaf is None or not verify_inclusion(receipt.index, signed.size, leaf, receipt.proof, signed.root):
            self.fault(f"le reçu ne prouve pas l’entrée {receipt.index}", f"the receipt does not prove entry {receipt.index}")
        elif leaf != self.leaf:
            self.fault(f"l’entrée {receipt.index} de l’export n’est pas celle du reçu", f"entry {receipt.index} of the export is not that of the receipt")
        elif keys:
            self.say(f"l’entrée {receipt.index} du reçu figure dans l’export, à l’identique", f"entry {receipt.index} of the receipt stands in the export, identical")


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
    try:
        kept, receipt = (read_argument(path) if path else None for path in (given.kept, given.receipt))
    except OSError as error:
        print(f"FAUTE / FAULT: {error.filename} ne peut pas être lu / {error.filename} cannot be read")
        return 1
    vkey = read_argument(given.vkey).decode("utf-8", "replace") if given.vkey and os.path.isfile(given.vkey) else given.vkey
    verification = Verification(given.dir)
    verification.run(vkey, kept, receipt)
    count = verification.faults
    print("Rien à signaler. / Nothing at fault." if count == 0 else f"{count} anomalie(s). / {count} fault(s).")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
