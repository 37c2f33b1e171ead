/** Random places: who is meant, and where a move leads. */
import * as fc from 'fast-check';
import type { Where } from '@meander/core';
import type { Path } from './from-schema.ts';
import type { Words } from './words.ts';

/** Who is meant: mostly people of some stage. */
export function whereOf(words: Words, path: Path): fc.Arbitrary<Where> {
  const either = (names: readonly string[]) =>
    fc.oneof(fc.constantFrom(...names), fc.shuffledSubarray([...names], { minLength: 1 }));
  const dimensions = words.dimensions.map(
    ({ id, levels }) => [id, either(levels.map((each) => each.id))] as const,
  );
  const wanted = fc.record(
    {
      ...Object.fromEntries(dimensions),
      milestone: either(words.dimensions[0]!.levels.map((each) => each.milestone ?? 'unaware')),
      segment: either(words.segments),
    },
    { noNullPrototype: true },
  ) as fc.Arbitrary<Record<string, string | string[]>>;
  const likely = (key: string) => (key === 'stage' ? (path.includes('speakers') ? 4 : 7) : 2);
  const keys = [...dimensions.map(([id]) => id), 'milestone', 'segment'];
  return fc
    .tuple(wanted, fc.tuple(...keys.map(() => fc.integer({ min: 0, max: 7 }))))
    .map(([all, luck]) =>
      Object.fromEntries(Object.entries(all).filter(([key]) => luck[keys.indexOf(key)]! < likely(key))),
    );
}

/** Where a move leads: mostly to another stage. */
export function levelsOf(words: Words): fc.Arbitrary<Record<string, string>> {
  const levels = words.dimensions.map(
    ({ id, levels: all }) => [id, fc.constantFrom(...all.map((each) => each.id))] as const,
  );
  return fc
    .tuple(
      fc.record(Object.fromEntries(levels), { noNullPrototype: true }),
      fc.tuple(...levels.map(() => fc.integer({ min: 0, max: 3 }))),
    )
    .map(([all, luck]) =>
      Object.fromEntries(
        Object.entries(all).filter(([id], i) => (id === 'stage' ? luck[i]! > 0 : luck[i]! > 2)),
      ),
    );
}
