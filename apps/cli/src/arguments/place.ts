/** Where somebody was in a week, as the command line writes it: `stage@week`, or `from~to@week` for the way between two stages. */
import { BadInput, problem } from '../bad-input.ts';

export interface PlaceInWeek {
  readonly wasIn?: { readonly stage: string; readonly week: number };
  readonly went?: { readonly from: string; readonly to: string; readonly week: number };
}

/** Whether there are such a stage and such a week is for the API to say. @throws BadInput */
export function readWasIn(text: string | undefined): PlaceInWeek {
  if (text === undefined) return {};
  const [, stage, week] = /^([^~@]+)@(\d{1,4})$/u.exec(text) ?? refuse('--was-in', text, 'nurtured@12');
  return { wasIn: { stage: stage!, week: Number(week) } };
}

/** @throws BadInput */
export function readWent(text: string | undefined): PlaceInWeek {
  if (text === undefined) return {};
  const [, from, to, week] =
    /^([^~@]+)~([^~@]+)@(\d{1,4})$/u.exec(text) ?? refuse('--went', text, 'nurtured~converting@12');
  return { went: { from: from!, to: to!, week: Number(week) } };
}

function refuse(flag: string, value: string, example: string): never {
  const allowed = `text such as ${example}`;
  throw new BadInput([
    problem(flag, 'not-a-place', `invalid ${flag}: ${JSON.stringify(value)} (expected ${allowed})`, {
      value,
      allowed,
      suggestion: `${flag} ${example}`,
    }),
  ]);
}
