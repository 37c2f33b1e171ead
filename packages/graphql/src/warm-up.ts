/** A first visitor would wait for code to be loaded and compiled: what a page asks about a million people is asked once about few. */
import { presets } from '@meander/catalogue';
import type { Context } from './context.ts';
import { resolveScenario } from './scenario/resolve.ts';

/** Few, and just enough that threads share them. */
const PEOPLE = 100_000;

/** Starts the threads that questions about people need, and lets all take their part once. */
export async function warmUp({ people }: Pick<Context, 'people'>): Promise<void> {
  const scenario = resolveScenario({
    preset: presets[0]!.scenario.id,
    changes: [{ path: 'market.people', op: 'set', number: PEOPLE }],
  });
  const market = { scenario, future: 0 };
  await people.ask(market, 'crowd', {});
  await people.ask(market, 'find', { query: { outcome: 'bought', limit: 1 } });
  await people.ask(market, 'lives', { customers: [0] });
  await people.ask(market, 'credit', { customer: 0 });
}
