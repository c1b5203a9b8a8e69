// SPDX-License-Identifier: Apache-2.0
// A checked text cut into stretches: what lies between findings, and what findings are of. Findings give their place in
// bytes of UTF-8; a page counts in UTF-16.

export interface Finding {
  readonly id: number;
  readonly start: number; // bytes
  readonly end: number; // bytes, not included
}

export interface Stretch {
  readonly text: string;
  readonly ids: readonly number[]; // findings that it belongs to; empty: none
}

export function stretches(text: string, findings: readonly Finding[]): Stretch[] {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const valid = findings.filter((each) => each.start >= 0 && each.start < each.end && each.end <= bytes.length);
  const cuts = [...new Set([0, bytes.length, ...valid.flatMap((each) => [each.start, each.end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Stretch[] = [];
  for (let index = 0; index + 1 < cuts.length; ++index) {
    const [from, to] = [cuts[index]!, cuts[index + 1]!];
    const ids = valid.filter((each) => each.start <= from && each.end >= to).map((each) => each.id);
    pieces.push({ text: decoder.decode(bytes.subarray(from, to)), ids });
  }
  return pieces;
}

export type Weight = "holds" | "doubtful" | "wrong" | "open";

const weights: Readonly<Record<string, Weight>> = {
  supported: "holds",
  consistent: "holds",
  supported_other_scope: "doubtful",
  stale: "doubtful",
  contested: "doubtful",
  contradicted: "wrong",
  inconsistent: "wrong",
};

/** How a verdict is shown; what has no weight of its own is open. */
export function weightOf(verdict: string): Weight {
  return weights[verdict] ?? "open";
}
