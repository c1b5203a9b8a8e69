// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from "preact/hooks";
import { useSpeech } from "../state/language";

const shortcuts = ["/", "f", "e", "?", "Esc"] as const;

export function Help({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" onClose={onClose} aria-labelledby="help-title">
      <h2 id="help-title">{t("help.title")}</h2>
      <p class="prose">{t("help.lead")}</p>
      <dl>
        {shortcuts.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`help.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {t("action.close")}
      </button>
    </dialog>
  );
}
