/** A verb that nobody knows; a file of its own, so that a start without a mistake loads nothing of it. */
import { unknownName } from '@meander/core';
import { BadInput } from './bad-input.ts';
import { verbs } from './commands/index.ts';

export function unknownVerb(name: string): BadInput {
  return new BadInput([unknownName(['verb'], 'verb', name, Object.keys(verbs))]);
}
