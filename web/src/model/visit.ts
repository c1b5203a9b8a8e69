// SPDX-License-Identifier: Apache-2.0
// What changed since the reader was here: the edition seen last is kept in this browser and nowhere else.

export interface Visit {
  readonly edition: number; // newest edition seen on that visit
  readonly at: string; // ISO moment
}

const pause = 30 * 60 * 1000; // a reload within half an hour is the same visit

export interface Visits {
  readonly current: Visit;
  readonly previous: Visit | null;
}

export function nextVisits(stored: Visits | null, edition: number, now: Date): Visits {
  const current = { edition, at: now.toISOString() };
  if (!stored) return { current, previous: null };
  const fresh = now.getTime() - Date.parse(stored.current.at) > pause;
  return { current, previous: fresh ? stored.current : stored.previous };
}

export function parseVisits(text: string | null): Visits | null {
  try {
    const value = JSON.parse(text ?? "null") as Visits | null;
    return value && Number.isFinite(value.current?.edition) && !Number.isNaN(Date.parse(value.current.at))
      ? value
      : null;
  } catch {
    return null;
  }
}
