import type { KeyboardEvent } from 'react';

/** Keys of a map or a chart, wherever inside it focus is; a control that has its own use for a key keeps it. */
export function useKeys(keys: Readonly<Record<string, () => void>>) {
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
