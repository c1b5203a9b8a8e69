// SPDX-License-Identifier: Apache-2.0
import { apiPath } from "../api/client";
import { useSpeech } from "../state/language";

interface DownloadsProps {
  readonly path: string;
  readonly fields: URLSearchParams; // the very query of the page
  readonly formats: readonly ("csv" | "xlsx" | "geojson")[];
}

const names = { csv: "CSV", xlsx: "XLSX", geojson: "GeoJSON" } as const;

/** Files of what the page shows, all rows; the node writes them. */
export function Downloads({ path, fields, formats }: DownloadsProps) {
  const { t } = useSpeech();
  return (
    <p class="downloads">
      {formats.map((format) => {
        const asked = new URLSearchParams(fields);
        asked.set("format", format);
        return (
          <a
            key={format}
            class="button"
            href={apiPath(path, asked)}
            download
            aria-label={t("download.as", { format: names[format] })}>
            {names[format]}
          </a>
        );
      })}
    </p>
  );
}
