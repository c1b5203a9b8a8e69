// SPDX-License-Identifier: Apache-2.0
// An actor as of a day, as known on a day: two sliders, since what was so and what was known are two questions.
import { apiPath } from "../api/client";
import type { Actor as ActorView } from "../api/types";
import { Swimlanes } from "../charts/swimlanes";
import { Frame } from "../charts/frame";
import { dayNumber } from "../model/dates";
import { type Lanes, lanes } from "../model/lanes";
import { visible } from "../model/safe";
import { useSpeech } from "../state/language";
import { type Resource, useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Select } from "../ui/field";
import { Head } from "../ui/head";
import { Await, Empty } from "../ui/states";
import { DaySlider } from "../ui/day_slider";
import { ActorRows, Statements } from "./actor_tables";

const views = ["best-graded", "latest", "official", "all"] as const;

/** One part of what is known of an actor; the page and its statements rest on the same answers. */
function usePart(name: string, fields: URLSearchParams, part: string): Resource<ActorView> {
  const asked = new URLSearchParams(fields);
  asked.set("part", part);
  return useResource(apiPath(`/actors/${encodeURIComponent(name)}`, asked));
}

function Succession({ name, value, of, marker }: { name: string; value: ActorView; of: Lanes; marker: number }) {
  const { t } = useSpeech();
  if (of.lanes.length === 0) return <Empty>{t("actor.no-succession")}</Empty>;
  const last = of.lanes[of.lanes.length - 1]!;
  return (
    <Frame
      title={t("actor.succession-of", { name })}
      sentence={t("actor.sentence", { n: of.lanes.length, name: visible(last.name), gaps: of.marks.length })}
      table={<ActorRows rows={value.rows} caption={t("actor.succession-of", { name })} />}>
      <Swimlanes of={of} marker={marker} />
    </Frame>
  );
}

function Sliders({ fields, first, today }: { fields: URLSearchParams; first: number; today: string }) {
  const { t, word } = useSpeech();
  const { change } = useRouter();
  const to = dayNumber(today);
  return (
    <div class="sliders">
      <DaySlider
        label={t("actor.on")}
        from={first}
        to={to}
        value={fields.get("on") ?? today}
        onChange={(day) => change({ on: day === today ? "" : day }, true)}
      />
      <DaySlider
        label={t("actor.known")}
        from={first}
        to={to}
        value={fields.get("known") ?? today}
        onChange={(day) => change({ known: day === today ? "" : day }, true)}
      />
      <Select
        label={t("actor.view")}
        value={fields.get("view") ?? "best-graded"}
        options={views.map((each) => [each, word("view", each)] as const)}
        onChange={(value) => change({ view: value === "best-graded" ? "" : value }, true)}
      />
    </div>
  );
}

function Part({ title, answer }: { title: string; answer: Resource<ActorView> }) {
  const { t } = useSpeech();
  return (
    <section>
      <h2>{title}</h2>
      <Await of={answer}>
        {(value) =>
          value.rows.length === 0 ? (
            <Empty>{t("actor.nothing")}</Empty>
          ) : (
            <ActorRows rows={value.rows} caption={title} />
          )
        }
      </Await>
    </section>
  );
}

export function Actor() {
  const { t, word } = useSpeech();
  const { address } = useRouter();
  const name = address.item;
  const today = new Date().toISOString().slice(0, 10);
  const fields = new URLSearchParams();
  for (const kept of ["on", "known", "view", "edition"]) {
    const value = address.fields.get(kept);
    if (value) fields.set(kept, value);
  }
  const profile = usePart(name, fields, "profile");
  const succession = usePart(name, fields, "succession");
  const lineage = usePart(name, fields, "lineage");
  const allies = usePart(name, fields, "allies");
  const drawn = lanes(succession.value?.rows ?? [], today);
  const marker = dayNumber(fields.get("on") ?? today);
  const kind = profile.value?.kind;
  return (
    <>
      <Head title={visible(profile.value?.actor ?? name)} lead={kind ? word("actorkind", kind) : t("page.actor")} />
      <Sliders fields={fields} first={Math.min(drawn.first, dayNumber("2000-01-01"))} today={today} />
      <section>
        <h2>{t("actor.profile")}</h2>
        <Await of={profile}>{(value) => <ActorRows rows={value.rows} caption={t("actor.profile")} />}</Await>
      </section>
      <section>
        <h2>{t("actor.part-succession")}</h2>
        <Await of={succession}>
          {(value) => <Succession name={visible(name)} value={value} of={drawn} marker={marker} />}
        </Await>
      </section>
      <Part title={t("actor.part-lineage")} answer={lineage} />
      <Part title={t("actor.part-allies")} answer={allies} />
      <Statements answers={[profile, succession, lineage, allies]} />
    </>
  );
}
