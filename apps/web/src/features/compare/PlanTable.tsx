import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PlanPair } from '../../comparison/pair.ts';
import { withAmounts, withLock } from '../../comparison/plan-edit.ts';
import { giveAmount, moveShare, sum } from '../../comparison/split.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../use-format.ts';
import { ChannelRow, FamilyRow } from './ChannelRow.tsx';
import { families, idsOf, pointsOf, type PlanShares } from './plan-shares.ts';
import styles from './PlanTable.module.css';

interface PlanTableProps {
  readonly pair: PlanPair;
  readonly shares: PlanShares;
  /** Whether moving one channel leaves the total as it is. */
  readonly keepsTotal: boolean;
  readonly onEdit: (change: (pair: PlanPair) => PlanPair, merge?: boolean) => void;
}

/** A share that could not be, and the nearest that can. */
interface Refusal {
  readonly members: readonly string[];
  readonly label: string;
  /** Points, exact: rounded, it might be refused again. */
  readonly nearest: number;
  readonly isTooMuch: boolean;
}

/** Where the money goes: plan A's shares, and plan B's to be moved. */
export function PlanTable({ pair, shares, keepsTotal, onEdit }: PlanTableProps) {
  const { t } = useLingui();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [scale, setScale] = useState(40);
  const { channels, a, b, totalA, moved } = shares;
  const points = (amounts: typeof a, ids: readonly string[]) => pointsOf(amounts, ids, totalA);
  const largest = Math.max(...channels.flatMap(({ id }) => [points(a, [id]), points(b, [id])]));
  // The scale grows with the shares, and never while a handle is on its way.
  const end = Math.max(scale, Math.ceil(largest / 10) * 10);

  const move = (
    members: readonly string[],
    label: string,
    target: number,
    how: 'typed' | 'first' | 'dragged',
  ) => {
    const result = keepsTotal
      ? moveShare(b, members, (target / 100) * (totalA / sum(b)), pair.locks)
      : giveAmount(b, members, (target / 100) * totalA, pair.locks);
    if (result.ok) {
      setRefusal(null);
      onEdit((before) => withAmounts(before, a, result.amounts), how === 'dragged');
      return;
    }
    const nearest = (100 * result.nearest * sum(b)) / totalA;
    setRefusal({ members, label, nearest, isTooMuch: target > nearest });
    if (how === 'typed') return;
    const edge = keepsTotal ? moveShare(b, members, result.nearest, pair.locks) : result;
    if (edge.ok) onEdit((before) => withAmounts(before, a, edge.amounts), how === 'dragged');
  };

  const settleScale = () => setScale(Math.max(40, Math.min(100, Math.ceil((largest + 5) / 10) * 10)));

  return (
    <table className={styles.table} aria-label={t`Shares of the weekly budget`} onPointerUp={settleScale}>
      <colgroup>
        <col />
        <col className={styles.sliders} />
        <col className={styles.locks} />
        <col className={styles.bases} />
        <col className={styles.boxes} />
      </colgroup>
      <thead>
        <tr className={styles.head}>
          <th scope="col" colSpan={3}>
            {shares.isTotalKept ? <Trans>share of budget, %</Trans> : <Trans>% of plan A’s budget</Trans>}
          </th>
          <th scope="col" className={styles.number}>
            A
          </th>
          <th scope="col" className={styles.number}>
            B
          </th>
        </tr>
      </thead>
      {families.map((family) => {
        const ids = idsOf(shares, family);
        const name = family === 'UPSTREAM' ? t`Upstream` : t`Downstream`;
        return ids.length === 0 ? null : (
          <tbody key={family} className={styles.group} data-family={family}>
            <FamilyRow
              family={family}
              base={points(a, ids)}
              value={points(b, ids)}
              isChanged={Math.abs(sum(a, ids) - sum(b, ids)) > 0.0005 * totalA}
              onType={(target) => move(ids, name, target, 'typed')}
            />
            {channels
              .filter((channel) => channel.family === family)
              .map((channel) => (
                <ChannelRow
                  key={channel.id}
                  channel={channel}
                  base={points(a, [channel.id])}
                  value={points(b, [channel.id])}
                  scale={end}
                  isChanged={moved.includes(channel.id)}
                  isLocked={pair.locks.includes(channel.id)}
                  onMove={(target, isDragging) =>
                    move([channel.id], channel.label, target, isDragging ? 'dragged' : 'first')
                  }
                  onType={(target) => move([channel.id], channel.label, target, 'typed')}
                  onLock={(isLocked) => {
                    setRefusal(null);
                    onEdit((before) => withLock(before, channel.id, isLocked, a, b));
                  }}
                />
              ))}
            {refusal !== null && isAbout(refusal, ids) && (
              <tr>
                <td colSpan={5} className={styles.refusal}>
                  <RefusalNotice
                    refusal={refusal}
                    locked={channels.filter(
                      ({ id }) => pair.locks.includes(id) && !refusal.members.includes(id),
                    )}
                    lockedShare={points(b, pair.locks)}
                    onUse={() => move(refusal.members, refusal.label, refusal.nearest, 'typed')}
                  />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}

function isAbout(refusal: Refusal, ids: readonly string[]): boolean {
  return refusal.members.some((member) => ids.includes(member));
}

interface RefusalNoticeProps {
  readonly refusal: Refusal;
  readonly locked: readonly { readonly label: string }[];
  /** Points. */
  readonly lockedShare: number;
  readonly onUse: () => void;
}

function RefusalNotice({ refusal, locked, lockedShare, onUse }: RefusalNoticeProps) {
  const format = useFormat();
  const { label, isTooMuch } = refusal;
  // Said on the side that can be had.
  const nearest = format.decimal((isTooMuch ? Math.floor : Math.ceil)(refusal.nearest * 10) / 10, 1);
  const share = format.decimal(lockedShare, 1);
  const [only] = locked;
  const lockedLabel = only?.label ?? '';
  const title =
    locked.length === 0 ? (
      isTooMuch ? (
        <Trans>
          {label} can be at most {nearest}%.
        </Trans>
      ) : (
        <Trans>
          {label} can be no less than {nearest}%.
        </Trans>
      )
    ) : locked.length === 1 ? (
      isTooMuch ? (
        <Trans>
          {label} can be at most {nearest}% while {lockedLabel} is locked at {share}%.
        </Trans>
      ) : (
        <Trans>
          {label} can be no less than {nearest}% while {lockedLabel} is locked at {share}%.
        </Trans>
      )
    ) : isTooMuch ? (
      <Trans>
        {label} can be at most {nearest}% while {share}% is locked.
      </Trans>
    ) : (
      <Trans>
        {label} can be no less than {nearest}% while {share}% is locked.
      </Trans>
    );
  return (
    <Notice
      role="alert"
      title={title}
      actions={
        <Button onPress={onUse}>
          <Trans>Use {nearest}%</Trans>
        </Button>
      }
    />
  );
}
