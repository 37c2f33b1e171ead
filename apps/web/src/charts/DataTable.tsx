import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { cellText, type ChartTable } from './chart-table.ts';
import styles from './DataTable.module.css';

/** The data behind a chart as a table: every number in full, the first column naming its row. */
export function DataTable({ table }: { readonly table: ChartTable }) {
  const captionId = useId();
  const { caption, columns, rows, missing = '' } = table;
  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['scroll']} aria-labelledby={captionId} tabIndex={0}>
      <table className={styles['table']}>
        <caption id={captionId} className={styles['caption']}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column.id} scope="col" className={isText(table, place) ? styles['text'] : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows have no name of their own and never change order.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {columns.map((column, place) => {
                const text = cellText(row[place] ?? null, column, missing);
                return place === 0 ? (
                  <th key={column.id} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column.id} className={isText(table, place) ? styles['text'] : undefined}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className={styles['none']}>
          <Trans>There is nothing to list yet.</Trans>
        </p>
      )}
    </section>
  );
}

/** Whether a column holds words, which begin where the line begins; numbers end where it ends. */
function isText({ rows }: ChartTable, place: number): boolean {
  return rows.some((row) => typeof row[place] === 'string');
}
