import { expect, test } from 'vitest';
import { encodeBlock } from '../results/index.ts';
import { kiosk } from '../kiosk.fixture.ts';
import type { Scenario } from '../model/scenario.ts';
import { crewMemory, recordJourneys, simulateBlock, simulateBlocksInCrew } from '../run.ts';
import { breakUpCrew, messageCrew, messageHub, partOf, sharedCrew, type Line } from './crew.ts';

const scenario: Scenario = {
  ...kiosk,
  horizonWeeks: 8,
  values: { ...kiosk.values, 'market.people': 1000 },
};
const options = { from: 0, to: 2 };

test.each([
  [1000, 3],
  [64, 4],
  [1, 8],
  [100_000, 7],
])('%i customers over %i members are all held by one, in whole groups of 64', (people, members) => {
  let next = 0;
  for (let member = 0; member < members; member++) {
    const { first, size } = partOf(people, member, members);
    expect(first % 64).toBe(0);
    expect(size === 0 || first === next).toBe(true);
    expect(size, 'no more than an even share, but for whole groups').toBeLessThan(people / members + 64);
    next += size;
  }
  expect(next).toBe(people);
});

/** Two ends of a line in one thread; messages arrive later, in order. */
function lineOfTwo(): [Line, Line] {
  const ends: ((numbers: Float64Array) => void)[] = [() => {}, () => {}];
  const end = (own: number): Line => ({
    send(numbers) {
      const copy = numbers.slice();
      void Promise.resolve().then(() => ends[1 - own]!(copy));
    },
    listen(receive) {
      ends[own] = receive;
    },
  });
  return [end(0), end(1)];
}

test.each([1, 2, 3, 8])(
  '%i members that send messages end with the bytes of a run alone',
  async (members) => {
    const alone = encodeBlock(simulateBlock(scenario, { population: 'agents', ...options }));
    const lines = Array.from({ length: members }, lineOfTwo);
    messageHub(lines.map(([hub]) => hub));
    const all = await Promise.all(
      lines.map(([, line], member) =>
        simulateBlocksInCrew([scenario], options, messageCrew(line, member, members)),
      ),
    );
    for (const [block] of all) expect(encodeBlock(block!)).toEqual(alone);
  },
);

test('one member that is told to stop stops all in the same week, with what is finished', async () => {
  const lines = [lineOfTwo(), lineOfTwo()];
  messageHub(lines.map(([hub]) => hub));
  let asked = 0;
  const all = await Promise.all(
    lines.map(([, line], member) =>
      simulateBlocksInCrew([scenario], { from: 0, to: 5 }, messageCrew(line, member, 2), () => {
        return member === 1 && ++asked > 2 * (8 + 4);
      }),
    ),
  );
  const ends = all.map(([block]) => block!.to);
  expect(ends[0]).toBe(ends[1]);
  expect(ends[0]).toBeLessThan(5);
});

test('a crew of one in shared memory needs nobody', async () => {
  const crew = sharedCrew(crewMemory([scenario], 1), 0, 1);
  const [block] = await simulateBlocksInCrew([scenario], options, crew);
  expect(encodeBlock(block!)).toEqual(
    encodeBlock(simulateBlock(scenario, { population: 'agents', ...options })),
  );
});

test('a crew of one records the lives that are recorded alone', () => {
  const [own, alone] = [sharedCrew(crewMemory([scenario], 1), 0, 1), undefined].map((crew) => {
    const moved: number[] = [];
    const recording = recordJourneys(scenario, {
      crew,
      watch: ({ count, customer, to }) => {
        for (let i = 0; i < count; i++) moved.push(customer[i]!, to[i]!);
      },
    });
    return { moved, lives: recording.journeys([0, 500, 999]), delivered: recording.delivered };
  });
  expect(alone!.moved.length).toBeGreaterThan(0);
  expect(own).toEqual(alone);
});

test('a member of a crew that is broken up does not wait for the others', () => {
  const memory = crewMemory([scenario], 2);
  breakUpCrew(memory);
  const crew = sharedCrew(memory, 0, 2);
  expect(() => crew.sum(new Float64Array(3))).toThrow('a member of the crew has failed');
  expect(() => recordJourneys(scenario, { crew })).toThrow('a member of the crew has failed');
});
