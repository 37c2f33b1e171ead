import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useShare, type Shared } from './share.ts';
import styles from './ShareButton.module.css';
import type { Document } from './use-document.ts';

/** Copies the link, and says what was done. */
export function ShareButton({ document }: { readonly document: Document }) {
  const share = useShare(document);
  const [shared, setShared] = useState<Shared | null>(null);
  return (
    <span className={styles.share}>
      <Button look="quiet" onPress={() => void share().then(setShared)}>
        <Trans>Share</Trans>
      </Button>
      {shared !== null && (
        <output className={styles.result}>
          <ShareResult shared={shared} />
          <Button look="quiet" onPress={() => setShared(null)}>
            <Trans>Close</Trans>
          </Button>
        </output>
      )}
    </span>
  );
}

function ShareResult({ shared }: { readonly shared: Shared }) {
  if (shared.kind === 'failed') return <FailureNotice failure={shared.failure} />;
  if (shared.kind === 'conflict') return <Trans>Other plans are saved under this link.</Trans>;
  if (shared.kind === 'shown') {
    return (
      <label>
        <Trans>Copy this link:</Trans>{' '}
        <input
          className={styles.link}
          readOnly
          value={shared.link}
          onFocus={(event) => event.target.select()}
        />
      </label>
    );
  }
  return shared.isSaved ? (
    <Trans>Link copied. The plans are too long for a link, so they are saved on this server.</Trans>
  ) : (
    <Trans>Link copied.</Trans>
  );
}
