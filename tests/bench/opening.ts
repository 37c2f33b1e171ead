/** Opening the page of journeys over a million people in Chromium: by its link, and from the gallery that is already open. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer, temporaryDirectory } from '../api/start-server.ts';
import { chromiumArguments, chromiumPath } from '../browser/chromium.ts';
import { median } from './measure.ts';
import type { Row, Section } from './table.ts';

const PEOPLE = 1_000_000;
const ROUNDS = 5;
const GOAL = { goal: 'first life within 1 s', most: 1000 };

const CROWD = 'query ($input: PeopleInput!) { crowd(input: $input) { __typename } }';

/** Milliseconds from the click until something is seen. */
interface Opening {
  readonly painted: number;
  /** The first life can be read. */
  readonly life: number;
}

/** Every round is another seed, whose people nobody has asked about. */
export async function benchOpening(preset: string): Promise<Section> {
  const title = `journeys in Chromium: ${PEOPLE.toLocaleString('en')} people of ${preset} that the server has not seen, wall`;
  if (chromiumPath === null) return { title: `${title}: left out, there is no Chromium`, rows: [] };
  await using directory = await temporaryDirectory();
  await using server = await startServer(directory.path);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
  try {
    const address = (round: number) => `#/journeys?p=${preset}&a=market.people:${PEOPLE}&seed=otter-${round}`;
    const first = await byLink(browser, `${server.url}/${address(0)}`);
    // a page goes on to ask, and questions about people are answered one after the other: this one last
    const isFree = () => server.ask(CROWD, { input: { scenario: { inline: { preset } } } });
    await isFree();
    const linked: Opening[] = [];
    const within: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      linked.push(await byLink(browser, `${server.url}/${address(2 * round)}`));
      await isFree();
      within.push(await fromGallery(browser, server.url, address(2 * round + 1)));
      await isFree();
    }
    return {
      title,
      rows: [
        { measure: 'server just started, by the link: first life', value: first.life, unit: 'ms' },
        { measure: 'by the link: painted', value: median(linked.map(({ painted }) => painted)), unit: 'ms' },
        lifeRow('by the link: first life', median(linked.map(({ life }) => life))),
        lifeRow('gallery open, link clicked: first life', median(within)),
      ],
    };
  } finally {
    await browser.close();
  }
}

function lifeRow(measure: string, value: number): Row {
  return { measure, value, unit: 'ms', goal: GOAL.goal, isMet: value <= GOAL.most };
}

/** A visitor with an empty cache. */
async function byLink(browser: Browser, url: string): Promise<Opening> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(timeLife, false);
    await page.goto(url);
    const life = await lifeIn(page);
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    return { life, painted: painted ?? Number.NaN };
  } finally {
    await context.close();
  }
}

async function fromGallery(browser: Browser, url: string, address: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(timeLife, true);
    await page.evaluate((hash) => location.assign(hash), address);
    return await lifeIn(page);
  } finally {
    await context.close();
  }
}

function lifeIn(page: Page): Promise<number> {
  return page.evaluate(() => window.firstLife);
}

declare global {
  interface Window {
    /** Milliseconds until a life is drawn. */
    firstLife: Promise<number>;
  }
}

/** Runs in the page: looks for the heading of a life whenever something has changed. */
function timeLife(isSinceNow: boolean): void {
  const start = isSinceNow ? performance.now() : 0;
  window.firstLife = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const headings = [...document.querySelectorAll('h2')];
      if (!headings.some((heading) => /^Customer [\d,]+ of /.test(heading.textContent))) return;
      observer.disconnect();
      // the frame that shows it, and the moment after it
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
