// SPDX-License-Identifier: Apache-2.0
// A checked text cut into stretches: what lies between findings, and what findings are of. Findings count code points; a
// page counts UTF-16 units.

export interface Finding {
  readonly id: number;
  readonly start: number; // code points from 0
  readonly end: number; // not included
}

export interface Stretch {
  readonly text: string;
  readonly ids: readonly number[]; // findings that it belongs to; empty: none
}

export function stretches(text: string, findings: readonly Finding[]): Stretch[] {
  const letters = [...text];
  const valid = findings.filter((each) => each.start >= 0 && each.start < each.end && each.end <= letters.length);
  const ends = valid.flatMap((each) => [each.start, each.end]);
  const cuts = [...new Set([0, letters.length, ...ends])].sort((a, b) => a - b);
  const pieces: Stretch[] = [];
  for (let index = 0; index + 1 < cuts.length; ++index) {
    const [from, to] = [cuts[index]!, cuts[index + 1]!];
    const ids = valid.filter((each) => each.start <= from && each.end >= to).map((each) => each.id);
    pieces.push({ text: letters.slice(from, to).join(""), ids });
  }
  return pieces;
}

export const verdicts = [
  "supported",
  "supported_other_scope",
  "superseded",
  "contradicted",
  "conflicting_sources",
  "not_enough_evidence",
  "not_checkable",
] as const;
export type Verdict = (typeof verdicts)[number];

/** How a verdict is shown: a colour and, since colour alone says nothing to some, a sign. */
export const signs: Readonly<Record<Verdict, { weight: "holds" | "doubtful" | "wrong" | "open"; sign: string }>> = {
  supported: { weight: "holds", sign: "✓" },
  supported_other_scope: { weight: "doubtful", sign: "≈" },
  superseded: { weight: "doubtful", sign: "↻" },
  contradicted: { weight: "wrong", sign: "✗" },
  conflicting_sources: { weight: "doubtful", sign: "⇄" },
  not_enough_evidence: { weight: "open", sign: "?" },
  not_checkable: { weight: "open", sign: "–" },
};
