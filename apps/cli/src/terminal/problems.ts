/** Problems as people read them: the place, what is wrong there, and what to try. */
import type { Issue } from '@meander/core';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

export function showProblems(issues: readonly Issue[], paint: Paint): string {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const notes = issues.filter(({ severity }) => severity === 'note');
  return (
    [
      paint('bold', errors.length === 1 ? '1 problem' : `${errors.length} problems`),
      ...errors.map((issue) => showProblem(issue, paint)),
      ...(notes.length === 0 ? [] : [`${paint('bold', 'Noted meanwhile')}\n${showNotes(notes)}`]),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function showProblem({ path, message, value, allowed, suggestion }: Issue, paint: Paint): string {
  const place = path.filter((part) => part !== '').join(' › ');
  const isNew = (text: string | undefined): text is string => text !== undefined && !message.includes(text);
  return [
    ...(place === '' ? [] : [`  ${paint('red', place)}`]),
    wrap(message, '    '),
    ...(isNew(value) ? [wrap(`Found: ${value}`, '    ')] : []),
    ...(isNew(allowed) && !isListedIn(message, allowed) ? [wrap(`Allowed: ${allowed}`, '    ')] : []),
    ...(suggestion === undefined ? [] : [wrap(`Try: ${suggestion}`, '    ')]),
  ].join('\n');
}

/** Whether a message has the first of a list of names and says how many more there are: hundreds would bury the rest. */
function isListedIn(message: string, allowed: string): boolean {
  const start = /\(known: (.+) and \d+ more\)/.exec(message)?.[1];
  return start !== undefined && allowed.startsWith(start);
}

/** Notes on what was assumed or left out, as a list. */
export function showNotes(notes: readonly { readonly message: string }[]): string {
  return notes.map(({ message }) => `  - ${wrap(message, '    ').trimStart()}`).join('\n');
}
