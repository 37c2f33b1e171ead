/** The command: finds the verb, runs it, and ends with a code that scripts can read. */
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { BadInput } from './bad-input.ts';
import { verbs } from './commands/index.ts';
import { EXIT } from './exit.ts';
import { overallHelp, verbHelp } from './help.ts';
import { createPaint } from './terminal/paint.ts';
import { showProblems } from './terminal/problems.ts';

// What was compiled once is read from disk the next time: half of the start.
enableCompileCache();

// A reader that has seen enough (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? EXIT.ok);
  });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = error instanceof BadInput ? EXIT.badInput : EXIT.failure;
  process.stderr.write(explain(error));
}

async function main(words: readonly string[]): Promise<void> {
  const [name = '--help', ...rest] = words;
  const paint = createPaint(process.stdout);
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version()}\n`);
  } else if (['--help', '-h', 'help'].includes(name) && verbs[rest[0] ?? ''] === undefined) {
    process.stdout.write(overallHelp(paint));
  } else {
    const [verbName, rawArgs] = name === 'help' ? [rest[0] ?? '', ['--help']] : [name, rest];
    const verb = Object.hasOwn(verbs, verbName) ? verbs[verbName] : undefined;
    if (verb === undefined) throw await unknownVerb(verbName);
    const { command } = await verb.load();
    if (rawArgs.includes('--help') || rawArgs.includes('-h'))
      process.stdout.write(verbHelp(verbName, verb, command, paint));
    else await command.run(rawArgs);
  }
}

async function unknownVerb(name: string): Promise<BadInput> {
  const { unknownName } = await import('@meander/core');
  return new BadInput([unknownName(['verb'], 'verb', name, Object.keys(verbs))]);
}

function explain(error: unknown): string {
  const paint = createPaint(process.stderr);
  if (error instanceof BadInput) return showProblems(error.issues, paint);
  return `meander: ${error instanceof Error ? error.message : String(error)}\n`;
}

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
