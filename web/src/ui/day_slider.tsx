// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useState } from "preact/hooks";
import { dayNumber, dayOfNumber } from "../model/dates";
import { useSpeech } from "../state/language";

interface DaySliderProps {
  readonly label: string;
  readonly from: number; // days since 1970
  readonly to: number;
  readonly value: string; // ISO day
  readonly onChange: (day: string) => void;
}

/** A day by hand or by slider. The page follows when the slider is let go, not at every step. */
export function DaySlider({ label, from, to, value, onChange }: DaySliderProps) {
  const { date } = useSpeech();
  const id = useId();
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  return (
    <div class="field slider">
      <label for={id}>
        {label}: <bdi>{date(shown)}</bdi>
      </label>
      <input
        id={id}
        type="range"
        dir="ltr"
        min={from}
        max={to}
        value={dayNumber(shown)}
        aria-valuetext={date(shown)}
        onInput={(event) => setShown(dayOfNumber(Number(event.currentTarget.value)))}
        onChange={(event) => onChange(dayOfNumber(Number(event.currentTarget.value)))}
      />
      <input
        type="date"
        aria-label={label}
        value={value}
        max={dayOfNumber(to)}
        onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
      />
    </div>
  );
}
