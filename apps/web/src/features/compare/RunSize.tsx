import { Trans, useLingui } from '@lingui/react/macro';
import { replicationCounts } from '../../comparison/view.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberBox } from '../../ui/NumberBox.tsx';
import { useFormat } from '../../use-format.ts';
import styles from './PlanColumn.module.css';
import type { Document } from './use-document.ts';

const mostWeeks = 1040;
const whole = { maximumFractionDigits: 0 } as const;

/** How many futures are simulated, and how far: more futures give narrower noise, more weeks a later end. */
export function RunSize({
  document,
  horizonWeeks,
}: {
  readonly document: Document;
  readonly horizonWeeks: number;
}) {
  const { view, edit, look } = document;
  const { t } = useLingui();
  const format = useFormat();
  const counts = [...new Set<number>([...replicationCounts, view.replications])].sort((a, b) => a - b);
  return (
    <div className={styles.size}>
      <Choice
        label={t`Futures to simulate`}
        value={view.replications}
        options={counts.map((value) => {
          const count = format.count(value);
          return { value, label: t`${count} futures` };
        })}
        onChange={(replications) => look({ replications })}
      />
      <span>
        <Trans>of</Trans>
      </span>
      <NumberBox
        label={t`Weeks to simulate`}
        value={horizonWeeks}
        format={whole}
        least={1}
        most={mostWeeks}
        size={4}
        onChange={(weeks) => edit((before) => ({ ...before, horizonWeeks: Math.round(weeks) }))}
      />
      <span>
        <Trans>weeks</Trans>
      </span>
    </div>
  );
}
