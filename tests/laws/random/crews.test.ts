/** Random models lived by a crew: any number of members gives the bytes of one. */
import { expect, test } from 'vitest';
import {
  encodeBlock,
  messageCrew,
  messageHub,
  simulateBlock,
  simulateBlocksInCrew,
  type Line,
  type Scenario,
} from '@meander/core';
import { forRandom, TIMEOUT } from './cases.ts';
import { randomScenario } from './scenario.ts';

/** Two ends of a line; messages arrive later, in order. */
function line(): [Line, Line] {
  const receivers: ((numbers: Float64Array) => void)[] = [() => {}, () => {}];
  const end = (own: number): Line => ({
    send(numbers) {
      const copy = numbers.slice();
      void Promise.resolve().then(() => receivers[1 - own]!(copy));
    },
    listen(receive) {
      receivers[own] = receive;
    },
  });
  return [end(0), end(1)];
}

async function inCrew(scenario: Scenario, members: number): Promise<Uint8Array[]> {
  const lines = Array.from({ length: members }, line);
  messageHub(lines.map(([hub]) => hub));
  const all = await Promise.all(
    lines.map(([, own], member) =>
      simulateBlocksInCrew([scenario], { from: 0, to: 2 }, messageCrew(own, member, members)),
    ),
  );
  return all.map(([block]) => encodeBlock(block!));
}

test(
  '1, 2, 4 and 8 members give the same bytes',
  async () => {
    const models: Scenario[] = [];
    forRandom('crews', 12, randomScenario(), (scenario) => models.push(scenario));
    for (const scenario of models) {
      const alone = encodeBlock(simulateBlock(scenario, { population: 'agents', from: 0, to: 2 }));
      for (const members of [1, 2, 4, 8])
        for (const bytes of await inCrew(scenario, members))
          expect(bytes, JSON.stringify(scenario)).toEqual(alone);
    }
  },
  TIMEOUT,
);
