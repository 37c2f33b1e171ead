import { expect, test } from 'vitest';
import { prepare } from '../../compile/prepare.ts';
import { kiosk } from '../../kiosk.fixture.ts';
import { liveWeek, openWorld } from '../week.ts';
import { movesOf, plainMoves } from './moves.ts';

test('WebAssembly and TypeScript move the same expected customers, to the last bit', () => {
  const { program } = prepare(kiosk);
  const world = openWorld(program, 'expected', 0, 'fast');
  liveWeek(world, 1);
  const after = [movesOf(program), plainMoves(program)].map((moves) => {
    moves.counts.set(world.population.counts);
    moves.moved.fill(0);
    moves.probability.set(world.rates.probability);
    moves.stay.set(world.rates.stay);
    for (const [index, event] of program.events.entries())
      if (event.dropOut === undefined) moves.spread(index);
    return { counts: [...moves.counts], moved: [...moves.moved] };
  });
  expect(after[0]).toEqual(after[1]);
  expect(after[0]!.moved.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
});
