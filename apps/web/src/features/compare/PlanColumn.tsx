import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Switch } from 'react-aria-components';
import { withAmounts, withoutChange, withTotal } from '../../comparison/plan-edit.ts';
import { scaleTotal } from '../../comparison/split.ts';
import { NumberBox } from '../../ui/NumberBox.tsx';
import { useFormat } from '../../use-format.ts';
import { AddChannelButton } from './AddChannelButton.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { ChangeLine } from './change-list.ts';
import { FlightEditor } from './FlightEditor.tsx';
import { PlanTable } from './PlanTable.tsx';
import type { PlanShares } from './plan-shares.ts';
import { RunSize } from './RunSize.tsx';
import styles from './PlanColumn.module.css';
import { Splits } from './Splits.tsx';
import type { Document } from './use-document.ts';

interface PlanColumnProps {
  readonly document: Document;
  readonly currency: string;
  readonly horizonWeeks: number;
  readonly shares: PlanShares;
  readonly lines: readonly ChangeLine[];
}

/** The two plans: their money, channel by channel, over the weeks, and what differs. */
export function PlanColumn({ document, currency, horizonWeeks, shares, lines }: PlanColumnProps) {
  const { pair, edit } = document;
  const { t } = useLingui();
  const [wantsNewMoney, setNewMoney] = useState(!shares.isTotalKept);
  const money = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  return (
    <div className={styles.column}>
      <section className={styles.column}>
        <div className={styles.head}>
          <h2 className={styles.title}>
            <Trans>The two plans</Trans>
          </h2>
          <span className={styles.label}>
            <Trans>Total a week</Trans>
          </span>
          <NumberBox
            label={t`Total a week, both plans`}
            value={Math.round(shares.totalA)}
            format={money}
            least={1}
            size={9}
            onChange={(weekly) => edit((before) => withTotal(before, weekly))}
          />
        </div>
        <Splits shares={shares} />
        <PlanTable pair={pair} shares={shares} keepsTotal={!wantsNewMoney} onEdit={edit} />
        <AddChannelButton document={document} shares={shares} currency={currency} />
        <div className={styles.totals}>
          <Switch
            className={styles.switch}
            isSelected={wantsNewMoney}
            onChange={(next) => {
              setNewMoney(next);
              // The total is kept again: plan B goes back to plan A's, with its own shares.
              if (!next && !shares.isTotalKept)
                edit((before) => withAmounts(before, shares.a, scaleTotal(shares.b, shares.totalA)));
            }}
          >
            <span className={styles.knob} />
            <Trans>New money: the total of B may change</Trans>
          </Switch>
          {!shares.isTotalKept && <NewTotal shares={shares} currency={currency} />}
        </div>
      </section>
      <section className={styles.section}>
        <FlightEditor document={document} shares={shares} currency={currency} horizonWeeks={horizonWeeks} />
      </section>
      <div className={styles.section}>
        <ChangeList
          lines={lines}
          canUndo={document.canUndo}
          canRedo={document.canRedo}
          onUndo={document.undo}
          onRedo={document.redo}
          onTakeBack={(paths) => edit((before) => paths.reduce(withoutChange, before))}
        />
      </div>
      <div className={styles.section}>
        <RunSize document={document} horizonWeeks={horizonWeeks} />
      </div>
    </div>
  );
}

function NewTotal({ shares, currency }: { readonly shares: PlanShares; readonly currency: string }) {
  const format = useFormat();
  const total = format.money(shares.totalB, currency);
  const more = format.money(shares.totalB - shares.totalA, currency, 'always');
  return (
    <span>
      <Trans>
        B spends {total} a week ({more})
      </Trans>
    </span>
  );
}
