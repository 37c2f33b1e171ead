import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { readSearch, writeSearch } from '../../app/search.ts';
import { linkFields } from '../../comparison/link.ts';
import { useDocument, type Document } from './use-document.ts';

/** Longer than the pause before the address follows an edit, in ms. */
const afterThePause = 400;

afterEach(() => vi.useRealTimers());

/** A page with the comparison of an address: what it holds now, and the browser's history. */
async function open(address: string) {
  const seen: { now?: Document } = {};
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/compare',
    validateSearch: linkFields,
    component: function Page() {
      seen.now = useDocument();
      return null;
    },
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
  });
  // A router of its own: the client's is not known here.
  render(<RouterProvider router={router as never} />);
  await waitFor(() => expect(seen.now).toBeDefined());
  return { seen: seen as { now: Document }, history };
}

test('the address follows an edit after a pause', async () => {
  const { seen, history } = await open('/compare?p=b2b-saas&seed=otter-1');
  act(() => seen.now.edit((pair) => ({ ...pair, seed: 'heron-2' })));
  expect(history.location.search).toContain('seed=otter-1');
  await waitFor(() => expect(history.location.search).toContain('seed=heron-2'));
  expect(seen.now.opened).toBe(0);
});

test('a link that is opened in that pause is loaded, and the edit of the earlier one does not come over it', async () => {
  const { seen, history } = await open('/compare?p=b2b-saas&seed=otter-1');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  act(() => seen.now.edit((pair) => ({ ...pair, seed: 'heron-2' })));
  // The page is busy: the pause ends before the link is drawn.
  history.push('/compare?p=b2b-saas&seed=adder-3');
  vi.advanceTimersByTime(afterThePause);
  vi.useRealTimers();
  await waitFor(() => expect(seen.now.pair.seed).toBe('adder-3'));
  expect(history.location.search).toContain('seed=adder-3');
  expect(seen.now.opened).toBe(1);
});
