// SPDX-License-Identifier: Apache-2.0
// Chance with a seed: a failed property can be run again.
export function random(seed: number) {
  let state = (seed * 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    pick: <T>(from: readonly T[]): T => from[below(from.length)]!,
    some: <T>(from: readonly T[], share = 0.25): T[] => from.filter(() => next() < share),
  };
}
