// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from "preact";
import { useSpeech } from "../state/language";

interface FrameProps {
  readonly title: string; // with its scope: a picture never stands without what it counts
  readonly sentence: string; // what it shows, for those who do not see it and those in a hurry
  readonly table?: ComponentChildren; // absent where it follows the picture anyway
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A picture with its title, its sentence and the table of the same numbers. */
export function Frame({ title, sentence, table, footer, children }: FrameProps) {
  const { t } = useSpeech();
  return (
    <figure class="chart">
      <figcaption>
        <strong>{title}</strong>
        <p>{sentence}</p>
      </figcaption>
      <div class="picture">{children}</div>
      {footer}
      {table && (
        <details>
          <summary>{t("chart.table")}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
