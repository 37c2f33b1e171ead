/**
 * Decides for every column which sign starts the decimals. The column's own cells decide; where they cannot tell, the other
 * columns of the table do; where nobody can, a sign followed by exactly three digits everywhere is taken to group thousands,
 * because amounts of money have two decimals or none.
 */
import { markEvidence, type DecimalMark } from './amounts.ts';

export type MarkDecision = {
  readonly mark: DecimalMark;
  /** A cell that could be read in two ways, when it was the rule and not the table that decided. */
  readonly assumedFor?: string;
};

/** One decision per column; `fixed` is the user's word and settles all of them. */
export function decideMarks(
  columns: readonly (readonly string[])[],
  fixed?: DecimalMark,
): readonly MarkDecision[] {
  if (fixed) return columns.map(() => ({ mark: fixed }));
  const votes = columns.map(countVotes);
  const table = votes.reduce(
    (sum, vote) => ({ comma: sum.comma + vote.comma, point: sum.point + vote.point }),
    { comma: 0, point: 0 },
  );
  return votes.map((vote) => {
    const decided = majority(vote);
    if (decided) return { mark: decided };
    const byTable = majority(table);
    if (byTable) return { mark: byTable };
    if (vote.either === undefined) return { mark: '.' };
    return { mark: vote.either.includes(',') ? '.' : ',', assumedFor: vote.either };
  });
}

function countVotes(cells: readonly string[]): { comma: number; point: number; either: string | undefined } {
  const vote: { comma: number; point: number; either: string | undefined } = {
    comma: 0,
    point: 0,
    either: undefined,
  };
  for (const cell of cells) {
    const evidence = markEvidence(cell);
    if (evidence === 'comma') vote.comma += 1;
    if (evidence === 'point') vote.point += 1;
    if (evidence === 'either') vote.either ??= cell;
  }
  return vote;
}

function majority({
  comma,
  point,
}: {
  readonly comma: number;
  readonly point: number;
}): DecimalMark | undefined {
  if (comma === point) return comma > 0 ? '.' : undefined;
  return comma > point ? ',' : '.';
}
