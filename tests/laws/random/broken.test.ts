/** Broken models: whatever is wrong with a random model, all of it comes back as a list, and nothing is thrown. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScenario, type Issue, type Scenario } from '@meander/core';
import { expectHelpful, expectListOrRun, harm, mutationOf } from '../harm.ts';
import { forRandom, TIMEOUT } from './cases.ts';
import { randomScenario } from './scenario.ts';

/** A fault put into a copy in place, and a path under which it has to be found. */
interface Fault {
  readonly what: string;
  readonly path: RegExp;
  readonly put: (copy: Draft) => boolean;
}

/** A scenario that may be written into. */
type Draft = { -readonly [key in keyof Scenario]: Scenario[key] };

const NOBODY = 'nobody-knows-this';

/** Faults that do not hide each other: each names its own part of the scenario. */
const faults: readonly Fault[] = [
  {
    what: 'a cause that no mechanism is',
    path: /^journeys[.]one[.]event1[.]/,
    put: ({ journeys: { funnel } }) => {
      const [first] = funnel.events;
      const causes =
        first!.kind === 'rates' ? first!.moves[0]!.causes : first!.kind === 'repeat' ? first!.causes : [];
      causes.push({ mechanism: NOBODY });
      return causes.length > 1;
    },
  },
  {
    what: 'a start at a level that is not there',
    path: /^journeys[.]one[.]start[.]stage$/,
    put: ({ journeys: { funnel } }) => {
      funnel.start['stage'] = NOBODY;
      return true;
    },
  },
  {
    what: 'a dimension that is there twice',
    path: /^journeys[.]one[.]stage$/,
    put: ({ journeys: { funnel } }) => {
      funnel.dimensions.push(funnel.dimensions[0]!);
      return true;
    },
  },
  {
    what: 'a channel that is there twice',
    path: /^channels[.]channel1$/,
    put: ({ channels }) => {
      channels.push(channels[0]!);
      return true;
    },
  },
  {
    what: 'shares of a plan that do not sum to 1',
    path: /^plan[.]split$/,
    put: ({ plan }) => {
      for (const id of Object.keys(plan.split)) plan.split[id] = 0.01;
      return true;
    },
  },
  {
    what: 'a flight of a channel that is not there',
    path: /^historic[.]flight[.]nobody-knows-this$/,
    put: ({ historic }) => {
      historic.flight[NOBODY] = [1];
      return true;
    },
  },
  {
    what: 'a number out of its range',
    path: /^values[.]market[.]margin$/,
    put: ({ values }) => {
      values['market.margin'] = 1.5;
      return true;
    },
  },
  {
    what: 'a number of nothing',
    path: /^values[.]nobody-knows-this$/,
    put: ({ values }) => {
      values[NOBODY] = 1;
      return true;
    },
  },
  {
    what: 'a trait nobody described',
    path: /^market[.]segments[.]segment1[.]/,
    put: ({ market }) => {
      market.segments[0]!.traits[NOBODY] = 1;
      return true;
    },
  },
  {
    what: 'a lock on a channel that is not there',
    path: /^locks[.]nobody-knows-this$/,
    put: ({ locks }) => {
      locks.push(NOBODY);
      return true;
    },
  },
];

function found(issues: readonly Issue[], { path }: Fault): boolean {
  return issues.some((issue) => issue.severity === 'error' && path.test(issue.path.join('.')));
}

test(
  'several faults at once are all reported, each at its place',
  () => {
    const several = fc.tuple(
      randomScenario(),
      fc.shuffledSubarray([...faults], { minLength: 1, maxLength: 5 }),
    );
    forRandom('broken', 70, several, ([scenario, chosen]) => {
      const copy = structuredClone<Draft>(scenario);
      const put = chosen.filter((fault) => fault.put(copy));
      const result = checkScenario(copy);
      expect(result.ok).toBe(put.length === 0);
      if (result.ok) return;
      expectHelpful(result.issues);
      expect(put.filter((fault) => !found(result.issues, fault)).map(({ what }) => what)).toEqual([]);
    });
  },
  TIMEOUT,
);

test(
  'a random model with anything deleted, replaced, negated, scaled, renamed or doubled is refused with reasons or runs',
  () => {
    let ran = 0;
    let refused = 0;
    const harmed = randomScenario().chain((scenario) =>
      fc.tuple(fc.constant(scenario), fc.array(mutationOf(scenario), { minLength: 1, maxLength: 4 })),
    );
    forRandom('anywhere', 120, harmed, ([scenario, mutations]) => {
      const copy = structuredClone(scenario);
      for (const mutation of mutations) harm(copy, mutation);
      const result = checkScenario(copy);
      if (result.ok) ran += 1;
      else refused += 1;
      expectListOrRun(result);
    });
    expect(Math.min(ran, refused)).toBeGreaterThan(12);
  },
  TIMEOUT,
);
