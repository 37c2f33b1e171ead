import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { linkFields, longestLink, writeLink } from '../../comparison/link.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { saveForLink, type Saving } from './save.ts';
import styles from './ShareButton.module.css';
import type { Document } from './use-document.ts';

type Shared =
  | { readonly kind: 'copied'; readonly isSaved: boolean }
  | { readonly kind: 'shown'; readonly link: string }
  | Exclude<Saving, { kind: 'saved' }>;

interface ShareButtonProps {
  readonly document: Document;
  readonly children: ReactNode;
}

/** Copies a link that opens exactly this comparison; plans too long for a link are saved on the server first. */
export function ShareButton({ document, children }: ShareButtonProps) {
  const { pair, view } = document;
  const client = useClient();
  const router = useRouter();
  const [shared, setShared] = useState<Shared | null>(null);

  const addressOf = (saved: { a: string; b: string } | null): string => {
    const search = linkFields(writeLink({ pair, view, saved }));
    const { href } = router.buildLocation({ to: '/compare', search });
    return new URL(`#${href}`, window.location.href.replace(/#.*/, '')).href;
  };

  const share = async (): Promise<void> => {
    let link = addressOf(null);
    const isSaved = link.length > longestLink;
    if (isSaved) {
      const saving = await saveForLink(client, pair, view.lens);
      if (saving.kind !== 'saved') return setShared(saving);
      link = addressOf(saving);
    }
    try {
      await navigator.clipboard.writeText(link);
      setShared({ kind: 'copied', isSaved });
    } catch {
      setShared({ kind: 'shown', link });
    }
    return undefined;
  };

  return (
    <span className={styles.share}>
      <Button look="quiet" onPress={() => void share()}>
        {children}
      </Button>
      {shared !== null && (
        <span className={styles.result} role="status">
          <ShareResult shared={shared} />
          <Button look="quiet" onPress={() => setShared(null)}>
            <Trans>Close</Trans>
          </Button>
        </span>
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
