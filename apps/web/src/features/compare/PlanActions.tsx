import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { PageActions } from '../../ui/PageActions.tsx';
import { ShareButton } from './ShareButton.tsx';
import type { Document } from './use-document.ts';

const SaveDialog = lazy(() => import('./SaveDialog.tsx'));

/** What can be done with the comparison as a whole. */
export function PlanActions({ document }: { readonly document: Document }) {
  return (
    <PageActions>
      <SaveButton document={document} />
      <ShareButton document={document} />
    </PageActions>
  );
}

/** Its dialog is fetched when it is first opened. */
function SaveButton({ document }: { readonly document: Document }) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button
        look="quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen === true}
        onPress={() => setOpen(true)}
      >
        <Trans>Save</Trans>
      </Button>
      {isOpen !== null && (
        <Suspense>
          <SaveDialog document={document} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
