/** Changes, short to write. */
import type { Change } from '@meander/core';

/** A path gets a value, or a value per week. */
export function set(path: string, value: number | readonly number[]): Change {
  return typeof value === 'number' ? { path, op: 'set', number: value } : { path, op: 'set', list: value };
}

/** A number is added to the value in force. */
export function add(path: string, number: number): Change {
  return { path, op: 'add', number };
}

/** These channels get no money; that of the others stays. */
export function without(...channels: readonly string[]): readonly Change[] {
  return channels.map((channel) => set(`budget.${channel}`, 0));
}

/** 1 in the weeks from .. to, 0 in the others, for the flight of a channel or a promotion. */
export function inWeeksOnly(from: number, to: number, horizon: number, value = 1): readonly number[] {
  return Array.from({ length: horizon }, (_, i) => (i + 1 >= from && i + 1 <= to ? value : 0));
}
