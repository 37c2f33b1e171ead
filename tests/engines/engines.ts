/** The JavaScript engines of this machine, each a way to run a script and hear its answer. */
import { execFile, execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../browser/chromium.ts';

export interface Engine {
  readonly name: string;
  /** Where it comes from, for who has to install it. */
  readonly from: string;
  readonly isHere: boolean;
  /** Runs the script, then evaluates `ask`; the answer is text. @throws when either throws */
  evaluate(script: string, ask: string): Promise<string>;
}

/** Every Node on the path, one of each version, then shells and the browser. */
export function engines(): Engine[] {
  return [
    ...nodes(),
    shell('SpiderMonkey', onPath('js102'), 'libmozjs-102-dev'),
    shell('JavaScriptCore', onPath('jsc'), 'libjavascriptcoregtk-4.0-bin'),
    browser('Chromium, page', askPage),
    browser('Chromium, worker', askWorker),
  ];
}

/** This Node with the interpreter alone: no optimising compiler changes a bit. */
export const interpreter: Engine = shell('Node without compilers', process.execPath, 'Node', ['--jitless']);

function nodes(): Engine[] {
  const versions = new Map<string, string>();
  for (const path of [process.execPath, ...everyOnPath('node')]) {
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
    if (!versions.has(version)) versions.set(version, path);
  }
  return [...versions].map(([version, path]) => shell(`Node ${version}`, path, 'Node'));
}

function shell(name: string, path: string | undefined, from: string, flags: readonly string[] = []): Engine {
  return {
    name,
    from,
    isHere: path !== undefined,
    async evaluate(script, ask) {
      const folder = await mkdtemp(join(tmpdir(), 'meander-engines-'));
      try {
        const file = join(folder, 'cases.cjs');
        await writeFile(file, `${script}\n;(typeof print === 'function' ? print : console.log)(${ask});\n`);
        const { stdout } = await promisify(execFile)(path!, [...flags, file], { maxBuffer: 2 ** 26 });
        return stdout;
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

function browser(
  name: string,
  evaluate: (page: Page, script: string, ask: string) => Promise<string>,
): Engine {
  return {
    name,
    from: 'chromium',
    isHere: chromiumPath !== null,
    async evaluate(script, ask) {
      const window = await chromium.launch({ executablePath: chromiumPath!, args: chromiumArguments });
      try {
        const page = await window.newPage();
        // A page of its own: what is run needs an address, and nothing is asked of a network.
        await page.route('**', (route) =>
          route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
        );
        await page.goto('http://localhost/');
        return await evaluate(page, script, ask);
      } finally {
        await window.close();
      }
    },
  };
}

async function askPage(page: Page, script: string, ask: string): Promise<string> {
  await page.addScriptTag({ content: script });
  return page.evaluate<string>(ask);
}

function askWorker(page: Page, script: string, ask: string): Promise<string> {
  return page.evaluate(
    (source) =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
        worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      }),
    `${script}\n;postMessage(${ask});`,
  );
}

function onPath(program: string): string | undefined {
  return everyOnPath(program)[0];
}

function everyOnPath(program: string): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).filter((path) => existsSync(path) && isProgram(path));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
