import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useClient } from 'urql';
import { Button } from '../../ui/Button.tsx';
import dialogStyles from '../../ui/Dialog.module.css';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { planAName } from '../../comparison/saved-name.ts';
import { savePlan, type Saving } from './save.ts';
import styles from './SaveDialog.module.css';
import type { Document } from './use-document.ts';

interface SaveDialogProps {
  readonly document: Document;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Saves both plans under a name. A saved plan changes only here, and never over somebody else's version unseen. */
export default function SaveDialog({ document, isOpen, onOpenChange }: SaveDialogProps) {
  return (
    <ModalOverlay className={dialogStyles.overlay} isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={dialogStyles.modal}>
        <Dialog className={dialogStyles.dialog}>
          {({ close }) => <SaveForm document={document} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function SaveForm({ document, close }: { readonly document: Document; readonly close: () => void }) {
  const { pair, view } = document;
  const client = useClient();
  const [name, setName] = useState('');
  const [saving, setSaving] = useState<Saving | null>(null);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const save = async (follows: string | null): Promise<void> => {
    setBusy(true);
    const trimmed = name.trim();
    const b = await savePlan(client, pair, 'B', view.lens, trimmed, follows);
    setSaving(b.kind === 'saved' ? await saveBase(b, trimmed) : b);
    setBusy(false);
  };
  /** Plan A goes along under a name of its own, as the next version of whatever is there. */
  const saveBase = async (saved: Saving, trimmed: string): Promise<Saving> => {
    const a = await savePlan(client, pair, 'A', view.lens, planAName(trimmed), null);
    if (a.kind !== 'conflict') return a.kind === 'failed' ? a : saved;
    const next = await savePlan(client, pair, 'A', view.lens, planAName(trimmed), a.hash);
    return next.kind === 'failed' ? next : saved;
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && !isBusy) void save(null);
  };

  if (saving?.kind === 'saved') {
    const { version } = saving;
    return (
      <>
        <Heading slot="title" level={2}>
          <Trans>Saved.</Trans>
        </Heading>
        <output>
          <Trans>
            “{name}” is saved as version {version} on this server. It is listed with the examples.
          </Trans>
        </output>
        <div className={styles.actions}>
          <Button look="strong" onPress={close}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </>
    );
  }
  return (
    <form onSubmit={submit} className={dialogStyles.dialog} style={{ padding: 0 }}>
      <Heading slot="title" level={2}>
        <Trans>Save these plans</Trans>
      </Heading>
      <TextField className={styles.field} value={name} onChange={setName} maxLength={100}>
        <Label>
          <Trans>Name</Trans>
        </Label>
        <Input className={styles.input} ref={input} />
      </TextField>
      {saving?.kind === 'conflict' && (
        <Conflict saving={saving} name={name} onSave={() => void save(saving.hash)} />
      )}
      {saving?.kind === 'failed' && <FailureNotice failure={saving.failure} />}
      <div className={styles.actions}>
        <Button look="primary" type="submit" isDisabled={name.trim() === '' || isBusy}>
          <Trans>Save</Trans>
        </Button>
        <Button onPress={close}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}

interface ConflictProps {
  readonly saving: Extract<Saving, { kind: 'conflict' }>;
  readonly name: string;
  readonly onSave: () => void;
}

function Conflict({ saving, name, onSave }: ConflictProps) {
  const { version } = saving;
  const next = version + 1;
  return (
    <Notice
      role="alert"
      title={
        <Trans>
          “{name}” is already saved, at version {version}.
        </Trans>
      }
      actions={
        <Button onPress={onSave}>
          <Trans>Save as version {next}</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Nothing was overwritten. Earlier versions are kept, or choose another name.</Trans>
      </p>
    </Notice>
  );
}
