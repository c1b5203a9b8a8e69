// SPDX-License-Identifier: Apache-2.0
import { safeLink, shortened, visible } from "../model/safe";
import { useSpeech } from "../state/language";

interface TextProps {
  readonly text: string | null | undefined;
  readonly most?: number; // letters shown; the whole is in the title
}

/** Text of a record: its own direction, never markup, turning marks shown, long names cut. */
export function Text({ text, most = 120 }: TextProps) {
  if (!text) return <span class="quiet">–</span>;
  const whole = visible(text);
  const shown = shortened(whole, most);
  return (
    <bdi class="record" {...(shown === whole ? {} : { title: shortened(whole, 2_000) })}>
      {shown}
    </bdi>
  );
}

/** A page that a record names: a link only if it is the web's own kind of address. */
export function Source({ address, most = 48 }: { address: string | null | undefined; most?: number }) {
  const target = safeLink(address);
  if (!target) return address ? <Text text={address} most={most} /> : null;
  return (
    <a href={target} target="_blank" rel="noopener noreferrer external" class="outside">
      <bdi dir="ltr">{shortened(visible(target.replace(/^https?:\/\/(www\.)?/, "")), most)}</bdi>
    </a>
  );
}

const markingClass: Readonly<Record<string, string>> = {
  "TLP:CLEAR": "clear",
  "TLP:GREEN": "green",
  "TLP:AMBER": "amber",
  "TLP:AMBER+STRICT": "amber",
  "TLP:RED": "red",
};

/** Who may see it: the word is always there, the colour only beside it. */
export function Marking({ value }: { value: string }) {
  const { t } = useSpeech();
  return (
    <span class={`chip tlp ${markingClass[value] ?? ""}`} dir="ltr" title={t("marking.title")}>
      {value}
    </span>
  );
}
