import { useSyncExternalStore } from 'react';

/** The direction that the page is written in, also where it changes while the page is open. */
export function useDirection(): 'ltr' | 'rtl' {
  return useSyncExternalStore(subscribe, direction);
}

function direction(): 'ltr' | 'rtl' {
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}

function subscribe(listen: () => void): () => void {
  const observer = new MutationObserver(listen);
  observer.observe(document.documentElement, { attributeFilter: ['dir'] });
  return () => observer.disconnect();
}
