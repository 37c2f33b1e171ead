import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where a screen's own actions stand: at the end of the top bar. */
export const pageActionsId = 'page-actions';

/** Draws a screen's actions in the top bar. */
export function PageActions({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(pageActionsId)), []);
  return place === null ? null : createPortal(children, place);
}
