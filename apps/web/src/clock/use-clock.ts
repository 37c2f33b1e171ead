import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createClock, type Clock } from './clock.ts';

/** A clock that starts paused at a week. */
export function useClock(weeks: number, first: number, mostPerFrame?: number): Clock {
  // the first week is where it starts, and no reason to start anew
  // oxlint-disable-next-line react/exhaustive-deps
  const clock = useMemo(() => createClock(weeks, first, prefersStillness, mostPerFrame), [weeks]);
  useEffect(() => () => clock.stop(), [clock]);
  return clock;
}

export function useWeek(clock: Clock): number {
  return useSyncExternalStore(clock.onChange, clock.week);
}

export function useIsPlaying(clock: Clock): boolean {
  return useSyncExternalStore(clock.onChange, clock.isPlaying);
}

function stillness(): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function'
    ? window.matchMedia('(prefers-reduced-motion: reduce)')
    : undefined;
}

function prefersStillness(): boolean {
  return stillness()?.matches === true;
}

/** Whether the reader has asked for less motion. */
export function useStillness(): boolean {
  return useSyncExternalStore((listener) => {
    const query = stillness();
    query?.addEventListener('change', listener);
    return () => query?.removeEventListener('change', listener);
  }, prefersStillness);
}
