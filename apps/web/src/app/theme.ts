import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof themes)[number];

const key = 'meander.theme';
const listeners = new Set<() => void>();

/** The theme that a text names, or null. */
export function themeNamed(text: unknown): Theme | null {
  return themes.find((theme) => theme === text) ?? null;
}

function storedTheme(): Theme {
  return themeNamed(localStorage.getItem(key)) ?? 'system';
}

/** Draws the page in a theme; `system` leaves the choice to the machine. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme that was chosen in this browser. */
export function useChosenTheme(): Theme {
  return useSyncExternalStore(subscribe, storedTheme);
}
