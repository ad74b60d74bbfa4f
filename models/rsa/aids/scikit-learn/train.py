#!/usr/bin/env python3
"""Entraîne le modèle scikit-learn de ce dossier et l'écrit en ONNX. / Trains this folder's scikit-learn model and writes it as ONNX.

    sandbox cases generate --pack rsa --count 3000 --seed 9000001 --past-decisions --out history.csv
    sandbox cases generate --pack rsa --count 100 --seed 0 --out background.csv
    sandbox cases generate --pack rsa --count 300 --seed 21 --out cases.csv
    python3 train.py history.csv background.csv cases.csv

Debian: python3-sklearn and python3-onnx, nothing else. Writes model.onnx (its SHA-256 belongs in model.yaml) and
predictions.csv: what scikit-learn itself says of the cases, with the Shapley values of the first of them by their definition.
"""
import csv
import hashlib
import itertools
import math
import os
import sys

import numpy as np
from onnx import TensorProto, helper
from sklearn.ensemble import GradientBoostingClassifier

# One attribute, one or more columns: the same order and codes as in model.yaml.
YES = {"no": 0, "yes": 1}
COLUMNS = [
    ("age", float),
    ("couple", YES.get),
    ("children", float),
    ("situation", lambda level: level == "pregnancy"),
    ("situation", lambda level: level == "child-under-3"),
    ("situation", lambda level: level == "recent-isolation"),
    ("earnings", float),
    ("earningsEnded", YES.get),
    ("replacement", float),
    ("familyBenefits", float),
]
ATTRIBUTES = list(dict.fromkeys(attribute for attribute, _ in COLUMNS))
EXPLAINED = 12


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def matrix(rows):
    # scikit-learn's trees compare in single precision.
    return np.array([[value(row["attributes." + attribute]) for attribute, value in COLUMNS] for row in rows], dtype=np.float32)


def onnx_of(model):
    """The graph that skl2onnx writes for a binary GradientBoostingClassifier: one input of floats, TreeEnsembleClassifier (its option zipmap=False: a map a row is ten times slower to read)."""
    nodes = {key: [] for key in ("treeids", "nodeids", "featureids", "modes", "values", "truenodeids", "falsenodeids", "hitrates", "missing_value_tracks_true")}
    leaves = {key: [] for key in ("treeids", "nodeids", "ids", "weights")}
    for number, (estimator,) in enumerate(model.estimators_):
        tree = estimator.tree_
        for node in range(tree.node_count):
            leaf = tree.children_left[node] < 0
            for key, value in (
                ("treeids", number), ("nodeids", node), ("featureids", 0 if leaf else int(tree.feature[node])), ("modes", "LEAF" if leaf else "BRANCH_LEQ"),
                ("values", 0.0 if leaf else float(tree.threshold[node])), ("truenodeids", 0 if leaf else int(tree.children_left[node])),
                ("falsenodeids", 0 if leaf else int(tree.children_right[node])), ("hitrates", 1.0), ("missing_value_tracks_true", 0),
            ):
                nodes[key].append(value)
            if leaf:
                for key, value in (("treeids", number), ("nodeids", node), ("ids", 0), ("weights", float(tree.value[node, 0, 0]) * model.learning_rate)):
                    leaves[key].append(value)
    start = float(model._raw_predict_init(np.zeros((1, model.n_features_in_))).ravel()[0])
    ensemble = helper.make_node(
        "TreeEnsembleClassifier", ["float_input"], ["output_label", "probabilities"], domain="ai.onnx.ml", name="trees",
        **{"nodes_" + key: values for key, values in nodes.items()}, **{"class_" + key: values for key, values in leaves.items()},
        base_values=[start], classlabels_int64s=[0, 1], post_transform="LOGISTIC")
    graph = helper.make_graph(
        [ensemble], "scikit-learn",
        [helper.make_tensor_value_info("float_input", TensorProto.FLOAT, [None, len(COLUMNS)])],
        [helper.make_tensor_value_info("output_label", TensorProto.INT64, [None]),
         helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [None, 2])])
    return helper.make_model(graph, producer_name="train.py", ir_version=8, opset_imports=[helper.make_opsetid("", 15), helper.make_opsetid("ai.onnx.ml", 1)])


def shapley(model, row, background):
    """By the definition: every coalition of attributes, the others taken from each row of the background in turn."""
    owned = [[i for i, (attribute, _) in enumerate(COLUMNS) if attribute == name] for name in ATTRIBUTES]
    players = range(len(ATTRIBUTES))
    worth = {}
    for size in range(len(ATTRIBUTES) + 1):
        for coalition in itertools.combinations(players, size):
            mixed = background.copy()
            for player in coalition:
                mixed[:, owned[player]] = row[owned[player]]
            worth[frozenset(coalition)] = model.predict_proba(mixed)[:, 1].mean()
    weight = lambda size: math.factorial(size) * math.factorial(len(ATTRIBUTES) - size - 1) / math.factorial(len(ATTRIBUTES))
    return [sum(weight(len(c)) * (worth[c | {player}] - worth[c]) for c in worth if player not in c) for player in players]


def main(history, background, cases):
    past, others, rows = read(history), matrix(read(background)), read(cases)
    model = GradientBoostingClassifier(n_estimators=80, max_depth=3, learning_rate=0.1, min_samples_leaf=10, random_state=1)
    model.fit(matrix(past), [int(row["decision"] == "rsa-due") for row in past])
    folder = os.path.dirname(os.path.abspath(__file__))
    written = onnx_of(model).SerializeToString(deterministic=True)
    with open(os.path.join(folder, "model.onnx"), "wb") as file:
        file.write(written)
    x = matrix(rows)
    said = model.predict_proba(x)[:, 1]
    with open(os.path.join(folder, "predictions.csv"), "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["id", *("attributes." + name for name in ATTRIBUTES), "probability", *("shapley." + name for name in ATTRIBUTES)])
        for number, row in enumerate(rows):
            why = [repr(float(value)) for value in shapley(model, x[number], others)] if number < EXPLAINED else [""] * len(ATTRIBUTES)
            table.writerow([row["id"], *(row["attributes." + name] for name in ATTRIBUTES), repr(float(said[number])), *why])
    print("model.onnx sha256:" + hashlib.sha256(written).hexdigest())


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
