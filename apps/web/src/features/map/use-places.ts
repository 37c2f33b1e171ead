import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { placeText, type Place } from '../../comparison/place.ts';
import type { River } from './river-query.ts';

interface Looking {
  readonly place: Place | null;
  readonly isMirrored: boolean;
  readonly onPlace: (place: Place | null) => void;
  readonly onMilestone: (milestone: string | null) => void;
}

interface Places {
  readonly group: RefObject<SVGSVGElement | null>;
  /** Keys of the drawing: arrows walk from place to place, Enter opens, Escape closes. */
  readonly walk: (event: KeyboardEvent) => void;
  /** What makes a part of the drawing a button; `milestone` is what it lights up. */
  readonly button: (at: Place, label: string, milestone: string | null) => object;
}

/** What can be pressed on a map, as one tab stop. */
export function usePlaces(river: River, { place, isMirrored, onPlace, onMilestone }: Looking): Places {
  const places = useMemo(
    (): Place[] => [
      ...river.stages.map(({ stage }): Place => ({ kind: 'stage', stage })),
      ...river.paths.flatMap(({ from, to, label }): Place[] =>
        label === null ? [] : [{ kind: 'way', from, to }],
      ),
    ],
    [river],
  );
  const [current, setCurrent] = useState(0);
  const group = useRef<SVGSVGElement>(null);
  const toggle = (at: Place) => onPlace(isSame(at, place) ? null : at);
  return {
    group,
    walk: (event) => {
      const forward = isMirrored ? 'ArrowLeft' : 'ArrowRight';
      const back = isMirrored ? 'ArrowRight' : 'ArrowLeft';
      const by = [forward, 'ArrowDown'].includes(event.key)
        ? 1
        : [back, 'ArrowUp'].includes(event.key)
          ? -1
          : 0;
      if (by !== 0) {
        const next = Math.max(0, Math.min(places.length - 1, current + by));
        setCurrent(next);
        const at = placeText(places[next] ?? null) ?? '';
        group.current?.querySelector<SVGElement>(`[data-place="${CSS.escape(at)}"]`)?.focus();
      } else if (event.key === 'Enter') {
        const chosen = places[current];
        if (chosen !== undefined) toggle(chosen);
      } else if (event.key === 'Escape') onPlace(null);
      else return;
      event.preventDefault();
    },
    button: (at, label, milestone) => {
      const index = places.findIndex((each) => isSame(each, at));
      return {
        role: 'button',
        tabIndex: index === current ? 0 : -1,
        'aria-label': label,
        'aria-pressed': isSame(at, place),
        'data-place': placeText(at),
        onClick: () => {
          setCurrent(index);
          toggle(at);
        },
        onFocus: () => {
          setCurrent(index);
          if (milestone !== null) onMilestone(milestone);
        },
        onBlur: () => onMilestone(null),
        onPointerEnter: () => onMilestone(milestone),
        onPointerLeave: () => onMilestone(null),
      };
    },
  };
}

export function isSame(a: Place, b: Place | null): boolean {
  return placeText(a) === placeText(b);
}
