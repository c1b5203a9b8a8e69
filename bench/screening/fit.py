#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits corrections of screening's weights (libs/screening/src/entry_bits.cpp) and its calibration.

Reads files of screening_evidence. Two aims at once over candidates: is this entry the one (logistic), and does the right
one stand before the others of its question (softmax). Fitted are a factor for the bits of now and a few terms beside
them, not every weight anew: a free fit follows OFAC's way to write names ("LAST, First") and does worse elsewhere. "As
listed" is there to be left out: an alias that was held out is never equal to one that is listed, which is the way of
the experiment and not of names. Other aliases than variants count for the calibration only.
Needs numpy and scipy; the same files give the same figures. Usage: fit.py FILE... [--test FILE...]
"""
import sys

import numpy as np
from scipy.optimize import minimize

LEARNED_FROM = {"v": 10, "h": 0, "s": 3, "m": 3}  # entries of a question, the best first
WEIGHTS = {"v": 1, "h": 0, "s": 10, "m": 1}
TERMS = ("factor of now", "matched, up to 14", "log2 of names", "weak", "as listed (left out)", "constant")
MOST = 0.975  # most_without_proof, libs/screening/src/calibration.cpp


class Evidence:
    def __init__(self, file):
        with open(file, encoding="ascii") as lines:
            rows = [line.rstrip("\n").split("\t") for line in lines]
        self.question = np.array([int(row[0]) for row in rows])
        self.kind = np.array([row[1] for row in rows])
        self.right = np.array([row[2] == "1" for row in rows])
        numbers = np.array([[float(value) for value in row[3:]] for row in rows])
        self.matched, count, as_listed, weak, self.now = numbers.T
        self.bits = np.where(self.matched > 0, self.now, -np.inf)
        self.terms = np.stack([self.now, np.minimum(self.matched, 14), np.log2((1 + count) / 2), weak, as_listed,
                               np.ones(len(rows))], 1)

    def learned_from(self):
        """The right entries and the best others, by the weights of now."""
        order = np.lexsort((-self.now, self.question))
        questions = self.question[order]
        starts = np.r_[0, np.flatnonzero(np.diff(questions)) + 1]
        rank = np.empty(len(order), int)
        rank[order] = np.arange(len(order)) - np.repeat(starts, np.diff(np.r_[starts, len(order)]))
        few = rank < np.array([LEARNED_FROM[kind] for kind in self.kind])
        return (self.right | few) & (self.matched > 0)


def fit(sets, ranking=1.0):
    x, y, w, q, offset = [], [], [], [], 0
    for evidence in sets:
        keep = evidence.learned_from()
        x.append(evidence.terms[keep])
        y.append(evidence.right[keep])
        w.append(np.array([WEIGHTS[kind] for kind in evidence.kind[keep]], float))
        q.append(evidence.question[keep] + offset)
        offset += evidence.question.max() + 1
    x, y, w, q = np.concatenate(x), np.concatenate(y), np.concatenate(w), np.concatenate(q)
    scale = np.maximum(x.std(0), 1e-9)
    scale[-1] = 1
    z = x / scale
    has_right = np.zeros(offset, bool)
    has_right[q[y & (w > 0)]] = True
    ranked = has_right[q]
    zr, yr = z[ranked], y[ranked]
    _, group = np.unique(q[ranked], return_inverse=True)
    groups = group.max() + 1

    def loss(p):
        s, sr = z @ p, zr @ p
        most = np.full(groups, -np.inf)
        np.maximum.at(most, group, sr)
        e = np.exp(sr - most[group])
        total = np.bincount(group, e, groups)
        logistic = (w * (np.logaddexp(0, s) - y * s)).sum()
        softmax = (np.log(total) + most).sum() - sr[yr].sum()
        slope = z.T @ (w * (1 / (1 + np.exp(-s)) - y)) + ranking * (zr.T @ (e / total[group] - yr))
        return logistic + ranking * softmax, slope

    found = minimize(loss, np.zeros(z.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    return found.x / scale / np.log(2)


def top_answers(evidence):
    """Bits and truth of the first answer: all held-out names, as many strangers, as many recombined names."""
    order = np.lexsort((~evidence.right, -evidence.bits, evidence.question))
    first = order[np.r_[0, np.flatnonzero(np.diff(evidence.question[order])) + 1]]
    first = first[evidence.bits[first] > -np.inf]
    kind = evidence.kind[first]
    weight = np.where((kind == "v") | (kind == "h"), 1.0, 0)
    for other in "sm":
        of_kind = np.unique(evidence.question[evidence.kind == other])
        weight[kind == other] = len(np.unique(evidence.question[np.isin(evidence.kind, ["v", "h"])])) / len(of_kind)
    return evidence.bits[first], evidence.right[first], weight


def calibrate(sets):
    """Offset, and the slope below even, of least log loss."""
    parts = [top_answers(evidence) for evidence in sets]
    bits, right, weight = (np.concatenate(part) for part in zip(*parts))

    def loss(p):
        s = bits + p[0]
        s = np.where(s < 0, p[1] * s, p[2] * s)
        chance = np.clip(MOST / (1 + np.exp2(-s)), 1e-9, 1 - 1e-9)
        return -(weight * np.where(right, np.log(chance), np.log(1 - chance))).sum()

    return minimize(loss, np.array([-20.0, 0.8, 1.0]), method="Nelder-Mead", options={"maxiter": 4000}).x


def quality(evidence):
    """Of the variants: the right one first; found at 1 % and at 0.1 % of strangers' best."""
    count = evidence.question.max() + 1
    best, right = np.full(count, -np.inf), np.full(count, -np.inf)
    np.maximum.at(best, evidence.question[~evidence.right], evidence.bits[~evidence.right])
    right[evidence.question[evidence.right]] = evidence.bits[evidence.right]
    kind = np.full(count, "-")
    kind[evidence.question] = evidence.kind
    variants = kind == "v"
    strangers = np.sort(best[kind == "s"])[::-1]
    found = [np.mean(right[variants] > strangers[int(len(strangers) * rate)]) for rate in (0.01, 0.001)]
    return [np.mean(((right > best) & (right > -np.inf))[variants])] + found


def main():
    files = sys.argv[1:]
    split = files.index("--test") if "--test" in files else len(files)
    sets = [Evidence(file) for file in files[:split]]
    for name, value in zip(TERMS, fit(sets)):
        print(f"{name:22} {value:+.3f}")
    print("calibration of now: offset {:+.2f}, below even {:.2f}, above {:.2f}".format(*calibrate(sets)))
    for file in files[split + 1:]:
        print(file, "now", np.round(quality(Evidence(file)), 3))


if __name__ == "__main__":
    main()
