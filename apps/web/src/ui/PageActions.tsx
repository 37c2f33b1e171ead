import { useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where a screen's own actions stand: at the end of the top bar. */
export const pageActionsId = 'page-actions';

/** The place stays where it is for as long as the page does. */
function never(): () => void {
  return () => undefined;
}

/** Draws a screen's actions in the top bar. */
export function PageActions({ children }: { readonly children: ReactNode }) {
  const place = useSyncExternalStore(never, () => document.getElementById(pageActionsId));
  return place === null ? null : createPortal(children, place);
}
