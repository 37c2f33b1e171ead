import { expect, it } from 'vitest';
import { fromGlobalId, keyOf, toGlobalId } from './global-id.ts';

it('an id holds its type and its key, whatever is in the key', () => {
  for (const key of ['b2b-saas', 'save-1:2', 'a b', 'é']) {
    const id = toGlobalId('Scenario', key);
    expect(fromGlobalId(id)).toEqual({ type: 'Scenario', key });
    expect(keyOf('Scenario', id)).toBe(key);
    expect(keyOf('Run', id)).toBeUndefined();
  }
});

it.each(['', '=', 'Run:1', btoa('Query:1'), btoa('__proto__:1'), btoa('Run'), btoa('Run:'), '\u{1F9A6}'])(
  '%j names nothing',
  (id) => {
    expect(fromGlobalId(id)).toBeUndefined();
  },
);
