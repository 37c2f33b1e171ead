/** From the arms of a claim to comparisons: the two plans that were tried, ready to be looked at anywhere else. */
import { writeLink, type LinkFields } from '../../comparison/link.ts';
import { pairOf, type Change, type Lens } from '../../comparison/pair.ts';
import { firstView } from '../../comparison/view.ts';

/** An arm as the API tells it. */
export interface PlannedArm {
  readonly label: string;
  readonly plan: {
    readonly preset: string;
    readonly journey: string | null;
    readonly lens: string;
    readonly changes: readonly {
      readonly path: string;
      readonly number: number | null;
      readonly list: readonly number[] | null;
      readonly from: number | null;
    }[];
  } | null;
}

type ArmChange = NonNullable<PlannedArm['plan']>['changes'][number];

/**
 * The link that loads two arms as plans A and B, or null where they are not two plans of one scenario: their people start
 * anew, live other journeys, or one changes what cannot be taken back.
 */
export function compareArms(a: PlannedArm, b: PlannedArm, seed: string | null): LinkFields | null {
  const [first, second] = [a.plan, b.plan];
  if (first === null || second === null) return null;
  if (first.preset !== second.preset || first.journey !== second.journey || first.lens !== second.lens)
    return null;
  const kept = new Set(second.changes.map(({ path }) => path));
  const undone = first.changes.filter(({ path }) => !kept.has(path)).map(takenBack);
  if (undone.includes(null)) return null;
  const same = new Set(first.changes.map((change) => JSON.stringify(change)));
  const onlyB = [
    ...undone.filter((change) => change !== null),
    ...second.changes.filter((change) => !same.has(JSON.stringify(change))).flatMap(changeOf),
  ];
  const lens: Lens = first.lens === 'FUNNEL' ? 'FUNNEL' : 'LIFECYCLE';
  const pair = pairOf(first.preset);
  return writeLink({
    pair: {
      ...pair,
      seed,
      journeys: { ...pair.journeys, [lens]: first.journey },
      shared: first.changes.flatMap(changeOf),
      onlyB,
    },
    view: { ...firstView, lens },
  });
}

function changeOf({ path, number, list }: ArmChange): Change[] {
  if (list !== null) return [{ op: 'list', path, list }];
  return number === null ? [] : [{ op: 'set', path, number }];
}

/** Lists of the plan are the same number in every week unless somebody changes them. */
const flat = [
  { path: /^(historic\.)?flight\./u, number: 1 },
  { path: /^(historic\.)?promotion$/u, number: 0 },
  { path: /^(historic\.)?priceLevel$/u, number: 1 },
];

/** The change back to the preset, or null where its value is not known. */
function takenBack({ path, from }: ArmChange): Change | null {
  const number = from ?? flat.find((each) => each.path.test(path))?.number;
  return number === undefined ? null : { op: 'set', path, number };
}
