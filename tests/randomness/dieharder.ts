/**
 * The whole dieharder battery (R. G. Brown; Debian's package) on the draws of agents, both generators in both orders. Hours of work:
 *   pnpm --filter @meander/tests dieharder [--generator fast] [--order week-major] [-- options of dieharder instead of -a]
 * Prints every assessment; a p-value that dieharder calls FAILED (beyond 1e-6 of either end) fails the run.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: {
    generator: { type: 'string', multiple: true, default: ['fast', 'audit'] },
    order: { type: 'string', multiple: true, default: ['week-major', 'customer-major'] },
  },
  allowPositionals: true,
});
const tests = positionals.length > 0 ? positionals : ['-a'];

let failures = 0;
for (const generator of values.generator) {
  for (const order of values.order) {
    console.log(`\n${generator}, ${order}: dieharder ${tests.join(' ')}`);
    failures += await assess(generator, order);
  }
}
process.exitCode = failures === 0 ? 0 : 1;

/** @returns how many assessments failed; all of them when dieharder did not finish */
async function assess(generator: string, order: string): Promise<number> {
  const stream = spawn(
    process.execPath,
    ['--conditions=@meander/source', join(import.meta.dirname, 'stream.ts'), generator, order],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const battery = spawn('dieharder', ['-g', '200', '-D', 'default', ...tests], {
    stdio: [stream.stdout, 'pipe', 'inherit'],
  });
  // dieharder alone reads the stream; a copy held here would keep it from ending.
  stream.stdout.destroy();
  const ended = new Promise<number>((resolve, reject) => {
    battery.once('error', () => reject(new Error('no dieharder here: install it (Debian: dieharder)')));
    battery.once('close', (code) => resolve(code ?? 1));
  });
  const counts = { PASSED: 0, WEAK: 0, FAILED: 0 };
  try {
    for await (const line of createInterface({ input: battery.stdout })) {
      const [, verdict] = /\|\s*(PASSED|WEAK|FAILED)\s*$/.exec(line) ?? [];
      if (verdict === undefined) continue;
      counts[verdict as keyof typeof counts] += 1;
      console.log(line.trim());
    }
    const code = await ended;
    console.log(`${counts.PASSED} passed, ${counts.WEAK} weak, ${counts.FAILED} failed`);
    return counts.FAILED + (code === 0 ? 0 : 1);
  } finally {
    stream.kill();
  }
}
