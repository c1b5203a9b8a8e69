// SPDX-License-Identifier: Apache-2.0
import { useSpeech } from "../state/language";
import { Table } from "./table";
import { Text } from "./text";

export type Loose = Readonly<Record<string, unknown>>;

/** Whatever the node says of a thing, as words: lists with commas, fields with their names. */
function told(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(told).join(value.some((each) => typeof each === "object") ? "; " : ", ");
  if (typeof value !== "object") return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${name.replaceAll("_", " ")} ${told(each)}`)
    .join(", ");
}

interface LooseTableProps {
  readonly caption: string;
  readonly rows: readonly Loose[];
  readonly first?: readonly string[]; // columns to begin with
}

/** Rows whose columns the node chooses: lines of a log. Columns in the order in which rows bring them. */
export function LooseTable({ caption, rows, first = [] }: LooseTableProps) {
  const { t, moment } = useSpeech();
  const names = [...new Set([...first, ...rows.flatMap((row) => Object.keys(row))])].filter((name) =>
    rows.some((row) => told(row[name]) !== ""),
  );
  const head = (name: string) => {
    const key = `column.${name}`;
    return t.has(key) ? t(key) : name.replaceAll("_", " ");
  };
  const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T/.test(text);
  return (
    <Table
      caption={caption}
      quiet
      rows={rows}
      id={(_, index) => String(index)}
      columns={names.map((name) => ({
        key: name,
        head: head(name),
        number: rows.every((row) => typeof (row[name] ?? 0) === "number"),
        cell: (row: Loose) => {
          const value = row[name];
          if (typeof value === "boolean") return t(value ? "word.yes" : "word.no");
          const text = told(value);
          return isMoment(text) ? <bdi>{moment(text)}</bdi> : <Text text={text} most={160} />;
        },
      }))}
    />
  );
}
