/** A whole scenario from a file: the engine checks it and applies the changes, as the API does with a preset. */
import {
  addOwnChannel,
  applyChanges,
  checkScenario,
  unknownName,
  type Issue,
  type Scenario,
} from '@meander/core';
import { BadInput, problem } from '../bad-input.ts';
import type { Edits } from './edits.ts';

/** @throws BadInput with every problem of the scenario, or of the changes */
export function expand(input: unknown, edits: Edits): Scenario {
  if (edits.journey !== undefined) throw new BadInput([journeyNeedsPreset(edits.journey)]);
  let scenario = valueOf(checkScenario(input));
  scenario = {
    ...scenario,
    seed: edits.seed ?? scenario.seed,
    lens: edits.lens ?? scenario.lens,
    horizonWeeks: edits.weeks ?? scenario.horizonWeeks,
    locks: [...new Set([...scenario.locks, ...edits.locks])],
  };
  for (const own of edits.ownChannels) scenario = valueOf(addOwnChannel(scenario, own));
  const known = scenario.channels.map(({ id }) => id);
  const unknown = edits.locks.filter((lock) => !known.includes(lock));
  if (unknown.length > 0)
    throw new BadInput(unknown.map((lock) => unknownName(['locks'], 'channel', lock, known)));
  return valueOf(checkScenario(valueOf(applyChanges(scenario, edits.changes))));
}

function journeyNeedsPreset(journey: string): Issue {
  return problem(
    '--journey',
    'needs-preset',
    `--journey ${journey} goes with a preset or a plan made of one; a whole scenario has its journeys in it`,
    { value: journey, suggestion: `npx meander run b2b-saas --journey ${journey}` },
  );
}

function valueOf(checked: { ok: true; value: Scenario } | { ok: false; issues: readonly Issue[] }): Scenario {
  if (!checked.ok) throw new BadInput(checked.issues);
  return checked.value;
}
