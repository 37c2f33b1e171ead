/** The command: finds the verb, runs it, and leaves a code that scripts can read. */
import { readFileSync } from 'node:fs';
import { BadInput } from './bad-input.ts';
import type { Command } from './commands/command.ts';
import { verbs } from './commands/index.ts';
import { EXIT } from './exit.ts';
import { overallHelp, verbHelp } from './help.ts';
import { createPaint } from './terminal/paint.ts';
import { showProblems } from './terminal/problems.ts';
import type { Terminal } from './terminal/terminal.ts';

/** @param words what stands behind `meander`. Never rejects: what goes wrong is said on the terminal. */
export async function meander(words: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await execute(words, terminal);
  } catch (error) {
    terminal.exitCode = error instanceof BadInput ? EXIT.badInput : EXIT.failure;
    terminal.errors.write(explain(error, terminal));
  }
}

async function execute(words: readonly string[], terminal: Terminal): Promise<void> {
  const [name = '--help', ...rest] = words;
  const paint = createPaint(terminal.output);
  if (name === '--version' || name === '-v') {
    terminal.output.write(`${version()}\n`);
  } else if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    terminal.output.write(overallHelp(paint));
  } else {
    const [verbName, rawArgs] = name === 'help' ? [rest[0] ?? '', ['--help']] : [name, rest];
    const verb = Object.hasOwn(verbs, verbName) ? verbs[verbName] : undefined;
    if (verb === undefined) {
      const { unknownVerb } = await import('./unknown-verb.ts');
      throw unknownVerb(verbName);
    }
    const { command } = await verb.load();
    if (rawArgs.includes('--help') || rawArgs.includes('-h'))
      terminal.output.write(verbHelp(verbName, verb, command, paint));
    else await runOrRefuse(command, rawArgs, terminal);
  }
}

/** @throws BadInput with every problem, also those of a scenario whose flags are refused */
async function runOrRefuse(command: Command, rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await command.run(rawArgs, terminal);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const { allProblems } = await import('./scenario/all-problems.ts');
    throw await allProblems(error, rawArgs, command, terminal);
  }
}

function explain(error: unknown, { errors }: Terminal): string {
  if (error instanceof BadInput) return showProblems(error.issues, createPaint(errors));
  return `meander: ${error instanceof Error ? error.message : String(error)}\n`;
}

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
