import { expect, it } from 'vitest';
import { createProgressLine, type Progress } from './progress-line.ts';

const at = (done: number): Progress => ({ done, total: 400, etaSeconds: 75 });

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) > 0 };
}

it('a terminal has a bar that redraws itself and leaves nothing behind', () => {
  const terminal = stream(true);
  const line = createProgressLine(false, terminal);
  line.show(at(200));
  line.clear();
  const erase = '\r\u001B[2K';
  expect(terminal.written).toEqual([
    `${erase}${'█'.repeat(15)}${'░'.repeat(15)} 200 of 400 futures, about 2 min left`,
    erase,
  ]);
});

it('elsewhere there is a line every two seconds, without control characters', () => {
  const file = stream(false);
  let now = 0;
  const line = createProgressLine(false, file, 'parts', () => now);
  for (const [time, done] of [
    [1_000, 50],
    [2_500, 100],
    [3_000, 150],
    [5_000, 200],
  ] as const) {
    now = time;
    line.show(at(done));
  }
  line.clear();
  expect(file.written).toEqual([
    '100 of 400 parts, about 2 min left\n',
    '200 of 400 parts, about 2 min left\n',
  ]);
});

it('is silent when asked to be', () => {
  const terminal = stream(true);
  const line = createProgressLine(true, terminal);
  line.show(at(200));
  line.stopping();
  line.clear();
  expect(terminal.written).toEqual([]);
});
