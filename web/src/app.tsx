// SPDX-License-Identifier: Apache-2.0
import type { FunctionComponent } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { apiPath, get, setToken } from "./api/client";
import { type Problem, problemFrom } from "./api/problem";
import type { Session, Status, Vocabulary } from "./api/types";
import type { Address } from "./model/address";
import { Actor } from "./pages/actor";
import { Actors } from "./pages/actors";
import { Audit } from "./pages/audit";
import { Brief } from "./pages/brief";
import { Check } from "./pages/check";
import { Exchange } from "./pages/exchange";
import { Figures } from "./pages/figures";
import { Incident } from "./pages/incident";
import { Incidents } from "./pages/incidents";
import { Overview } from "./pages/overview";
import { Review } from "./pages/review";
import { Screening } from "./pages/screening";
import { Search } from "./pages/search";
import { Settings } from "./pages/settings";
import { SignIn } from "./pages/sign_in";
import { Sources } from "./pages/sources";
import { useSpeech } from "./state/language";
import { NodeContext, mayOf } from "./state/node";
import { forget } from "./state/resource";
import { RouterContext, useRouting } from "./state/router";
import { EvidencePanel } from "./ui/evidence_panel";
import { Head } from "./ui/head";
import { Shell } from "./ui/shell";
import { Loading, ProblemNote } from "./ui/states";

const pageOf: Readonly<Record<Address["page"], FunctionComponent>> = {
  overview: Overview,
  incidents: Incidents,
  figures: Figures,
  review: Review,
  check: Check,
  actors: Actors,
  screening: Screening,
  exchange: Exchange,
  sources: Sources,
  brief: Brief,
  audit: Audit,
  settings: Settings,
  "sign-in": SignIn,
  search: Search,
  unknown: Unknown,
};

function Unknown() {
  const { t } = useSpeech();
  return <Head title={t("page.unknown")} lead={t("unknown.lead")} />;
}

interface Loaded {
  readonly session: Session;
  readonly status: Status | null;
  readonly vocabulary: Vocabulary | null;
}

async function load(): Promise<Loaded> {
  const session = await get<Session>(apiPath("/session"));
  setToken(session.csrf);
  if (!mayOf(session)("read")) return { session, status: null, vocabulary: null };
  const [status, vocabulary] = await Promise.all([
    get<Status>(apiPath("/status")),
    get<Vocabulary>(apiPath("/vocabulary")),
  ]);
  return { session, status, vocabulary };
}

function page(address: Address, readable: boolean): FunctionComponent {
  if (!readable && address.page !== "settings") return SignIn;
  if (address.page === "incidents" && address.item) return Incident;
  if (address.page === "actors" && address.item) return Actor;
  return pageOf[address.page];
}

export function App() {
  const router = useRouting();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reload = useCallback(() => {
    forget();
    load().then(setLoaded, (error: unknown) => setProblem(problemFrom(error)));
  }, []);
  useEffect(reload, []);
  const node = useMemo(() => loaded && { ...loaded, may: mayOf(loaded.session), reload }, [loaded]);
  if (problem) return <ProblemNote problem={problem} />;
  if (!node) return <Loading />;
  const Page = page(router.address, node.status !== null);
  return (
    <RouterContext.Provider value={router}>
      <NodeContext.Provider value={node}>
        <Shell panel={<EvidencePanel />}>
          <Page key={`${router.address.page}/${router.address.item}`} />
        </Shell>
      </NodeContext.Provider>
    </RouterContext.Provider>
  );
}
