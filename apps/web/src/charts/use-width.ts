import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * The width of an element in px, measured before the first paint and again whenever it changes. Until it can be
 * measured (on a server, in a hidden tab) it is `fallback`.
 */
export function useWidth(fallback: number): { ref: RefObject<HTMLDivElement | null>; width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const node = ref.current;
    if (node === null) return undefined;
    const measure = () => {
      if (node.clientWidth > 0) setWidth(node.clientWidth);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
