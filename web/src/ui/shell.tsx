// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { apiPath, remove, setToken } from "../api/client";
import { pathOf } from "../model/address";
import { pagesOf, roleOf } from "../model/roles";
import { sent } from "../state/action";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { useRouter } from "../state/router";
import { Help } from "./help";
import { useShortcuts } from "./shortcuts";

function SearchField() {
  const { t } = useSpeech();
  const { go } = useRouter();
  const search = (event: SubmitEvent) => {
    const q = sent(event)("q").trim();
    if (q) go(pathOf("search", "", new URLSearchParams({ q })));
  };
  return (
    <form role="search" onSubmit={search} class="search">
      <input
        id="search"
        name="q"
        type="search"
        aria-label={t("action.search")}
        placeholder={t("search.placeholder")}
        dir="auto"
      />
    </form>
  );
}

function Who() {
  const { t } = useSpeech();
  const { session, reload } = useNode();
  const { go } = useRouter();
  if (session.account === null)
    return session.demo ? (
      <span class="chip">{t("session.demo-chip")}</span>
    ) : (
      <a href={pathOf("sign-in")}>{t("page.sign-in")}</a>
    );
  const leave = async () => {
    await remove(apiPath("/session"));
    setToken("");
    reload();
    go(pathOf("sign-in"));
  };
  return (
    <span class="who">
      <bdi>{session.account}</bdi> <span class="quiet">{t(`role.${session.role}`)}</span>{" "}
      <button type="button" onClick={() => void leave()}>
        {t("session.leave")}
      </button>
    </span>
  );
}

function Menu({ open }: { open: boolean }) {
  const { t } = useSpeech();
  const { address } = useRouter();
  const { session } = useNode();
  return (
    <nav id="menu" class={open ? "menu open" : "menu"} aria-label={t("shell.menu")}>
      <ul>
        {pagesOf(roleOf(session)).map((page) => (
          <li key={page}>
            <a href={pathOf(page)} aria-current={address.page === page ? "page" : undefined}>
              {t(`page.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The frame of every page: what node this is, where one can go, who one is. */
export function Shell({ children, panel }: { children: ComponentChildren; panel: ComponentChildren }) {
  const { t, n, moment } = useSpeech();
  const { status } = useNode();
  const { address } = useRouter();
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const main = useRef<HTMLElement>(null);
  useShortcuts(() => setHelp(true));
  useEffect(() => setOpen(false), [address.page, address.item]);
  return (
    <>
      <a class="skip" href="#main" onClick={() => main.current?.querySelector("h1")?.focus()}>
        {t("shell.skip")}
      </a>
      <header class="top">
        <button type="button" class="burger" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
          {t("shell.menu")}
        </button>
        <a class="brand" href="/">
          <span lang="ur">سند</span> Sanad
        </a>
        <SearchField />
        <Who />
        <button type="button" class="bare" aria-label={t("help.title")} onClick={() => setHelp(true)}>
          ?
        </button>
      </header>
      <div class="frame">
        <Menu open={open} />
        <main id="main" ref={main}>
          {children}
        </main>
        {panel}
      </div>
      <footer class="bottom">
        {status && (
          <p>
            <bdi>{status.title || status.name}</bdi> · {t("scope.edition")} <bdi dir="ltr">{n(status.edition)}</bdi>
            {status.made_at && (
              <>
                {" · "}
                <bdi>{moment(status.made_at)}</bdi>
              </>
            )}
            {" · "}
            <bdi>Sanad {status.version}</bdi>
          </p>
        )}
        <p>{t("shell.footer")}</p>
      </footer>
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  );
}
