import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { PlayButtons } from '../../clock/PlayButtons.tsx';
import type { Clock } from '../../clock/clock.ts';
import { useClock, useIsPlaying, useStillness, useWeek } from '../../clock/use-clock.ts';
import { useKeys } from '../../clock/use-keys.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat } from '../../use-format.ts';
import type { Pace } from './claim-link.ts';
import styles from './ClaimsLab.module.css';
import { useClaimWords } from './use-claim-words.ts';
import { coursesOf, WorldResult, type WorldResultProps } from './WorldResult.tsx';

interface RevealedWorldProps extends Omit<WorldResultProps, 'summary' | 'until'> {
  readonly pace: Pace;
  /** Whether all of it has been seen; where it has, nothing moves before somebody plays it. */
  readonly isSeen: boolean;
  /** The last week is on the page. */
  readonly onSeen: () => void;
}

/** Seconds from the first week to the last. Who steps may also play, and is then in no hurry. */
const seconds: Readonly<Record<Pace, number>> = { quickly: 1.2, slowly: 20, stepping: 40 };
const msPerWeek = 800;
/** Weeks may be skipped where the whole course takes a second: as many frames show it as a film has in that time. */
const leastFrames = 30;

/** One world as it came out, its course week by week, with the means to stop it, to step, and to see it again. */
export function RevealedWorld({ pace, isSeen, onSeen, ...world }: RevealedWorldProps) {
  const { claim, tried, currency } = world;
  const { t } = useLingui();
  const format = useFormat();
  const words = useClaimWords();
  const isStill = useStillness();
  const last = coursesOf(claim, tried)[0]?.weeks.at(-1)?.week ?? 0;
  const [isWaiting] = useState(!isSeen && last > 0 && (pace === 'stepping' || !isStill));
  const clock = useClock(last, isWaiting ? 0 : last, Math.max(0.5, last / leastFrames));
  const week = useWeek(clock);
  const isOver = week >= last;
  useEffect(() => {
    clock.setSpeed((last * msPerWeek) / (1000 * seconds[pace]));
    if (isWaiting && pace !== 'stepping') clock.play();
    // The pace that was asked for is the one it begins with.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [clock]);
  useEffect(() => {
    if (isOver && !isSeen) onSeen();
    // It is told once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isOver, isSeen]);
  const onKeyDown = useKeys({
    ' ': () => (clock.isPlaying() ? clock.pause() : clock.play()),
    ',': () => clock.step(-1),
    '.': () => clock.step(1),
  });
  const [now, end] = [format.week(week), format.week(last)];
  const summary = isOver
    ? `${words.verdict[tried.verdict]} ${words.effect(claim, tried, currency)}`
    : t`Shown up to week ${now} of ${end}.`;
  if (last === 0) return <WorldResult {...world} summary={summary} until={undefined} />;
  return (
    // Keys are shortcuts to the buttons that are here as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      <WorldResult {...world} summary={summary} until={isOver ? undefined : week} />
      <WeekBar clock={clock} week={week} last={last} isSeen={isSeen} />
    </div>
  );
}

interface WeekBarProps {
  readonly clock: Clock;
  readonly week: number;
  readonly last: number;
  readonly isSeen: boolean;
}

function WeekBar({ clock, week, last, isSeen }: WeekBarProps) {
  const { t } = useLingui();
  const format = useFormat();
  const isPlaying = useIsPlaying(clock);
  const [now, end] = [format.week(week), format.week(last)];
  return (
    <div className={styles.weekBar}>
      <span className={styles.weekButtons}>
        <PlayButtons clock={clock} week={week} weeks={last} />
      </span>
      <input
        type="range"
        className={styles.weekRange}
        min={0}
        max={last}
        value={week}
        aria-label={t`Week`}
        aria-valuetext={t`week ${now} of ${end}`}
        onChange={(event) => {
          clock.pause();
          clock.seek(Number(event.target.value));
        }}
      />
      <span className={styles.weekNow} aria-hidden="true">
        <Trans>
          week {now} of {end}
        </Trans>
      </span>
      {!isSeen && !isPlaying && (
        <Button look="link" onPress={() => clock.seek(last)}>
          <Trans>Show it all</Trans>
        </Button>
      )}
    </div>
  );
}
