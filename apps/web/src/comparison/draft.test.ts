import { beforeEach, expect, test } from 'vitest';
import { readDraft, writeDraft, type Draft } from './draft.ts';

const draft: Draft = {
  title: 'B2B software',
  changes: 2,
  link: { p: 'b2b-saas@1', b: 'split.upstream+15' },
  past: [{ p: 'b2b-saas@1' }],
};

beforeEach(() => localStorage.clear());

test('a draft comes back as it was kept', () => {
  expect(readDraft()).toBeNull();
  expect(writeDraft(draft)).toBe(true);
  expect(readDraft()).toEqual(draft);
});

test('only the last steps outlive a reload', () => {
  writeDraft({ ...draft, past: Array.from({ length: 50 }, (_, step) => ({ h: String(step) })) });
  expect(readDraft()?.past.map(({ h }) => h)).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 30)));
});

test('what is no draft is not read as one', () => {
  for (const text of ['', '{', 'null', '{"title":1}', '[]']) {
    localStorage.setItem('meander.draft', text);
    expect(readDraft()).toBeNull();
  }
});

test('a browser without room says so', () => {
  const full: Storage = Object.assign(Object.create(localStorage), {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(writeDraft(draft, full)).toBe(false);
});
