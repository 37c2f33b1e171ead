import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { useFormat } from '../../use-format.ts';
import styles from './ProofPage.module.css';
import { rowDigits } from './row-digits.ts';
import type { ComputedGroup, ProofRow } from './use-proof.ts';

interface GroupTableProps {
  readonly group: ComputedGroup;
  /** Nothing more is to come. */
  readonly isOver: boolean;
}

/** Published results of one kind, a row each. */
export function GroupTable({ group, isOver }: GroupTableProps) {
  const headingId = useId();
  const { title, meaning, rows } = group;
  return (
    <div className={styles.group}>
      <h2 id={headingId} className={styles.heading}>
        {title}
      </h2>
      <p className={styles.meaning}>{meaning}</p>
      {rows.length === 0 ? (
        <p className={styles.waiting}>
          {isOver ? <Trans>Not computed</Trans> : <Trans>To be computed</Trans>}
        </p>
      ) : (
        // A region that scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={styles.scroll} aria-labelledby={headingId} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>What</Trans>
                </th>
                <th scope="col">
                  <Trans>Published</Trans>
                </th>
                <th scope="col">
                  <Trans>Ours</Trans>
                </th>
                <th scope="col">
                  <Trans>Difference</Trans>
                </th>
                <th scope="col">
                  <Trans>Accepted</Trans>
                </th>
                <th scope="col" className={styles.verdict}>
                  <Trans>Verdict</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <Row key={row.id} row={row} isNewSource={row.source !== rows[i - 1]?.source} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function Row({ row, isNewSource }: { readonly row: ProofRow; readonly isNewSource: boolean }) {
  const format = useFormat();
  const { t } = useLingui();
  const { published, ours, difference, tolerance, low, high } = rowDigits(format, row);
  const words = { PASS: t`reproduced`, FAIL: t`not reproduced`, NO_DATA: t`no data` };
  return (
    <>
      {isNewSource && (
        <tr>
          <td colSpan={6} className={styles.source}>
            {row.source}
          </td>
        </tr>
      )}
      <tr className={row.verdict === 'FAIL' ? styles.failed : undefined}>
        <th scope="row">
          {row.what}
          {row.note !== null && <span className={styles.note}>{row.note}</span>}
        </th>
        <td>{published}</td>
        <td>{ours}</td>
        <td>{difference}</td>
        <td>
          {row.accepted === null ? (
            <Trans comment="A tolerance">± {tolerance}</Trans>
          ) : (
            <Trans comment="A range of numbers">
              {low} to {high}
            </Trans>
          )}
        </td>
        <td className={styles.verdict}>
          <span className={styles.mark} aria-hidden="true">
            {{ PASS: '✓', FAIL: '✗', NO_DATA: '–' }[row.verdict]}
          </span>
          {words[row.verdict]}
        </td>
      </tr>
    </>
  );
}
