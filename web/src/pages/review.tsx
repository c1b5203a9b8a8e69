// SPDX-License-Identifier: Apache-2.0
import { apiPath } from "../api/client";
import type { Review as ReviewList } from "../api/types";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { DecideForm } from "../ui/decide_form";
import { Head } from "../ui/head";
import { PairFeatures, PairHead } from "../ui/pair_view";
import { Await, Empty } from "../ui/states";

/** Pairs that the score neither joins nor parts, the strongest first. */
export function Review() {
  const { t } = useSpeech();
  const list = useResource<ReviewList>(apiPath("/review", new URLSearchParams({ limit: "20" })));
  return (
    <>
      <Head title={t("page.review")} lead={t("review.lead")} />
      <Await of={list}>
        {(value) =>
          value.pairs.length === 0 ? (
            <Empty>{t("review.none")}</Empty>
          ) : (
            <>
              <p role="status">{t("review.count", { n: value.total })}</p>
              {value.pairs.map((pair) => (
                <article key={`${pair.a}|${pair.b}`} class="pair">
                  <h2>
                    <PairHead pair={pair} />
                  </h2>
                  <PairFeatures pair={pair} />
                  <DecideForm a={pair.a} b={pair.b} label={`${pair.a_key}, ${pair.b_key}`} />
                </article>
              ))}
            </>
          )
        }
      </Await>
    </>
  );
}
