"""Reads a folder of `sandbox study export` and prints RAIR and RSR by arm, participant means: python3 read_export.py EXPORT"""
import csv, hashlib, json, pathlib, sys
from collections import defaultdict

folder = pathlib.Path(sys.argv[1])
for name, expected in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"].items():
    if "sha256:" + hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
        sys.exit(f"{name} is no longer the manifest's: export again.")

rows = list(csv.DictReader((folder / "decisions.csv").open(encoding="utf-8", newline="")))
codes = list(csv.reader((folder / "codebook.csv").open(encoding="utf-8", newline="")))
third = {code[1] for code in codes if code[0] == "third-way"}
resolved = lambda answer: answer != "" and answer not in third

def mean(arm, belongs):
    """Mean over people of the share of right final decisions; who has no such decision is left out."""
    people = defaultdict(list)
    for r in rows:
        if r["arm"] == arm and all(resolved(r[k]) for k in ("own", "aid", "final", "reference")) and belongs(r):
            people[r["participant"]].append(r["final"] == r["reference"])
    shares = [sum(values) / len(values) for values in people.values()]
    return f"{sum(shares) / len(shares):.6f}" if shares else "undefined"

for arm in sorted({r["arm"] for r in rows}):
    rair = mean(arm, lambda r: r["own"] != r["reference"] and r["aid"] == r["reference"])
    rsr = mean(arm, lambda r: r["own"] == r["reference"] and r["aid"] != r["reference"])
    print(arm, rair, rsr)
