import { expect, it } from 'vitest';
import { readWasIn, readWent } from './place.ts';

it('a stage or a way is read with its week', () => {
  expect(readWasIn('nurtured@12')).toEqual({ wasIn: { stage: 'nurtured', week: 12 } });
  expect(readWent('nurtured~mql@1')).toEqual({ went: { from: 'nurtured', to: 'mql', week: 1 } });
  expect({ ...readWasIn(undefined), ...readWent(undefined) }).toEqual({});
});

it.each(['nurtured', '@12', 'nurtured@', 'nurtured@-1', 'nurtured@1.5', 'a~b@3', ''])(
  'refuses %j as a stage in a week, and says what is expected',
  (text) => expect(() => readWasIn(text)).toThrow('invalid --was-in'),
);

it.each(['a@3', 'a~b', '~b@3', 'a~b~c@3'])('refuses %j as a way', (text) =>
  expect(() => readWent(text)).toThrow('invalid --went'),
);
