/**
 * Changes as short text for a link: `split.brandVideo:37` sets, `split.upstream+15` adds, `flight.events*2s2s` is a list.
 * Changes are joined by `~`. Lists of factors take two characters a number, so a year's profile of a channel fits in 104.
 */
import type { Change } from './pair.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Lists are kept to a hundredth; two base-64 digits reach from 0 to 40.95. */
const step = 100;
const largest = digits.length ** 2 - 1;

const changePattern = /^([A-Za-z][\w.-]*?)([:+*!])(.*)$/;
const numberPattern = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A list as a link can hold it: each number to a hundredth. */
export function roundList(list: readonly number[]): number[] {
  return list.map((value) => Math.round(value * step) / step);
}

export function writeChanges(changes: readonly Change[]): string {
  return changes.map(writeChange).join('~');
}

function writeChange(change: Change): string {
  if (change.op === 'set') return `${change.path}:${change.number}`;
  if (change.op === 'add') return `${change.path}+${change.number}`;
  const whole = change.list.map((value) => Math.round(value * step));
  const isShort = whole.every(
    (value, i) => value >= 0 && value <= largest && value / step === change.list[i],
  );
  return isShort
    ? `${change.path}*${whole.map((value) => digit(Math.floor(value / 64)) + digit(value % 64)).join('')}`
    : `${change.path}!${change.list.join(',')}`;
}

const digit = (value: number): string => digits.charAt(value);

/** The changes of a text, and the parts of it that cannot be read. */
export function readChanges(text: string): { changes: Change[]; unreadable: string[] } {
  const changes: Change[] = [];
  const unreadable: string[] = [];
  for (const part of text === '' ? [] : text.split('~')) {
    const change = readChange(part);
    if (change === null) unreadable.push(part);
    else changes.push(change);
  }
  return { changes, unreadable };
}

function readChange(text: string): Change | null {
  const [, path, kind, rest] = changePattern.exec(text) ?? [];
  if (path === undefined || kind === undefined || rest === undefined) return null;
  if (kind === '*' || kind === '!') {
    const list = kind === '*' ? readShortList(rest) : readNumbers(rest);
    return list === null ? null : { op: 'list', path, list };
  }
  const number = readNumber(rest);
  return number === null ? null : { op: kind === ':' ? 'set' : 'add', path, number };
}

function readNumber(text: string): number | null {
  const number = Number(text);
  return numberPattern.test(text) && Number.isFinite(number) ? number : null;
}

function readNumbers(text: string): number[] | null {
  const numbers = text.split(',').map(readNumber);
  return numbers.every((number) => number !== null) ? numbers : null;
}

function readShortList(text: string): number[] | null {
  if (text.length === 0 || text.length % 2 === 1) return null;
  const values = text.split('').map((character) => digits.indexOf(character));
  if (values.includes(-1)) return null;
  return Array.from({ length: values.length / 2 }, (_, i) => {
    const [high = 0, low = 0] = values.slice(2 * i, 2 * i + 2);
    return (high * digits.length + low) / step;
  });
}
