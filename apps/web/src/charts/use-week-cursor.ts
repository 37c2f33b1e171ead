import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import type { Direction } from './time-frame.ts';

const quarter = 13;

/** A week under the reader's cursor, moved by pointer or keys, and the handlers of the element that carries it. */
export interface WeekCursor {
  readonly week: number | undefined;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: () => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: () => void;
  };
}

/**
 * Arrow keys walk from week to week in the direction of reading, Page Up and Page Down by a quarter of a year, Home
 * and End to the ends; Escape leaves. `weeks` are the weeks that can be read, in order; `weekAt` says which week lies
 * at a distance in px from the left edge.
 */
export function useWeekCursor(
  weeks: readonly number[],
  direction: Direction,
  weekAt: (x: number) => number,
): WeekCursor {
  const [index, setIndex] = useState<number>();
  const last = weeks.length - 1;
  const week = index === undefined ? undefined : weeks[Math.min(index, last)];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || last < 0) return;
    if (event.key === 'Escape') {
      event.currentTarget.blur();
      return;
    }
    const move = moves(direction === 'rtl').get(event.key);
    if (move === undefined) return;
    event.preventDefault();
    setIndex((now) => Math.max(0, Math.min(move(Math.min(now ?? last, last)), last)));
  };

  return {
    week,
    handlers: {
      onKeyDown,
      onFocus: (event) => {
        if (event.target === event.currentTarget) setIndex((now) => now ?? last);
      },
      onBlur: () => setIndex(undefined),
      onPointerMove: (event) => {
        const { left } = event.currentTarget.getBoundingClientRect();
        setIndex(nearest(weeks, weekAt(event.clientX - left)));
      },
      onPointerLeave: () => setIndex(undefined),
    },
  };
}

/** Where each key leads; forward is where reading goes. */
function moves(isRightToLeft: boolean): Map<string, (index: number) => number> {
  return new Map<string, (index: number) => number>([
    [isRightToLeft ? 'ArrowLeft' : 'ArrowRight', (index) => index + 1],
    [isRightToLeft ? 'ArrowRight' : 'ArrowLeft', (index) => index - 1],
    ['PageUp', (index) => index + quarter],
    ['PageDown', (index) => index - quarter],
    ['Home', () => 0],
    ['End', () => Number.POSITIVE_INFINITY],
  ]);
}

function nearest(weeks: readonly number[], week: number): number | undefined {
  let best: number | undefined;
  for (const [index, candidate] of weeks.entries()) {
    if (best === undefined || Math.abs(candidate - week) < Math.abs((weeks[best] ?? 0) - week)) best = index;
  }
  return best;
}
