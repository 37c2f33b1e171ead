import { useSyncExternalStore } from 'react';

/** Text that changes whenever the colours of the page do. */
export function useThemeName(): string {
  return useSyncExternalStore(subscribe, name);
}

function name(): string {
  const chosen = document.documentElement.dataset['theme'] ?? 'system';
  return `${chosen} ${dark()?.matches === true ? 'dark' : 'light'}`;
}

function dark(): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function'
    ? window.matchMedia('(prefers-color-scheme: dark)')
    : undefined;
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = dark();
  system?.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    system?.removeEventListener('change', listener);
  };
}
