import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Issue } from '../../api/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ImportPage.module.css';

interface ImportProblemsProps {
  readonly issues: readonly Issue[];
  readonly onLeaveOut: (column: string) => void;
}

/** Everything in the file that cannot be used, at once, each with its row and column and what would do instead. */
export function ImportProblems({ issues, onLeaveOut }: ImportProblemsProps) {
  const errors = issues.filter(({ severity }) => severity === 'ERROR');
  if (errors.length === 0) return null;
  const columns = [...new Set(errors.flatMap(({ path }) => columnOf(path) ?? []))];
  return (
    <Notice
      role="alert"
      title={plural(errors.length, {
        one: 'One thing in this table cannot be read.',
        other: '# things in this table cannot be read.',
      })}
      actions={columns.map((column) => (
        <Button key={column} onPress={() => onLeaveOut(column)}>
          <Trans>Leave out {column}</Trans>
        </Button>
      ))}
    >
      {errors.map((issue, i) => (
        // The same thing may be wrong twice; their order is the file's.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={`${i} ${issue.message}`} className={styles.problem}>
          <span>{issue.message}</span>
          {issue.suggestion !== null && <span className={styles.hint}>{issue.suggestion}</span>}
        </p>
      ))}
    </Notice>
  );
}

const columnPrefix = 'column ';

/** The column that a problem lies in: the API names it in the path. */
function columnOf(path: readonly string[]): string | undefined {
  return path.find((part) => part.startsWith(columnPrefix))?.slice(columnPrefix.length);
}

/** What was assumed or left out on the way. */
export function ImportNotes({ issues }: { readonly issues: readonly Issue[] }) {
  const notes = issues.filter(({ severity }) => severity === 'NOTE');
  if (notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>
        {plural(notes.length, {
          one: 'One note about how it was read',
          other: '# notes about how it was read',
        })}
      </summary>
      <ul>
        {notes.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
