// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

interface HeadProps {
  readonly title: string; // words of the pages, or a name made visible()
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren; // buttons and links that belong to the whole page
}

/** The page's one heading; also the title of the tab. */
export function Head({ title, lead, children }: HeadProps) {
  useEffect(() => {
    document.title = `${title} · Sanad`;
  }, [title]);
  return (
    <div class="head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {children && <div class="tools">{children}</div>}
    </div>
  );
}
