// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { addressOf, evidenceHash, pathOf } from "../../src/model/address";
import {
  type Key,
  type Query,
  cellWhere,
  commandOf,
  everything,
  fieldsOf,
  keys,
  measures,
  queryOf,
} from "../../src/model/query";
import { random } from "./random";

function anyQuery(seed: number): Query {
  const { pick, below, some } = random(seed);
  const words = ["Balochistan", "Dera Ismail Khan", "2021", "a=b", "ق", "100%", "x&y=z", "+ plus", "'", "#hash?"];
  const where: Partial<Record<Key, string[]>> = {};
  for (const key of some(keys)) where[key] = [...new Set([pick(words), pick(words)])].slice(0, 1 + below(2));
  return {
    measure: pick(measures),
    where,
    by: some(keys).slice(0, 3),
    definition: pick(["", "attacks", "attacks+operations"]),
    best: pick(["", "median", "most-recent"]),
    edition: pick(["", "1330", "2026-01-01"]),
  };
}

describe("a query in an address", () => {
  it("comes back as it was, for any query", () => {
    for (let seed = 1; seed <= 500; ++seed) {
      const query = anyQuery(seed);
      expect(queryOf(new URLSearchParams(fieldsOf(query).toString()))).toEqual(query);
    }
  });

  it("comes back out of the evidence part of the address, without its rows", () => {
    for (let seed = 1; seed <= 200; ++seed) {
      const query = anyQuery(seed);
      const url = new URL(`http://node${pathOf("figures", "", fieldsOf(query))}${evidenceHash(query)}`);
      expect(addressOf(url).evidence).toEqual({ ...query, by: [] });
      expect(queryOf(addressOf(url).fields)).toEqual(query);
    }
  });

  it("leaves out what it does not understand", () => {
    const query = queryOf(new URLSearchParams("where=weather%3Dbad&where=year&by=month,mood&measure=joy&best=mine"));
    expect(query).toEqual({ ...everything, by: ["month"] });
  });

  it("has one address for one scope, whatever the order of its conditions", () => {
    const one = queryOf(new URLSearchParams("where=year%3D2021&where=province%3DSindh"));
    const other = queryOf(new URLSearchParams("where=province%3DSindh&where=year%3D2021"));
    expect(fieldsOf(one).toString()).toBe(fieldsOf(other).toString());
  });
});

describe("the scope of a cell", () => {
  it("is the table's scope narrowed to the cell's row", () => {
    expect(cellWhere({ year: ["2020", "2021"], country: ["Pakistan"] }, { year: "2021", province: "Sindh" })).toEqual({
      country: ["Pakistan"],
      year: ["2021"],
      province: ["Sindh"],
    });
  });
});

describe("the command of a query", () => {
  it("can be pasted into a shell", () => {
    const query = { ...everything, where: { district: ["Dera Ismail Khan"], actor: ["it's"] } };
    expect(commandOf(query)).toBe("sanad figure killed --where 'district=Dera Ismail Khan' --where 'actor=it'\\''s'");
  });
});

describe("an address", () => {
  it("that no page has is unknown, and a broken escape is no error", () => {
    expect(addressOf({ pathname: "/nowhere", search: "", hash: "" }).page).toBe("unknown");
    expect(addressOf({ pathname: "/figures/a/b", search: "", hash: "" }).page).toBe("unknown");
    expect(addressOf({ pathname: "/actors/%E0%A4%A", search: "", hash: "" }).item).toBe("%E0%A4%A");
  });
});
