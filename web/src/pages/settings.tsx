// SPDX-License-Identifier: Apache-2.0
import { useState } from "preact/hooks";
import { forgetShapes, storeShapes } from "../map/district_shapes";
import { useShapes } from "../map/map";
import { type AreaSet, readAreas } from "../model/areas";
import { number } from "../model/numbers";
import { type Settings as Chosen, digitSets, languages, themes, viewpoints } from "../state/settings";
import { useSpeech } from "../state/language";
import { Choice } from "../ui/field";
import { Head } from "../ui/head";
import { Text } from "../ui/text";

const languageNames = { en: "English", ur: "اردو" } as const;

/** District shapes of the reader's own: stay in this browser. */
function Shapes() {
  const { t } = useSpeech();
  const stored = useShapes();
  const [changed, setChanged] = useState<AreaSet | null | undefined>(undefined);
  const [problem, setProblem] = useState("");
  const shapes = changed === undefined ? stored : changed;
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      const set = readAreas(await file.text(), file.name);
      await storeShapes(set);
      setChanged(set);
      setProblem("");
    } catch (error) {
      const key = `shapes.${error instanceof Error ? error.message : ""}`;
      setProblem(t.has(key) ? t(key) : t("shapes.not-geojson"));
    }
  };
  return (
    <section>
      <h2>{t("shapes.title")}</h2>
      <p class="prose">{t("shapes.lead")}</p>
      {shapes ? (
        <p>
          {t("shapes.count", { n: shapes.areas.length })} (<Text text={shapes.title} />){" "}
          <button type="button" onClick={() => void forgetShapes().then(() => setChanged(null))}>
            {t("shapes.forget")}
          </button>
        </p>
      ) : (
        <p class="quiet">{t("shapes.none")}</p>
      )}
      <label class="field">
        {t("shapes.file")}
        <input
          type="file"
          accept=".geojson,.json,application/geo+json"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

export function Settings() {
  const { t, settings, change } = useSpeech();
  const set = (part: Partial<Chosen>) => change({ ...settings, ...part });
  const sample = (digits: Chosen["digits"]) => number({ language: settings.language, digits }, 1234567890);
  return (
    <>
      <Head title={t("page.settings")} lead={t("settings.lead")} />
      <div class="settings">
        <Choice
          legend={t("settings.language")}
          name="language"
          value={settings.language}
          options={languages.map((each) => [each, <span lang={each}>{languageNames[each]}</span>] as const)}
          onChange={(value) => set({ language: value as Chosen["language"] })}
        />
        <Choice
          legend={t("settings.digits")}
          name="digits"
          value={settings.digits}
          options={digitSets.map((each) => [each, <bdi>{sample(each)}</bdi>] as const)}
          onChange={(value) => set({ digits: value as Chosen["digits"] })}
        />
        <Choice
          legend={t("settings.theme")}
          name="theme"
          value={settings.theme}
          options={themes.map((each) => [each, t(`theme.${each}`)] as const)}
          onChange={(value) => set({ theme: value as Chosen["theme"] })}
        />
        <Choice
          legend={t("settings.viewpoint")}
          name="viewpoint"
          value={settings.viewpoint}
          options={viewpoints.map((each) => [each, t(`viewpoint.${each}`)] as const)}
          onChange={(value) => set({ viewpoint: value as Chosen["viewpoint"] })}
        />
      </div>
      <p class="quiet">{t("map.disclaimer")}</p>
      <Shapes />
    </>
  );
}
