import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useFormat } from '../../use-format.ts';
import type { ChangeLine, ShareLine } from './change-list.ts';
import styles from './ChangeList.module.css';

interface ChangeListProps {
  readonly lines: readonly ChangeLine[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onTakeBack: (paths: readonly string[]) => void;
}

/** What plan B changes, and the way back. */
export function ChangeList({ lines, canUndo, canRedo, onUndo, onRedo, onTakeBack }: ChangeListProps) {
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <ChangeCount count={lines.length} />
        </h2>
        <Button look="quiet" isDisabled={!canUndo} onPress={onUndo}>
          <Trans>Undo</Trans>
        </Button>
        <Button look="quiet" isDisabled={!canRedo} onPress={onRedo}>
          <Trans>Redo</Trans>
        </Button>
      </div>
      {lines.length === 0 ? (
        <p className={styles.none}>
          <Trans>Plan B is plan A. Move a slider to change it.</Trans>
        </p>
      ) : (
        <ul>
          {lines.map((line) => (
            <Line key={keyOf(line)} line={line} onTakeBack={onTakeBack} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** "2 changes from A". */
export function ChangeCount({ count }: { readonly count: number }) {
  return <>{plural(count, { 0: 'No changes from A', one: '# change from A', other: '# changes from A' })}</>;
}

/** The same in little: each share with where it comes from and goes to. */
export function ShortChanges({ lines }: { readonly lines: readonly ChangeLine[] }) {
  const format = useFormat();
  const short = (line: ShareLine) => (
    <li key={line.id} className={styles.line}>
      <span className={styles.marker} data-family={line.family} />
      <span className={styles.label}>
        <bdi>{line.label}</bdi>
      </span>
      <span>
        {format.decimal(line.from, 1)} → {format.percent(line.to / 100)}
      </span>
      <strong className={styles.points}>{format.decimal(line.to - line.from, 1, 'always')}</strong>
    </li>
  );
  return (
    <ul>
      {lines.map((line) =>
        line.kind === 'split' ? (
          <Fragment key="split">
            <SplitSummary line={line} />
            {line.shares.map(short)}
          </Fragment>
        ) : line.kind === 'share' ? (
          short(line)
        ) : (
          <Line key={keyOf(line)} line={line} />
        ),
      )}
    </ul>
  );
}

function keyOf(line: ChangeLine): string {
  if (line.kind === 'share') return line.id;
  return line.kind === 'parameter' ? line.path : line.kind;
}

/** "15 points moved upstream", over the channels that give and take. */
function SplitSummary({ line }: { readonly line: ChangeLine & { kind: 'split' } }) {
  const format = useFormat();
  const points = format.decimal(Math.abs(line.upstream), 1);
  return (
    <li className={styles.line}>
      <strong className={styles.label}>
        {line.upstream > 0 ? (
          <Trans>{points} points moved upstream</Trans>
        ) : line.upstream < 0 ? (
          <Trans>{points} points moved downstream</Trans>
        ) : (
          <Trans>Points moved between channels</Trans>
        )}
      </strong>
    </li>
  );
}

interface LineProps {
  readonly line: ChangeLine;
  readonly onTakeBack?: ChangeListProps['onTakeBack'];
}

function Line({ line, onTakeBack }: LineProps) {
  const { t } = useLingui();
  const format = useFormat();
  if (line.kind === 'split')
    return (
      <>
        <SplitSummary line={line} />
        {line.shares.map((share) => (
          <Line key={share.id} line={share} />
        ))}
      </>
    );
  if (line.kind === 'share') {
    const points = format.decimal(line.to - line.from, 1, 'always');
    return (
      <li className={styles.line}>
        <span className={styles.marker} data-family={line.family} />
        <span className={styles.label}>
          <bdi>{line.label}</bdi>
        </span>
        <span className={styles.change}>
          <Trans>{points} points</Trans>
        </span>
      </li>
    );
  }
  if (line.kind === 'flight') {
    const count = line.labels.length;
    return (
      <li className={styles.line}>
        <span className={styles.label} title={line.labels.join(', ')}>
          {plural(count, { one: 'Weeks of # channel', other: 'Weeks of # channels' })}
        </span>
        {onTakeBack !== undefined && (
          <Button
            look="quiet"
            aria-label={t`Take back the change of weeks`}
            onPress={() => onTakeBack(line.paths)}
          >
            <Trans>Take back</Trans>
          </Button>
        )}
      </li>
    );
  }
  const from = line.from === null ? '' : format.decimal(line.from, 3);
  const to = format.decimal(line.to, 3);
  const { label, unit } = line;
  return (
    <li className={styles.line}>
      <span className={styles.label} title={unit}>
        {label}
      </span>
      <span className={styles.change}>{from === '' ? to : t`${from} → ${to}`}</span>
      {onTakeBack !== undefined && (
        <Button look="quiet" aria-label={t`Take back ${label}`} onPress={() => onTakeBack([line.path])}>
          <Trans>Take back</Trans>
        </Button>
      )}
    </li>
  );
}
