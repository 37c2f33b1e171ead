import { describe, expect, it } from 'vitest';
import { held } from './executors.ts';
import { openMeander, quick, type Answer } from './open-meander.ts';
import { startRun } from './operations.ts';

describe('admission', () => {
  it('accepts the work of the cap itself and nothing above it', async () => {
    const { startRun: asked } = await withWorkLimit(1);
    const cost = asked.requested as number;
    expect((await withWorkLimit(cost - 1)).startRun.__typename).toBe('LimitError');
    expect((await withWorkLimit(cost)).startRun.__typename).toBe('StartRunPayload');
    expect((await withWorkLimit(cost + 1)).startRun.__typename).toBe('StartRunPayload');
  });

  it('counts what waits already', async () => {
    const executor = held();
    const work = (await withWorkLimit(1)).startRun.requested as number;
    await using meander = await openMeander({
      executor,
      limits: { work: 1e12, bytes: 1e9, queuedWork: 1.5 * work },
    });
    const ask = (seed: string) =>
      meander.ask(startRun, { input: { scenario: quick({ seed }), replications: 8 } });
    expect((await ask('one')).startRun.__typename).toBe('StartRunPayload');
    expect((await ask('two')).startRun.__typename).toBe('LimitError');
    executor.release();
    await meander.context.runner.idle();
    expect((await ask('two')).startRun.__typename).toBe('StartRunPayload');
    await meander.context.runner.idle();
  });

  async function withWorkLimit(work: number): Promise<Answer> {
    await using meander = await openMeander({ limits: { work, bytes: 1e9, queuedWork: 1e18 } });
    const answer = await meander.ask(startRun, { input: { scenario: quick(), replications: 8 } });
    await meander.context.runner.idle();
    return answer;
  }
});
