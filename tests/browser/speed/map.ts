/**
 * What a river map costs while it plays: main-thread work of every frame from a trace of Chromium, and whether every week was shown.
 * Run it by hand: `node --conditions=@meander/source browser/speed/map.ts` (figures of a busy machine mean little).
 */
import { chromium, type CDPSession } from 'playwright-core';
import { startServer, temporaryDirectory } from '../../api/start-server.ts';
import { chromiumArguments, chromiumPath } from '../chromium.ts';

/** A journey of many stages, and as many marks as there may be. */
const address = process.argv[2] ?? '/#/map?p=b2b-saas&j=sales-funnel&a=market.people:40000';
const seconds = 12;

declare global {
  interface Window {
    /** The weeks that the slider has stood at, in order. */
    weeksSeen: number[];
  }
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

/** Collects a trace of all threads. */
async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as readonly object[] as TraceEvent[])),
  );
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  return events;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

if (chromiumPath === null) throw new Error('no Chromium: set CHROMIUM_PATH, or install it');
const directory = await temporaryDirectory();
const server = await startServer(directory.path);
const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}${address}`);
  const play = page.getByRole('button', { name: 'Play' });
  await play.waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const seen: number[] = [];
    window.weeksSeen = seen;
    const slider = document.querySelector<HTMLInputElement>('input[aria-label="Week"]');
    const look = () => {
      if (slider !== null && seen.at(-1) !== Number(slider.value)) seen.push(Number(slider.value));
      requestAnimationFrame(look);
    };
    look();
  });
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, async () => {
    await play.click();
    await page.waitForTimeout(seconds * 1000);
  });
  const weeks = await page.evaluate(() => window.weeksSeen);
  const drawing = events.filter(({ name }) => name === 'FireAnimationFrame');
  const main = drawing[0];
  // the tasks of the thread that draws; each frame is the work from one animation frame to the next
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) =>
        name.endsWith('RunTask') && ph === 'X' && pid === main?.pid && tid === main.tid,
    )
    .toSorted((a, b) => a.ts - b.ts);
  // several callbacks of one frame follow each other at once
  const starts = drawing
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b)
    .filter((ts, i, all) => i === 0 || ts - (all[i - 1] ?? 0) > 4000);
  const frames: { cpu: number; wall: number }[] = [];
  let at = 0;
  for (let i = 1; i < starts.length; i++) {
    let [cpu, wall] = [0, 0];
    for (; at < tasks.length && (tasks[at]?.ts ?? 0) + (tasks[at]?.dur ?? 0) <= (starts[i] ?? 0); at++) {
      cpu += (tasks[at]?.tdur ?? tasks[at]?.dur ?? 0) / 1000;
      wall += (tasks[at]?.dur ?? 0) / 1000;
    }
    frames.push({ cpu, wall });
  }
  const told = (values: readonly number[]) =>
    `median ${quantile(values, 0.5).toFixed(1)}, p95 ${quantile(values, 0.95).toFixed(1)}, most ${Math.max(...values).toFixed(1)} ms`;
  const stages = await page.locator('svg [aria-pressed]').count();
  console.log(`${frames.length} frames in ${seconds} s, ${stages} places to press`);
  console.log(`main thread per frame, processor time: ${told(frames.map(({ cpu }) => cpu))}`);
  console.log(`main thread per frame, by the clock:   ${told(frames.map(({ wall }) => wall))}`);
  const left = weeks.slice(1).filter((week, i) => week !== (weeks[i] ?? 0) + 1);
  console.log(`weeks shown: ${weeks[0]} to ${weeks.at(-1)}, left out: ${left.length}`);
} finally {
  await browser.close();
  await server.end();
  await directory[Symbol.asyncDispose]();
}
