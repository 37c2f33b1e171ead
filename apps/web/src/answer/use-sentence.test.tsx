import { I18nProvider } from '@lingui/react';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { speak } from '../app/i18n.ts';
import { createFormat, moneyFormat } from '../format.ts';
import { useLede, type Way } from './use-lede.ts';
import { useSentence, type Finding } from './use-sentence.ts';

const i18n = speak('en');
const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <I18nProvider i18n={i18n}>{children}</I18nProvider>
);
/** As it reads: neither a week nor a share breaks over lines, which nobody sees. */
const read = (text: string) => text.replaceAll('\u00a0', ' ');

function say(finding: Partial<Finding>): string {
  const { result } = renderHook(() => useSentence(), { wrapper });
  return read(
    result.current({ metric: 'NET_VALUE', week: 104, isSamePlan: false, probability: 0.84, ...finding }),
  );
}

function sayWay(way: Partial<Way>): string {
  const { result } = renderHook(() => useLede(), { wrapper });
  return read(
    result.current({
      payback: { medianWeek: 45, notYetShare: 0.16, dots: [] },
      dip: -50_321,
      estimate: { median: 160_204, low: -94_120, high: 445_018 },
      noise: 14_000,
      week: 104,
      horizonWeeks: 104,
      quantity: moneyFormat(createFormat({ locale: 'en', numberingSystem: 'latn' }), 'EUR'),
      ...way,
    }),
  );
}

test('the verdict names the better plan, the week and the futures, and about even says so', () => {
  expect(say({})).toBe('B earns more than A by week 104 in 84 of 100 futures.');
  expect(say({ probability: 0.52 })).toBe('A and B are about even by week 104: B is ahead in 52 of 100.');
  expect(say({ probability: 0.3 })).toBe('A earns more than B by week 104 in 70 of 100 futures.');
  expect(say({ isSamePlan: true, probability: 0.5 })).toBe('A and B are the same plan.');
});

test('of costs the lower is the better', () => {
  expect(say({ metric: 'COST_PER_CUSTOMER', probability: 0.2 })).toBe(
    'B pays less per customer than A by week 104 in 80 of 100 futures.',
  );
});

test('the second sentence says the dip, the payback and the share that never pays back', () => {
  expect(sayWay({})).toBe(
    'It is behind until about week 45, dips to −€50k on the way, and never pays back in 16 of 100.',
  );
  expect(sayWay({ horizonWeeks: 156 })).toBe(
    'It is behind until about week 45, dips to −€50k on the way, and has not paid back by week 104 in 16 of 100.',
  );
  expect(sayWay({ payback: { medianWeek: null, notYetShare: 0.7, dots: [] } })).toBe(
    'It dips to −€50k and never pays back in 70 of 100.',
  );
  expect(sayWay({ payback: { medianWeek: 45, notYetShare: 0, dots: [] } })).toBe(
    'It is behind until about week 45, dips to −€50k on the way, and pays back in all of them.',
  );
});

test('without payback it says the middle and the range, in no more digits than the noise allows', () => {
  expect(sayWay({ payback: null })).toBe(
    'The middle of all futures is +€160k; 9 of 10 lie between −€94k and +€445k.',
  );
});
