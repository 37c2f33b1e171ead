import { useEffect, useState, type KeyboardEvent } from 'react';

/** Keys of the map, wherever inside it focus is; a control that has its own use for a key keeps it. */
export function useMapKeys(keys: Readonly<Record<string, () => void>>) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (act === undefined || !(event.target instanceof Element)) return;
    const own =
      event.key === ' '
        ? 'button, input, select, a, [role=menu], [role=listbox]'
        : 'input:not([type=range]), [role=menu], [role=listbox]';
    if (event.target.closest(own) !== null) return;
    event.preventDefault();
    act();
  };
}

/** The week is written into the link when it has rested for a moment. */
export function useRestingWeek(week: number, isPlaying: boolean, keep: (week: number) => void): void {
  const [kept, setKept] = useState(week);
  useEffect(() => {
    if (isPlaying || kept === week) return undefined;
    const timer = setTimeout(() => {
      setKept(week);
      keep(week);
    }, 250);
    return () => clearTimeout(timer);
    // what it is kept by does not decide when
    // oxlint-disable-next-line react/exhaustive-deps
  }, [week, isPlaying, kept]);
}
