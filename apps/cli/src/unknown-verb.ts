/** A verb or a flag in its place that nobody knows; a file of its own, so that a start without a mistake loads nothing of it. */
import { unknownName } from '@meander/core';
import { BadInput } from './bad-input.ts';
import { verbs } from './commands/index.ts';

export function unknownVerb(name: string): BadInput {
  const isFlag = name.startsWith('-');
  const known = isFlag ? ['--help', '--version'] : Object.keys(verbs);
  const kind = isFlag ? 'flag' : 'verb';
  return new BadInput([unknownName([kind], kind, name, known)]);
}
