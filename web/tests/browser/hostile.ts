// SPDX-License-Identifier: Apache-2.0
// Incidents whose texts try what they can: markup, turning marks, formulas, very long names. In the table form of
// docs/formats, so that no mapping is needed.

export const nasty = [
  '<script>window.hit=1</script><img src=x onerror="window.hit=1">',
  "javascript:window.hit=1",
  "\u202Etxet denrut\u2066 \u200Fmark",
  '=HYPERLINK("http://example.invalid")',
  "{{constructor.constructor('window.hit=1')()}}",
  "ن".repeat(5_000) + "x".repeat(5_000),
  "'\"; DROP TABLE incident; --",
  "کوئٹہ <b>bold</b> &amp; & \u0000 null",
] as const;

const columns = [
  "id",
  "date",
  "date_end",
  "country",
  "province",
  "district",
  "place",
  "location_precision",
  "kind",
  "actor",
  "killed_low",
  "killed_best",
  "killed_high",
  "publisher",
  "url",
];

// Far apart, so that days next to each other are never one incident.
const districts = [
  ["Sindh", "Karachi"],
  ["Balochistan", "Quetta"],
  ["Punjab", "Lahore"],
  ["Khyber Pakhtunkhwa", "Swat"],
  ["Balochistan", "Gwadar"],
  ["Punjab", "Multan"],
  ["Khyber Pakhtunkhwa", "Tank"],
  ["Sindh", "Sukkur"],
  ["Balochistan", "Zhob"],
  ["Balochistan", "Kech"],
  ["Khyber Pakhtunkhwa", "Peshawar"],
] as const;

export function hostileTable(rows: number): string {
  const quoted = (text: string) => `"${text.replaceAll("\u0000", "").replaceAll('"', '""')}"`;
  const lines = [columns.join(",")];
  for (let row = 0; row < rows; ++row) {
    const text = nasty[row % nasty.length]!;
    const day = new Date(Date.UTC(1990, 0, 1) + row * 86_400_000).toISOString().slice(0, 10);
    const long = row < nasty.length * 2; // the long ones a few times only: the file stays small
    const shown = long ? text : text.slice(0, 40);
    const killed = String(row % 7);
    const place = ["Pakistan", ...districts[row % districts.length]!, shown, "district"];
    const cells = [`h-${row}`, day, "", ...place, "attack", shown, killed, killed, killed, shown, text.slice(0, 60)];
    lines.push(cells.map(quoted).join(","));
  }
  return `${lines.join("\n")}\n`;
}
