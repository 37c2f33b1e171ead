import { useEffect, useState } from 'react';

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
