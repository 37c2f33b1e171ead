/** The API beside the page: what it says about the comparisons that the page shows. */
import type { Page, Request } from 'playwright-core';
import { inject } from 'vitest';

/** Asks the server that serves the pages. @throws Error with the errors of the answer */
export async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const response = await fetch(`${inject('meander')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-require-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

interface Asked {
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/** The questions that a page asks from now on, in order. */
export function questionsOf(page: Page): Asked[] {
  const questions: Asked[] = [];
  page.on('request', (request: Request) => {
    if (request.url().endsWith('/graphql') && request.method() === 'POST')
      questions.push(request.postDataJSON());
  });
  return questions;
}

/** Holds the page's questions of one name on their way to the server, until they are released. */
export async function holding(page: Page, operationName: string): Promise<() => Promise<void>> {
  let open = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    open = resolve;
  });
  const url = '**/graphql';
  await page.route(url, async (route) => {
    const asked: Asked | null = route.request().postDataJSON();
    if (asked?.operationName === operationName) await released;
    await route.continue();
  });
  return async () => {
    open();
    await page.unroute(url);
  };
}

/** The comparison whose settled results a page asked for last. */
export function lastSettled(questions: readonly Asked[]): string {
  const last = questions.findLast(({ operationName }) => operationName === 'SettledComparison');
  const id = last?.variables?.['id'];
  if (typeof id !== 'string') throw new Error('the page has not asked for settled results yet');
  return id;
}

export interface BandPoint {
  readonly week: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

export interface Comparison {
  readonly replications: number;
  readonly isPaired: boolean;
  readonly baseline: { readonly manifest: { readonly people: number; readonly seed: string } };
  readonly difference: { readonly probabilityPositive: number };
  readonly differenceBand: readonly BandPoint[];
  readonly payback: {
    readonly medianWeek: number | null;
    readonly neverShare: number;
    readonly dots: readonly (number | null)[];
  };
}

/** Net value of plan B minus plan A, as the API has it. */
export async function comparisonOf(id: string, week = 104): Promise<Comparison> {
  const { comparison } = await ask<{ comparison: Comparison }>(
    `query Comparison($id: ID!, $week: Week!) {
      comparison(id: $id) {
        replications
        isPaired
        baseline { manifest { people seed } }
        difference(metric: NET_VALUE, week: $week) { probabilityPositive }
        differenceBand(metric: NET_VALUE) { week p05 p25 p50 p75 p95 mean }
        payback { medianWeek neverShare dots }
      }
    }`,
    { id, week },
  );
  return comparison;
}
