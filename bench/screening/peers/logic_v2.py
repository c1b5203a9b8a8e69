#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks nomenklatura's logic-v2 (the engine behind yente) what screening_accuracy and screening_pairs asked Sanad.

Usage: logic_v2.py DUMP [--strangers N] [--recombined N] [--weak]
       logic_v2.py --pairs FILE.csv
DUMP comes from `screening_accuracy ... --dump DUMP`. Every entry is scored for every question, so no candidate can be
missed. The measures are those of measures.cpp: ties count against the engine. N strangers are taken evenly from those
in the dump; 0 = all. `--weak` gives names that the list itself calls weak as weakAlias, as OpenSanctions' crawlers do;
otherwise all are names. FILE.csv is what screening_pairs reads.
"""

import argparse
import csv
import json
import math
import time
from collections import defaultdict

from followthemoney import model
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig

ENGINE = get_algorithm("logic-v2")
CONFIG = ScoringConfig.defaults()
NAME_WEIGHTS = {"name_match": 1.0, "weak_alias_match": 0.8}  # of the features that look at names alone
THRESHOLD = 0.7  # yente's own
YES = {"true", "yes", "1", "match", "positive"}


def ftm_dates(births):
    """A day as a day; a span of years as each of its years, which is the most this engine can use."""
    dates = []
    for birth in births:
        first, _, last = birth.partition("..")
        if not last:
            dates.append(first)
        else:
            dates += [str(year) for year in range(int(first[:4]), int(last[:4]) + 1)]
    return dates


def person(key, names, facts=None, weak=(), schema="Person"):
    entity = model.make_entity(schema)
    entity.id = key
    for name in names:
        entity.add("weakAlias" if name in weak else "name", name)
    for date in ftm_dates(facts["births"]) if facts else ():
        entity.add("birthDate", date)
    for country in facts["countries"] if facts else ():
        if len(country) == 2:
            entity.add("nationality", country)
    return entity


class Persons:
    """The entries of all splits; equal ones are scored once."""

    def __init__(self, rows, weak):
        self.unique, self.of_split, numbers = [], defaultdict(dict), {}
        self.rows = {(row["split"], row["entry"]): row for row in rows if row["item"] == "entry"}
        for row in rows:
            if row["item"] != "entry":
                continue
            key = json.dumps([row["names"], row["births"], row["countries"]])
            if key not in numbers:
                numbers[key] = len(self.unique)
                soft = {name["text"] for name in row["names"] if weak and name["quality"] == "weak"}
                names = [name["text"] for name in row["names"]]
                self.unique.append(person(f"entry-{len(self.unique)}", names, row, soft))
            self.of_split[row["split"]][row["entry"]] = numbers[key]
        self.asked, self.seconds = 0, 0.0

    def scores(self, name, split_names, facts=None):
        """{split: {entry: (score of names alone, score with facts)}}"""
        query = person(f"query-{self.asked}", [name], facts)
        self.asked += 1
        before, found = time.process_time(), {}
        wanted = {number for split in split_names for number in self.of_split[split].values()}
        for number in sorted(wanted):
            result = ENGINE.compare(query, self.unique[number], CONFIG)
            names = max((feature.score * NAME_WEIGHTS[key] for key, feature in result.explanations.items()
                         if key in NAME_WEIGHTS), default=0.0)
            found[number] = (names, result.score)
        self.seconds += time.process_time() - before
        return {split: {entry: found[number] for entry, number in self.of_split[split].items()}
                for split in split_names}


def recall_at(right, wrong, rate):
    wrong = sorted(wrong, reverse=True)
    allowed = math.floor(rate * len(wrong))
    bar = wrong[allowed] if allowed < len(wrong) else 0
    return sum(score > bar for score in right) / len(right)


def false_alarms_at(right, wrong, recall):
    bar = sorted(right, reverse=True)[min(math.ceil(recall * len(right)), len(right)) - 1]
    return sum(score >= bar for score in wrong) / len(wrong)


def ranks(answers, which):
    """answers: [(variant, right, other scores)]; shares first and among five, ties against; first with ties for."""
    first = five = kindly = asked = 0
    for variant, right, others in answers:
        if which == "variants" and not variant:
            continue
        asked += 1
        not_below = sum(score >= right for score in others)
        first += right > 0 and not_below == 0
        five += right > 0 and not_below < 5
        kindly += right > 0 and not any(score > right for score in others)
    return first / asked, five / asked, kindly / asked


def ask_held_out(persons, rows, split, with_facts):
    answers = []
    for row in rows:
        if row["item"] != "held-out" or row["split"] != split:
            continue
        facts = None
        if with_facts:
            entry = persons.rows[split, row["entry"]]
            facts = {"births": entry["births"][:1], "countries": entry["countries"][:1]}
        scores = persons.scores(row["name"], [split], facts)[split]
        column = 1 if with_facts else 0
        others = [score[column] for entry, score in scores.items() if entry != row["entry"]]
        answers.append((row["variant"], scores[row["entry"]][column], others))
    return answers


def some(rows, kind, split, count):
    found = [row for row in rows if row["item"] == "stranger" and row["kind"] == kind and row["split"] == split]
    return found if count == 0 or count >= len(found) else [found[i * len(found) // count] for i in range(count)]


def measure(pairs, threshold):
    """pairs: [(score, match)]; precision, recall, F1."""
    right = sum(match and score >= threshold for score, match in pairs)
    found, matches = sum(score >= threshold for score, _ in pairs), sum(match for _, match in pairs)
    return right / max(found, 1), right / max(matches, 1), 2 * right / max(found + matches, 1)


def ask_pairs(file_name):
    groups = defaultdict(list)
    with open(file_name, encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            schema = row.get("schema") or "LegalEntity"
            query = person(f"query-{number}", [row["name1"]], schema=schema)
            listed = person(f"entry-{number}", [row["name2"]], schema=schema)
            answer = ENGINE.compare(query, listed, CONFIG).score, row["is_match"].lower() in YES
            groups["all"].append(answer)
            if row.get("group"):
                groups["group " + row["group"]].append(answer)
    for group, pairs in sorted(groups.items()):
        matches = [score for score, match in pairs if match]
        others = [score for score, match in pairs if not match]
        print(f"{group}: at {THRESHOLD} found {sum(score >= THRESHOLD for score in matches)} of {len(matches)}, "
              f"false alarms {sum(score >= THRESHOLD for score in others)} of {len(others)}")
    pairs = groups["all"]
    best = max((i / 200 for i in range(1, 200)), key=lambda threshold: measure(pairs, threshold)[2])
    for name, threshold in (("at", THRESHOLD), ("best at", best)):
        print("all {} {}: P {:.3f} R {:.3f} F1 {:.3f}".format(name, threshold, *measure(pairs, threshold)))


def best_scores(persons, rows, split):
    """Highest score of names alone for each stranger."""
    return [max(pair[0] for pair in persons.scores(row["name"], [split])[split].values()) for row in rows]


def of_variants(answers):
    return [right for variant, right, _ in answers if variant]


def report_held_out(seed, answers):
    everything, variants = ranks(answers, "all"), ranks(answers, "variants")
    print(f"{seed}: r@1 {everything[0]:.3f} / {variants[0]:.3f}  r@5 {everything[1]:.3f} / {variants[1]:.3f}  "
          f"(all / variants); first if ties counted for it {everything[2]:.3f} / {variants[2]:.3f}", flush=True)


def report_scripts(persons, rows, count):
    native = ask_held_out(persons, rows, "scripts", False)
    first, five, kindly = ranks(native, "all")
    print(f"own script: {len(native)} names, r@1 {first:.3f} r@5 {five:.3f}; ties for it {kindly:.3f}", flush=True)
    wrong = best_scores(persons, some(rows, "arabic", "scripts", count), "scripts")
    found = recall_at([right for _, right, _ in native], wrong, 0.01)
    print(f"own script: found at 1 % of {len(wrong)} names {found:.3f}", flush=True)


def report_recombined(persons, rows, seed, held, count):
    scores = [persons.scores(row["name"], [seed], row)[seed].values() for row in some(rows, "recombined", seed, count)]
    right, known = of_variants(held), of_variants(ask_held_out(persons, rows, seed, True))
    alone, facts = ([max(pair[column] for pair in entries) for entries in scores] for column in (0, 1))
    print(f"{seed}: {len(scores)} recombined names, false alarms at .90 of the variants: names alone "
          f"{false_alarms_at(right, alone, 0.9):.3f}, with birth and nationality "
          f"{false_alarms_at(known, facts, 0.9):.3f}; variants found at 5 % {recall_at(right, alone, 0.05):.3f}",
          flush=True)


def report_ordinary(persons, rows, held, count):
    wrong = defaultdict(list)
    for row in some(rows, "latin", "every seed", count):
        for seed, scores in persons.scores(row["name"], list(held)).items():
            wrong[seed].append(max(pair[0] for pair in scores.values()))
    for seed, answers in held.items():
        right, strangers = of_variants(answers), wrong[seed]
        at_1, at_01 = recall_at(right, strangers, 0.01), recall_at(right, strangers, 0.001)
        found, alarms = (sum(score >= THRESHOLD for score in scores) / len(scores) for scores in (right, strangers))
        print(f"{seed}: {len(strangers)} ordinary names: variants at 1 % {at_1:.3f}, at 0.1 % {at_01:.3f}; at its "
              f"threshold of {THRESHOLD} {found:.3f} of the variants and {alarms:.4f} of the strangers", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump", nargs="?")
    parser.add_argument("--pairs")
    parser.add_argument("--strangers", type=int, default=0)
    parser.add_argument("--recombined", type=int, default=1000)
    parser.add_argument("--weak", action="store_true")
    options = parser.parse_args()
    if options.pairs:
        return ask_pairs(options.pairs)
    if not options.dump:
        parser.error("expected a dump or --pairs FILE.csv")
    with open(options.dump, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    persons = Persons(rows, options.weak)
    seeds = [split for split in persons.of_split if split.startswith("seed ")]
    held = {seed: ask_held_out(persons, rows, seed, False) for seed in seeds}
    for seed in seeds:
        report_held_out(seed, held[seed])
    if "scripts" in persons.of_split:
        report_scripts(persons, rows, options.recombined)
    for seed in seeds:
        report_recombined(persons, rows, seed, held[seed], options.recombined)
    report_ordinary(persons, rows, held, options.strangers)
    print(f"{persons.asked} questions, {persons.seconds / persons.asked:.3f} s CPU each")


if __name__ == "__main__":
    main()
