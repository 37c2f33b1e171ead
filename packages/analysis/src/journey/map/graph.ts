/** The graph of a journey: its stages, and who goes from which to which by what. */
import { MILESTONES, type Journey, type MatrixBranch, type MatrixStep, type Where } from '@meander/core';

export interface GraphStage {
  readonly id: string;
  readonly label: string;
  readonly milestone: string;
  /** Everybody is here at a launch. */
  readonly isStart: boolean;
}

/** Moves that lead from the same stages to the same stage. */
export interface GraphEdge {
  readonly labels: readonly string[];
  /** In the order of the stages. */
  readonly from: readonly string[];
  /** Is also where it comes from when it leads nowhere else: something is bought again. */
  readonly to: string;
}

export interface JourneyGraph {
  /** From upstream to downstream: by milestone, then as declared. */
  readonly stages: readonly GraphStage[];
  readonly edges: readonly GraphEdge[];
}

interface Step {
  readonly label: string;
  readonly from: readonly string[];
  readonly to: string;
}

export function journeyGraph(journey: Journey): JourneyGraph {
  const levels = journey.dimensions.find(({ id }) => id === 'stage')?.levels ?? [];
  const stages = levels
    .map(({ id, label, milestone = 'unaware' }) => ({
      id,
      label,
      milestone,
      isStart: journey.start['stage'] === id,
    }))
    .toSorted((a, b) => MILESTONES.indexOf(a.milestone) - MILESTONES.indexOf(b.milestone));
  const merged = new Map<string, { labels: string[]; from: readonly string[]; to: string }>();
  for (const { label, from, to } of stepsOf(journey, stages)) {
    const sources = from.filter((stage, i) => from.indexOf(stage) === i);
    if (sources.length === 0) continue;
    const key = `${sources.join(' ')} > ${to}`;
    const edge = merged.get(key) ?? { labels: [], from: sources, to };
    merged.set(key, edge);
    if (!edge.labels.includes(label)) edge.labels.push(label);
  }
  return { stages, edges: [...merged.values()] };
}

/** Every change of stage, and purchases that change none. */
function stepsOf(journey: Journey, stages: readonly GraphStage[]): Step[] {
  const among = (where: Where) => stagesIn(where, stages);
  const change = (label: string, where: Where, to: string | undefined): Step[] =>
    to === undefined ? [] : [{ label, to, from: among(where).filter((stage) => stage !== to) }];
  const purchase = (label: string, where: Where): Step[] =>
    among(where).map((stage) => ({ label, from: [stage], to: stage }));
  return journey.events.flatMap((event): Step[] => {
    if (event.kind === 'repeat') {
      const { from, label, dropOut } = event;
      return [...purchase(label, from), ...change(dropOut.label, from, dropOut.to['stage'])];
    }
    if (event.kind === 'matrix') return event.branches.flatMap((branch) => branchSteps(branch, stages));
    return event.moves.flatMap(({ label, from, to, tally }) =>
      to['stage'] === undefined && tally !== undefined
        ? purchase(label, from)
        : change(label, from, to['stage']),
    );
  });
}

function branchSteps({ label, steps }: MatrixBranch, stages: readonly GraphStage[]): Step[] {
  return steps.flatMap((step) => stageChanges(step, stages).map((change) => ({ label, ...change })));
}

/** What a matrix does to stages: by its rows, or along with another dimension. Sources of one target are gathered. */
function stageChanges(
  { dimension, from, rows, along }: MatrixStep,
  stages: readonly GraphStage[],
): Omit<Step, 'label'>[] {
  const here = stagesIn(from, stages);
  const reached = new Map<string, string[]>();
  const add = (stage: string, to: string | undefined) => {
    if (to !== undefined && to !== stage) reached.set(to, [...(reached.get(to) ?? []), stage]);
  };
  for (const [level, row] of Object.entries(rows)) {
    for (const [next, weight] of Object.entries(row)) {
      if (weight === 0) continue;
      if (dimension === 'stage') {
        if (here.includes(level)) add(level, next);
      } else if (next !== level) for (const stage of here) add(stage, along[next]?.['stage']);
    }
  }
  const order = stages.map(({ id }) => id);
  return [...reached].map(([to, sources]) => ({
    to,
    from: sources.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  }));
}

function stagesIn(where: Where, stages: readonly GraphStage[]): string[] {
  const asked = (wanted: Where[string] | undefined, name: string) =>
    wanted === undefined || [wanted].flat().includes(name);
  return stages
    .filter(({ id, milestone }) => asked(where['stage'], id) && asked(where['milestone'], milestone))
    .map(({ id }) => id);
}
