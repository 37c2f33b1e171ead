import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comparisonOf, lastSettled, questionsOf } from './ask.ts';
import { isLeftOut } from './chromium.ts';
import { differenceFrame, quickComparison, readTable, settle, written } from './compare-page.ts';
import { picture, visiting } from './visitor.ts';

/** Asks the export menu of the difference chart for a file. */
async function exported(page: Page, item: string): Promise<Download> {
  await differenceFrame(page).getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return download;
}

/** The CSV holds the numbers of the API, exact, and those of the table, with where they come from. */
async function expectCsv(page: Page, comparison: string): Promise<void> {
  const download = await exported(page, 'Data (CSV): Difference by week');
  expect(download.suggestedFilename()).toBe('meander-b2b-saas@1-otter-42-difference.csv');
  const [heading, ...rows] = (await readFile(await download.path(), 'utf8'))
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(heading?.slice(0, 9)).toEqual(['week', 'p05', 'p25', 'p50', 'p75', 'p95', 'mean', 'preset', 'seed']);
  const { differenceBand } = await comparisonOf(comparison, 52);
  expect(rows.map((row) => row.slice(0, 7).map(Number))).toEqual(
    differenceBand.map(({ week, p05, p25, p50, p75, p95, mean }) => [week, p05, p25, p50, p75, p95, mean]),
  );
  expect(new Set(rows.map((row) => row.slice(7, 9).join(' ')))).toEqual(new Set(['b2b-saas@1 otter-42']));
  const table = await readTable(page, 'Difference by week');
  expect(table.slice(1)).toEqual(
    rows.map(([week = '', ...values]) => [
      week,
      ...values.slice(0, 6).map((value) => written(Number(value))),
    ]),
  );
}

/** The SVG stands alone, in a window without a network, and carries its caption. */
async function expectSvg(page: Page, alone: Page, sentence: string): Promise<void> {
  const download = await exported(page, 'Drawing (SVG)');
  const svg = await readFile(await download.path(), 'utf8');
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  await alone.setContent(svg);
  await alone.evaluate(() => document.fonts.ready);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  const words = await alone.locator('svg').first().locator('text').allTextContents();
  const text = words.join(' ').replaceAll('\u00a0', ' ');
  expect(text).toContain('Net value of B minus A');
  expect(text).toContain(sentence.replaceAll('\u00a0', ' '));
  expect(text).toContain('seed otter-42');
  expect(text).toContain('Simulated with stated assumptions; not calibrated to your data.');
  expect(svg).not.toMatch(/(?:href|src)="(?!#|data:)|url\((?!["']?(?:#|data:))|<script|@import/);
  expect(await alone.locator('path').count()).toBeGreaterThan(5);
  await picture(alone, 'file-svg');
}

/** The PNG is the drawing at twice its size. */
async function expectPng(page: Page, alone: Page): Promise<void> {
  const download = await exported(page, 'Picture (PNG)');
  const png = await readFile(await download.path());
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  await alone.setContent(`<img alt="" src="data:image/png;base64,${png.toString('base64')}">`);
  const image = alone.locator('img');
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(width);
  const colours = await image.evaluate((element: HTMLImageElement) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [element.naturalWidth, element.naturalHeight];
    const context = canvas.getContext('2d');
    context?.drawImage(element, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const found = new Set<string>();
    for (let i = 0; i < pixels.length; i += 400) found.add(pixels.slice(i, i + 4).join());
    return found.size;
  });
  expect(width).toBeGreaterThan(1200);
  expect(height).toBeGreaterThan(700);
  expect(colours).toBeGreaterThan(3);
}

describe.skipIf(isLeftOut)('files of the difference chart', () => {
  const visitor = visiting();

  test('the CSV has the numbers of the API, the SVG stands alone, the PNG is the drawing at twice its size', async () => {
    const page = await visitor.open(quickComparison);
    const questions = questionsOf(page);
    const sentence = await settle(page);
    await expectPng(page, await visitor.open('about:blank'));
    await expectSvg(page, await visitor.open('about:blank', { offline: true }), sentence);
    await expectCsv(page, lastSettled(questions));
  });
});
