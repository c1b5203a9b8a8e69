#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Genealogies by another hand: random splits, mergers and returns, asked of sanad and of NetworkX.

Usage: lineage.py SANAD FOLDER [ROUNDS]. Exit 77 where NetworkX is not installed: the test is then skipped.
"""
import csv
import datetime
import json
import os
import random
import subprocess
import sys

try:
    import networkx
except ImportError:
    print("skipped: NetworkX is not installed (Debian: python3-networkx)")
    sys.exit(77)

GROUPS = ["Amber Band", "Birch Band", "Cedar Band", "Delta Band", "Ember Band", "Fjord Band", "Grove Band", "Heath Band",
          "Inlet Band", "Jetty Band", "Knoll Band", "Larch Band"]
LEAVES = ["split_from", "expelled_by"]
JOINS = ["rejoined", "merged_into", "faction_of", "joined"]
FIRST = datetime.date(2001, 1, 1)


def random_statements(rng):
    """Each on a day of its own, so that one order is right."""
    days = rng.sample(range(0, 6000, 3), rng.randint(4, 26))
    rows = []
    for number, day in enumerate(sorted(days)):
        child, parent = rng.sample(range(len(GROUPS)), 2)
        if child < parent:  # a child is always later in the list: no group is a faction of its own faction
            child, parent = parent, child
        relation = rng.choice(LEAVES + JOINS)
        rows.append((f"s{number:02}", child, relation, parent, FIRST + datetime.timedelta(days=day)))
    return rows


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(["statement_id", "subject", "subject_kind", "relation", "object", "object_kind", "date_start",
                         "published"])
        for key, child, relation, parent, day in rows:
            writer.writerow([key, GROUPS[child], "group", relation, GROUPS[parent], "group", day, day])


def ask(sanad, base, *arguments):
    done = subprocess.run([sanad, "--base", base, "--json", *arguments], capture_output=True, text=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


def component(rows, group):
    graph = networkx.Graph()
    graph.add_node(group)
    graph.add_edges_from((child, parent) for _, child, _, parent, _ in rows)
    return networkx.node_connected_component(graph, group)


def within(rows, group, day):
    """Who was in the group on the day: for each pair the last change by then decides; before a first leaving, it was in."""
    graph = networkx.DiGraph()
    graph.add_node(group)
    for pair in {(child, parent) for _, child, _, parent, _ in rows}:
        changes = [(when, relation in JOINS) for _, child, relation, parent, when in rows if (child, parent) == pair]
        before = [joins for when, joins in changes if when <= day]
        if before[-1] if before else not changes[0][1]:
            graph.add_edge(*pair)
    return networkx.ancestors(graph, group)


def check_round(sanad, folder, seed):
    rng = random.Random(seed)
    rows = random_statements(rng)
    base, table = os.path.join(folder, f"{seed}.sanad"), os.path.join(folder, f"{seed}.csv")
    write(table, rows)
    subprocess.run([sanad, "--base", base, "import", table], check=True, capture_output=True)
    compared = 0
    for group in sorted({side for _, child, _, parent, _ in rows for side in (child, parent)}):
        answer = ask(sanad, base, "actor", GROUPS[group], "--lineage")
        found = {key.split(":")[1] for row in answer["rows"] for key in row["statements"]}
        together = component(rows, group)
        wanted = {key for key, child, _, _, _ in rows if child in together}
        assert found == wanted, f"seed {seed}, lineage of {GROUPS[group]}: {sorted(found)} and {sorted(wanted)}"
        day = FIRST + datetime.timedelta(days=rng.randrange(1, 6000, 3))
        answer = ask(sanad, base, "actor", GROUPS[group], "--on", str(day))
        inside = {row["value"] for row in answer["rows"] if row["part"] == "faction" and row["state"].startswith("in")}
        wanted = {GROUPS[other] for other in within(rows, group, day)}
        assert inside == wanted, f"seed {seed}, {GROUPS[group]} on {day}: {sorted(inside)} and {sorted(wanted)}"
        compared += 2
    return compared


def main():
    sanad, folder = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 12
    os.makedirs(folder, exist_ok=True)
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    compared = sum(check_round(sanad, folder, seed) for seed in range(1, rounds + 1))
    assert compared > rounds, "nothing was compared"
    print(f"{compared} answers agree with NetworkX {networkx.__version__}")


if __name__ == "__main__":
    main()
