import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { journeyOf, type Scenario } from './scenario.ts';

/** JSON with keys in alphabetical order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
    .join(',')}}`;
}

/** SHA-256 of a text, in hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Identity of what a scenario computes: name, title, summary, locks and the journey that is not looked at do not count. */
export function scenarioHash(scenario: Scenario): string {
  const { name: _n, title: _t, summary: _s, locks: _l, journeys: _j, ...rest } = scenario;
  return sha256Hex(canonicalJson({ ...rest, journey: journeyOf(scenario) }));
}
