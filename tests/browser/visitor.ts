/** A person at the page: a real Chromium, with windows of their own for every test. */
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { chromiumArguments, chromiumPath } from './chromium.ts';

/** How long a person waits for anything, in ms: machines that run tests may be busy. */
const patience = 120_000;

export const desktop = { width: 1440, height: 900 } as const;
export const phone = { width: 390, height: 844 } as const;

/** Opens addresses of Meander, and hears what the pages complain about: an error in a console fails the test. */
export interface Visitor {
  /** A page in a window of its own; `address` is what stands behind the server's, e.g. `/#/compare`. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** A window, whose pages share what the browser keeps for them. */
  window(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Errors in the consoles so far; a test that expects some takes them away. */
  readonly errors: string[];
}

/** Starts a browser for the tests around, and closes it after them. */
export function visiting(): Visitor {
  let browser: Browser | undefined;
  const windows: BrowserContext[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    if (chromiumPath === null) throw new Error('no Chromium: set CHROMIUM_PATH, or install it');
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
  });
  afterEach(async () => {
    for (const opened of windows.splice(0)) await opened.close();
    const heard = errors.splice(0);
    if (heard.length > 0) throw new Error(`errors in the console:\n${heard.join('\n')}`);
  });
  afterAll(() => browser?.close());

  async function window(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    if (browser === undefined) throw new Error('the browser is not open yet');
    const context = await browser.newContext({
      baseURL: inject('meander'),
      viewport: desktop,
      colorScheme: 'light',
      locale: 'en-GB',
      ...options,
    });
    context.setDefaultTimeout(patience);
    context.on('weberror', (error) => errors.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    });
    windows.push(context);
    return context;
  }

  return {
    errors,
    window,
    async open(address, options) {
      const page = await (await window(options)).newPage();
      await page.goto(address);
      return page;
    },
  };
}

const pictures = fileURLToPath(new URL('pictures/', import.meta.url));
const isPictured = process.env['MEANDER_PICTURES'] === '1';

/** Keeps what the whole page looks like, for people to look at, where `MEANDER_PICTURES=1` asks for it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (isPictured)
    await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true, animations: 'disabled' });
}
