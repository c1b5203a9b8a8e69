// SPDX-License-Identifier: Apache-2.0
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { App } from "./app";
import type { Catalogue } from "./i18n/translate";
import { SpeechContext, catalogueOf, speech } from "./state/language";
import { type Settings, applySettings, loadSettings, saveSettings } from "./state/settings";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/parts.css";
import "./styles/drawings.css";
import "./styles/print.css";

function Root({ first, catalogue }: { first: Settings; catalogue: Catalogue }) {
  const [spoken, setSpoken] = useState({ settings: first, catalogue });
  const change = (settings: Settings) => {
    saveSettings(settings);
    void catalogueOf(settings.language).then((words) => setSpoken({ settings, catalogue: words }));
  };
  useEffect(() => applySettings(spoken.settings), [spoken]);
  return (
    <SpeechContext.Provider value={speech(spoken.settings, spoken.catalogue, change)}>
      <App />
    </SpeechContext.Provider>
  );
}

const settings = loadSettings();
applySettings(settings);
const place = document.getElementById("app")!;
void catalogueOf(settings.language).then((catalogue) => render(<Root first={settings} catalogue={catalogue} />, place));
