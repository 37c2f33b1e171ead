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

/** Identity of what a scenario computes: name, title, summary, locks, what is said about the journey, and the journey that is not looked at do not count. */
export function scenarioHash(scenario: Scenario): string {
  return identityOf(scenario).hash;
}

/**
 * The same in two steps, for who compares many plans for one model.
 * @returns the text of everything but plan, horizon and seed, and the hash of the whole
 */
export function identityOf(scenario: Scenario): { model: string; hash: string } {
  const {
    name: _n,
    title: _t,
    summary: _s,
    locks: _l,
    journeys: _j,
    plan,
    horizonWeeks,
    seed,
    ...rest
  } = scenario;
  const { about: _a, ...journey } = journeyOf(scenario);
  const model = canonicalJson({ ...rest, journey });
  return { model, hash: sha256Hex(canonicalJson({ model: sha256Hex(model), plan, horizonWeeks, seed })) };
}
