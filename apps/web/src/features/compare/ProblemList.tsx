import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Issue } from '../../api/failure.ts';
import type { Change, PlanPair } from '../../comparison/pair.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface ProblemListProps {
  readonly issues: readonly Issue[];
  readonly onEdit: (change: (pair: PlanPair) => PlanPair) => void;
}

/** Everything that is wrong with the plans, at once: what, where, and the nearest value that works. */
export function ProblemList({ issues, onEdit }: ProblemListProps) {
  const errors = issues.filter(({ severity, code }) => severity === 'ERROR' && code !== 'preset-changed');
  // Both plans share most of what they are made of: the same problem is said once.
  const distinct = errors.filter(
    (issue, i) => errors.findIndex(({ message }) => message === issue.message) === i,
  );
  if (distinct.length === 0) return null;
  return (
    <Notice
      role="alert"
      title={plural(distinct.length, {
        one: 'One thing keeps these plans from running.',
        other: '# things keep these plans from running.',
      })}
    >
      {distinct.map((issue) => (
        <Problem key={issue.message} issue={issue} onEdit={onEdit} />
      ))}
    </Notice>
  );
}

function Problem({ issue, onEdit }: { readonly issue: Issue; readonly onEdit: ProblemListProps['onEdit'] }) {
  const { suggestion, message, path } = issue;
  const value = Number(suggestion ?? Number.NaN);
  const field = path.at(-1) ?? '';
  return (
    <div>
      <p>{message}</p>
      {suggestion !== null && Number.isFinite(value) && (
        <Button onPress={() => onEdit((pair) => withValue(pair, field, value))}>
          <Trans>Use {suggestion}</Trans>
        </Button>
      )}
    </div>
  );
}

/** The pair with a value in the place of the one that cannot be, wherever that stands. */
function withValue(pair: PlanPair, path: string, value: number): PlanPair {
  if (path === 'horizonWeeks') return { ...pair, horizonWeeks: value };
  const mend = (changes: readonly Change[]): readonly Change[] =>
    changes.map((change) => (change.path === path ? { op: 'set', path, number: value } : change));
  return { ...pair, shared: mend(pair.shared), onlyB: mend(pair.onlyB) };
}
