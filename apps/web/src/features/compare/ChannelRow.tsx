import { Trans, useLingui } from '@lingui/react/macro';
import { ToggleButton } from 'react-aria-components';
import { NumberBox } from '../../ui/NumberBox.tsx';
import { useFormat } from '../../use-format.ts';
import type { ChannelOfPlan, Family } from './plan-shares.ts';
import styles from './PlanTable.module.css';
import { ShareSlider } from './ShareSlider.tsx';

const oneDecimal = { maximumFractionDigits: 1 } as const;

interface ChannelRowProps {
  readonly channel: ChannelOfPlan;
  /** Points of the budget. */
  readonly base: number;
  readonly value: number;
  readonly scale: number;
  readonly isChanged: boolean;
  readonly isLocked: boolean;
  readonly onMove: (points: number, isDragging: boolean) => void;
  /** A typed number: refused rather than bent where it cannot be. */
  readonly onType: (points: number) => void;
  readonly onLock: (isLocked: boolean) => void;
}

/** One channel: its name, plan B as a handle over plan A's tick, the lock, and both plans' numbers. */
export function ChannelRow(props: ChannelRowProps) {
  const { channel, base, value, scale, isChanged, isLocked } = props;
  const { t } = useLingui();
  const format = useFormat();
  const name = channel.label;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name} title={channel.meaning}>
        <bdi>{name}</bdi>
      </th>
      <td>
        <ShareSlider
          label={t`${name} in plan B, % of budget`}
          family={channel.family}
          base={base}
          value={value}
          scale={scale}
          isChanged={isChanged}
          isDisabled={isLocked}
          onChange={props.onMove}
        />
      </td>
      <td>
        <ToggleButton
          className={styles.lock}
          aria-label={t`Lock ${name}`}
          isSelected={isLocked}
          onChange={props.onLock}
        >
          <svg viewBox="0 0 12 14" aria-hidden="true">
            <rect x="1" y="6" width="10" height="7" rx="1.5" />
            <path d={isLocked ? 'M3.5 6V4a2.5 2.5 0 0 1 5 0v2' : 'M3.5 6V4a2.5 2.5 0 0 1 4.7-1.200'} />
          </svg>
        </ToggleButton>
      </td>
      <td className={styles.base}>{format.decimal(base, 1)}</td>
      <td>
        <NumberBox
          label={t`${name} in plan B, % of budget`}
          value={value}
          format={oneDecimal}
          least={0}
          isChanged={isChanged}
          isDisabled={isLocked}
          onChange={props.onType}
        />
      </td>
    </tr>
  );
}

interface FamilyRowProps {
  readonly family: Family;
  readonly base: number;
  readonly value: number;
  readonly isChanged: boolean;
  readonly onType: (points: number) => void;
}

/** A whole family: its number moves all its unlocked channels at once. */
export function FamilyRow({ family, base, value, isChanged, onType }: FamilyRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const isUpstream = family === 'UPSTREAM';
  return (
    <tr className={styles.row}>
      <th scope="row" colSpan={3} className={styles.family}>
        <span className={`${styles.marker} ${isUpstream ? '' : styles.square}`} />
        {isUpstream ? <Trans>Upstream</Trans> : <Trans>Downstream</Trans>}
      </th>
      <td className={styles.base}>{format.decimal(base, 1)}</td>
      <td>
        <NumberBox
          label={isUpstream ? t`Upstream in plan B, % of budget` : t`Downstream in plan B, % of budget`}
          value={value}
          format={oneDecimal}
          least={0}
          isChanged={isChanged}
          onChange={onType}
        />
      </td>
    </tr>
  );
}
