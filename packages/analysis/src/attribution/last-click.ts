import type { AttributionRule } from './rule.ts';

export const lastClick = {
  id: 'lastClick',
  label: 'Last click',
  meaning: 'Everything to the last contact that the person acted on; nobody is credited where there is none',
  share({ count, isResponse }, shares) {
    const last = isResponse.subarray(0, count).lastIndexOf(1);
    if (last >= 0) shares[last] = 1;
  },
} as const satisfies AttributionRule;
