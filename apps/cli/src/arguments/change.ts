/** `path=5` sets, `path=+5` and `path=-5` change, `path==-5` sets a negative number, `flight.events=1,0,2` sets a list. */
import type { Change, Issue } from '@meander/core';
import { problem } from '../bad-input.ts';

const NUMBER = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A change, or what is wrong with its text; `place` says where the text stood. */
export function parseChange(text: string, place: string): Change | Issue {
  const at = text.indexOf('=');
  const path = text.slice(0, at).trim();
  const amount = text.slice(at + 1).trim();
  if (at < 1 || path === '') return notAChange(text, place, 'split.upstream=+15');
  if (amount.includes(',')) {
    const list = amount.split(',').map((each) => each.trim());
    if (!list.every((each) => NUMBER.test(each))) return notAChange(text, place, `${path}=1,0,2`);
    return { path, op: 'set', list: list.map(Number) };
  }
  const [, sign = '', digits = ''] = /^(=?[+-]?)(.*)$/.exec(amount) ?? [];
  if (!NUMBER.test(digits)) return notAChange(text, place, `${path}=5`);
  const isSet = sign === '' || sign.startsWith('=');
  const number = sign.endsWith('-') ? -Number(digits) : Number(digits);
  return { path, op: isSet ? 'set' : 'add', number };
}

/** The shortest text that `parseChange` reads as this change. */
export function showChange({ path, op, number = 0, list }: Change): string {
  if (list !== undefined) return `${path}=${list.length === 1 ? String(list[0]) : list.join(',')}`;
  if (op === 'add') return `${path}=${number < 0 ? number : `+${number}`}`;
  return `${path}=${number < 0 ? `=${number}` : number}`;
}

function notAChange(text: string, place: string, example: string): Issue {
  return problem(
    place,
    'not-a-change',
    `${place} "${text}" is not a change: path=5 sets, path=+5 and path=-5 change`,
    { value: text, allowed: 'path=5, path=+5, path=-5, path=1,0,2', suggestion: example },
  );
}
