#!/usr/bin/env python3
"""Entraîne le modèle LightGBM de ce dossier. / Trains this folder's LightGBM model.

    sandbox cases generate --pack nursery --count 3000 --seed 9000001 --past-decisions --out history.csv
    python3 train.py history.csv /path/to/lib_lightgbm.so

The library is LightGBM's own: that of `pip install lightgbm`, or of the NuGet package LightGBM (~/.nuget/packages/lightgbm/VERSION/runtimes/…).
It is asked through its C interface, hence without anything but Python itself. Writes model.txt; its SHA-256 belongs in model.yaml.
"""
import csv
import ctypes
import hashlib
import os
import sys

# The levels in the order of need, as in model.yaml; the family's form is left out on purpose.
COLUMNS = {
    "parents": ["usual", "pretentious", "great_pret"],
    "has_nurs": ["proper", "less_proper", "improper", "critical", "very_crit"],
    "children": ["1", "2", "3", "more"],
    "housing": ["convenient", "less_conv", "critical"],
    "finance": ["convenient", "inconv"],
    "social": ["nonprob", "slightly_prob", "problematic"],
    "health": ["recommended", "priority", "not_recom"],
}
OPTIONS = ["not_recom", "recommend", "very_recom", "priority", "spec_prior"]
PARAMETERS = "objective=multiclass num_class=5 num_leaves=10 min_data_in_leaf=10 learning_rate=0.1 num_threads=1 deterministic=true force_row_wise=true seed=7 verbosity=-1"
ROUNDS = 40
FLOAT64, FLOAT32 = 1, 0


def main(history, library):
    lightgbm = ctypes.CDLL(library)
    lightgbm.LGBM_GetLastError.restype = ctypes.c_char_p

    def call(name, *arguments):
        if getattr(lightgbm, name)(*arguments) != 0:
            sys.exit(lightgbm.LGBM_GetLastError().decode())

    with open(history, encoding="utf-8", newline="") as file:
        past = list(csv.DictReader(file))
    cells = [float(levels.index(row["attributes." + attribute])) for row in past for attribute, levels in COLUMNS.items()]
    labels = [float(OPTIONS.index(row["decision"])) for row in past]
    data, booster, parameters = ctypes.c_void_p(), ctypes.c_void_p(), PARAMETERS.encode()
    call("LGBM_DatasetCreateFromMat", (ctypes.c_double * len(cells))(*cells), FLOAT64, len(past), len(COLUMNS), 1, parameters, None, ctypes.byref(data))
    call("LGBM_DatasetSetField", data, b"label", (ctypes.c_float * len(labels))(*labels), len(labels), FLOAT32)
    call("LGBM_DatasetSetFeatureNames", data, (ctypes.c_char_p * len(COLUMNS))(*(name.encode() for name in COLUMNS)), len(COLUMNS))
    call("LGBM_BoosterCreate", data, parameters, ctypes.byref(booster))
    finished = ctypes.c_int()
    for _ in range(ROUNDS):
        call("LGBM_BoosterUpdateOneIter", booster, ctypes.byref(finished))
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "model.txt")
    call("LGBM_BoosterSaveModel", booster, 0, -1, 0, path.encode())
    with open(path, "rb") as file:
        print("model.txt sha256:" + hashlib.sha256(file.read()).hexdigest())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
