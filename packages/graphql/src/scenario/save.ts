import { outOfRange } from '@meander/core';
import type { Store } from '@meander/store';
import { ConflictError, ValidationError } from '../errors.ts';
import { fromSaved, toContent } from './load.ts';
import type { ResolvedScenario } from './resolved.ts';

const LONGEST_NAME = 120;

/** Saves a version under a name. @throws ValidationError, ConflictError when another version is the latest */
export async function saveScenario(
  store: Store,
  scenario: ResolvedScenario,
  name: string,
  expectedHash: string | undefined,
): Promise<ResolvedScenario> {
  const trimmed = name.trim();
  if (trimmed.length < 1 || trimmed.length > LONGEST_NAME) {
    throw new ValidationError([
      outOfRange(['name'], 'length of the name', trimmed.length, 1, LONGEST_NAME, 'characters'),
    ]);
  }
  const outcome = await store.saveScenario({ name: trimmed, content: toContent(scenario), expectedHash });
  if (outcome.kind === 'saved') return { ...fromSaved(outcome.saved), notes: scenario.notes };
  const current = fromSaved(outcome.current);
  throw new ConflictError(
    `"${trimmed}" is at version ${outcome.current.version} now, which is not the one these changes were made to`,
    current,
  );
}
