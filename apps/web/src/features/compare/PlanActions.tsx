import { PageActions } from '../../ui/PageActions.tsx';
import { SaveDialog } from './SaveDialog.tsx';
import { ShareButton } from './ShareButton.tsx';
import type { Document } from './use-document.ts';

/** What can be done with the comparison as a whole. */
export function PlanActions({ document }: { readonly document: Document }) {
  return (
    <PageActions>
      <SaveDialog document={document} />
      <ShareButton document={document} />
    </PageActions>
  );
}
