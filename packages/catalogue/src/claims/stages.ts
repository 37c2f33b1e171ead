/** What a journey's stages and moves look like, for checks. */
import type { Journey, Move } from '@meander/core';

export function stagesOf(journey: Journey) {
  return journey.dimensions.find(({ id }) => id === 'stage')?.levels ?? [];
}

export function movesIn(journey: Journey): readonly Move[] {
  return journey.events.flatMap((event) => (event.kind === 'rates' ? event.moves : []));
}

/** Stages in which a move begins; undefined for one that begins in any. */
export function stagesFrom({ from }: Move): readonly string[] | undefined {
  const stage = (from as Readonly<Record<string, string | readonly string[] | undefined>>)['stage'];
  return typeof stage === 'string' ? [stage] : stage;
}

/** Stages that somebody may come to, from where everybody starts. */
export function reachable(journey: Journey): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = journey.start['stage'] === undefined ? [] : [journey.start['stage']];
  for (let stage = next.pop(); stage !== undefined; stage = next.pop()) {
    if (reached.has(stage)) continue;
    reached.add(stage);
    for (const move of movesIn(journey)) {
      const to = move.to['stage'];
      if (to !== undefined && (stagesFrom(move)?.includes(stage) ?? true)) next.push(to);
    }
  }
  return reached;
}
