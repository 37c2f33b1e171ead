/** Help, from the same descriptions that the flags are read by. */
import type { Flag } from './arguments/flag.ts';
import type { Command } from './commands/command.ts';
import { verbs, type Verb } from './commands/index.ts';
import type { Paint } from './terminal/paint.ts';
import { hang, wrap } from './terminal/wrap.ts';

const SCENARIO = 'A scenario is a preset, a file that "init" wrote, or - for standard input.';
const CODES =
  'Data goes to standard output, progress to standard error. Exit codes: 0 done, 1 failure, 2 bad input, ' +
  '3 stopped early with what was finished, 4 not reproduced.';

export function overallHelp(paint: Paint): string {
  const column = Math.max(...Object.keys(verbs).map(({ length }) => length)) + 2;
  return `${[
    wrap(
      `${paint('bold', 'Meander')} simulates how people move through marketing, and when a shift of budget pays back.`,
    ),
    Object.entries(verbs)
      .map(
        ([name, { summary, example }]) =>
          `  ${paint('bold', name.padEnd(column))}${summary}\n  ${' '.repeat(column)}${paint('dim', example)}`,
      )
      .join('\n'),
    wrap(`${SCENARIO} npx meander <verb> --help lists the flags of a verb.`),
    wrap(CODES),
  ].join('\n\n')}\n`;
}

export function verbHelp(
  name: string,
  { words, summary, example }: Verb,
  command: Command,
  paint: Paint,
): string {
  const flags = Object.entries(command.flags);
  return `${[
    `${paint('bold', `npx meander ${name} ${words}`)}\n${wrap(summary)}`,
    flags.map(([flag, described]) => hang(`  ${usage(flag, described)}`, meaning(described), 30)).join('\n'),
    `Example\n  ${example}`,
    ...(/scenario|preset or/.test(words) ? [wrap(SCENARIO)] : []),
    wrap(CODES),
  ].join('\n\n')}\n`;
}

/** What a flag does, with the range of its number. */
function meaning(flag: Flag): string {
  if (!('number' in flag)) return flag.description;
  return `${flag.description}; ${flag.number.min} to ${flag.number.max}`;
}

function usage(name: string, flag: Flag): string {
  return flag.type === 'boolean' ? `--${name}` : `--${name} <${flag.valueHint}>`;
}
