/** What the command line calls a journey -> how the API is told of it. */
import type { Issue } from '@meander/core';
import type { Flags } from '../arguments/flag.ts';
import { scenarioFlags } from '../arguments/flags.ts';
import type { Arguments } from '../arguments/read.ts';
import { BadInput, problem, together } from '../bad-input.ts';
import { editsOf } from '../scenario/edits.ts';
import { resolve, type ScenarioRef } from '../scenario/resolve.ts';
import { readSource } from '../scenario/source.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Meander } from './open-meander.ts';

/** The flags of a scenario that matter to its journey. */
export const journeyFlags = {
  set: scenarioFlags.set,
  journey: scenarioFlags.journey,
  lens: scenarioFlags.lens,
} as const satisfies Flags;

type JourneyRef = { readonly name: string } | { readonly scenario: ScenarioRef };

/** A bare name may be a preset or a journey; with flags, or in a file, it is a scenario. @throws BadInput */
export async function journeyRef(
  meander: Meander,
  given: Pick<Arguments<typeof journeyFlags>, 'words' | 'flags' | 'inOrder'>,
  terminal: Terminal,
): Promise<JourneyRef> {
  const [name = ''] = given.words;
  const [edits, source] = await together(
    () => editsOf(given),
    () => readSource(name, terminal),
  );
  if (!source.isFile && edits.changes.length === 0 && edits.lens === undefined && edits.journey === undefined)
    return { name };
  const { journeys } = await meander.ask<{ journeys: readonly { readonly id: string }[] }>(
    '{ journeys { id } }',
  );
  if (!source.isFile && journeys.some(({ id }) => id === name)) throw new BadInput([journeyAlone(name)]);
  const { ref } = await resolve(meander, source, edits);
  return { scenario: ref };
}

function journeyAlone(name: string): Issue {
  return problem(
    'journey',
    'needs-preset',
    `"${name}" is a journey, and flags change a scenario: name a preset and the journey`,
    {
      value: name,
      suggestion: `b2b-saas --journey ${name}`,
    },
  );
}
