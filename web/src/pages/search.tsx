// SPDX-License-Identifier: Apache-2.0
// One field for all: places, actors, a record by its id, and a name to screen.
import { useEffect, useState } from "preact/hooks";
import { apiPath } from "../api/client";
import type { ActorList } from "../api/types";
import { plainName } from "../model/areas";
import { pathOf } from "../model/address";
import { type Key, everything, fieldsOf } from "../model/query";
import { visible } from "../model/safe";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Head } from "../ui/head";
import { Await } from "../ui/states";
import { Text } from "../ui/text";

interface Place {
  readonly level: "country" | "province" | "district";
  readonly name: string;
  readonly within: string;
}

function usePlaces(): readonly Place[] {
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => {
    let wanted = true;
    void fetch("/geo/places.json").then(async (response) => {
      const all = (await response.json()) as Place[];
      if (wanted) setPlaces(all);
    });
    return () => void (wanted = false);
  }, []);
  return places;
}

const looksLikeId = (text: string) => /^[a-z-]+--[0-9a-f-]+$|^[\w.-]+:\S+$/.test(text);

export function Search() {
  const { t } = useSpeech();
  const { address } = useRouter();
  const asked = (address.fields.get("q") ?? "").trim();
  const places = usePlaces();
  const plain = plainName(asked);
  const found = plain === "" ? [] : places.filter((place) => plainName(place.name).includes(plain)).slice(0, 20);
  const actors = useResource<ActorList>(asked ? apiPath("/actors", new URLSearchParams({ q: asked })) : null);
  const scope = (place: Place) => fieldsOf({ ...everything, where: { [place.level as Key]: [place.name] } });
  return (
    <>
      <Head title={t("page.search")} lead={asked ? <Text text={asked} /> : t("search.lead")} />
      {looksLikeId(asked) && (
        <p>
          <a href={pathOf("incidents", asked)}>{t("search.record", { id: visible(asked) })}</a>
        </p>
      )}
      <section>
        <h2>{t("search.places")}</h2>
        <ul class="plain">
          {found.map((place) => (
            <li key={`${place.level}|${place.name}|${place.within}`}>
              <a href={pathOf("incidents", "", scope(place))}>{place.name}</a>{" "}
              <span class="quiet">
                {t(`key.${place.level}`)}
                {place.within && `${t("word.comma")}${place.within}`}
              </span>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p class="quiet">{t("search.none")}</p>}
      </section>
      <section>
        <h2>{t("page.actors")}</h2>
        <Await of={actors}>
          {(value) =>
            value.actors.length === 0 ? (
              <p class="quiet">{t("search.none")}</p>
            ) : (
              <ul class="plain">
                {value.actors.slice(0, 30).map((actor) => (
                  <li key={actor.name}>
                    <a href={pathOf("actors", actor.name)}>
                      <Text text={actor.name} />
                    </a>
                  </li>
                ))}
              </ul>
            )
          }
        </Await>
      </section>
      {asked && (
        <p>
          <a href={pathOf("screening", "", new URLSearchParams({ name: asked }))}>
            {t("search.screen", { name: visible(asked) })}
          </a>
        </p>
      )}
    </>
  );
}
