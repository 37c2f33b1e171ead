import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { PlanShares } from './plan-shares.ts';
import type { Document } from './use-document.ts';

const AddChannel = lazy(() => import('./AddChannel.tsx'));

interface AddChannelButtonProps {
  readonly document: Document;
  readonly shares: PlanShares;
  readonly currency: string;
}

/** Opens the list of channels that the plans do not have; it is fetched when it is first opened. */
export function AddChannelButton(props: AddChannelButtonProps) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <div>
      <Button
        look="link"
        aria-haspopup="dialog"
        aria-expanded={isOpen === true}
        onPress={() => setOpen(true)}
      >
        <Trans>Add a channel</Trans>
      </Button>
      {isOpen !== null && (
        <Suspense>
          <AddChannel {...props} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </div>
  );
}
