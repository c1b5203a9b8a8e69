// SPDX-License-Identifier: Apache-2.0
// A scope as a reader's words: in titles of charts and tables, so that no picture stands without what it counts.
import { type Key, type Query, type Where, keys } from "../model/query";
import { visible } from "../model/safe";
import type { Speech } from "../state/language";

const closed: readonly Key[] = ["target", "tactic", "event", "victim", "status"];

export function valueWords(speech: Speech, key: Key, value: string): string {
  if (value === "unknown") return speech.t("value.unknown");
  if (closed.includes(key)) return speech.word(key, value);
  if (key === "date" || key === "month" || key === "year") return speech.dates(value);
  return visible(value);
}

export function whereWords(speech: Speech, where: Where): string {
  const words = keys.flatMap((key) => {
    const values = where[key];
    if (!values?.length) return [];
    return [values.map((value) => valueWords(speech, key, value)).join(` ${speech.t("word.or")} `)];
  });
  return words.length > 0 ? words.join(speech.t("word.comma")) : speech.t("scope.everything");
}

/** "killed, Pakistan, 2021". */
export function queryWords(speech: Speech, query: Query): string {
  return `${speech.t(`measure.${query.measure}`)}${speech.t("word.comma")}${whereWords(speech, query.where)}`;
}
