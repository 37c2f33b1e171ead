import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { readDraft } from '../../comparison/draft.ts';
import { buttonClass } from '../../ui/button-class.ts';
import styles from './Gallery.module.css';

/** The way back to what was left unfinished in this browser. */
export function DraftRow() {
  const draft = readDraft();
  if (draft === null) return null;
  const { title } = draft;
  const changes = plural(draft.changes, { 0: 'no changes', one: '# change', other: '# changes' });
  return (
    <p className={styles.draft}>
      <Trans>
        Your draft, {title}, {changes}
      </Trans>
      <Link to="/compare" search={draft.link} className={buttonClass('link')}>
        <Trans>Continue</Trans>
      </Link>
    </p>
  );
}
