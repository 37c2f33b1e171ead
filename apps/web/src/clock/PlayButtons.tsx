import { useLingui } from '@lingui/react/macro';
import type { Clock } from './clock.ts';
import styles from './PlayButtons.module.css';
import { useIsPlaying, useStillness } from './use-clock.ts';

interface PlayButtonsProps {
  readonly clock: Clock;
  readonly week: number;
  /** The last week. */
  readonly weeks: number;
}

/** A week back, play or pause, a week on. Where motion is unwanted, nothing plays. */
export function PlayButtons({ clock, week, weeks }: PlayButtonsProps) {
  const { t } = useLingui();
  const isPlaying = useIsPlaying(clock);
  const isStill = useStillness();
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={t`A week back`}
        aria-keyshortcuts=","
        disabled={week === 0 && !isPlaying}
        onClick={() => clock.step(-1)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 3v10M13 3v10L6 8z" />
        </svg>
      </button>
      {!isStill && (
        <button
          type="button"
          className={`${styles.button} ${styles.play}`}
          aria-label={isPlaying ? t`Pause` : t`Play`}
          aria-keyshortcuts="Space"
          onClick={() => (isPlaying ? clock.pause() : clock.play())}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={isPlaying ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.500l9.500 5.500-9.500 5.500z'} />
          </svg>
        </button>
      )}
      <button
        type="button"
        className={styles.button}
        aria-label={t`A week on`}
        aria-keyshortcuts="."
        disabled={week === weeks && !isPlaying}
        onClick={() => clock.step(1)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M12 3v10M3 3v10l7-5z" />
        </svg>
      </button>
    </>
  );
}
