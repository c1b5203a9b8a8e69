// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from "preact";

export interface Column<Row> {
  readonly key: string;
  readonly head: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  readonly number?: boolean;
  readonly foot?: ComponentChildren;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly id: (row: Row, index: number) => string;
  readonly quiet?: boolean; // the caption is read, not shown
  readonly footless?: boolean; // one row, which is the total itself
}

/** A table that scrolls sideways in its own frame, with its first column as heads of its rows. */
export function Table<Row>({ caption, columns, rows, id, quiet = false, footless = false }: TableProps<Row>) {
  const side = (column: Column<Row>) => (column.number ? "n" : undefined);
  const footed = !footless && columns.some((column) => column.foot !== undefined);
  return (
    <div class="table" role="region" tabIndex={0} aria-label={caption}>
      <table>
        <caption class={quiet ? "hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={side(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={id(row, index)}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row" class={side(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={side(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {footed && (
          <tfoot>
            <tr>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row">
                    {column.foot}
                  </th>
                ) : (
                  <td key={column.key} class={side(column)}>
                    {column.foot}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
