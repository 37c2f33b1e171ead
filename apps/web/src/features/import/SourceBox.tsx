import { Trans } from '@lingui/react/macro';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import styles from './ImportPage.module.css';

interface SourceBoxProps {
  readonly text: string;
  readonly onFile: (text: string, fileName: string | null) => void;
  /** What is in the box was edited: still the same table. */
  readonly onEdit: (text: string) => void;
}

/** The smallest table that can be read. */
const example = 'week\tTV\tFacebook\tSearch\n2026-01-05\t4000\t1200\t900\n2026-01-12\t4000\t800\t950';

/** Where the table comes from: a file that is chosen or dropped, or cells pasted from a spreadsheet. */
export function SourceBox({ text, onFile, onEdit }: SourceBoxProps) {
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) onFile(await file.text(), file.name);
  };
  return (
    <div className={styles.source}>
      <DropZone
        className={styles.drop}
        onDrop={async ({ items }) => {
          const item = items.find(isFileDropItem);
          await take(await item?.getFile());
        }}
      >
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values', 'text/plain']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button look="primary">
            <Trans>Choose a file</Trans>
          </Button>
        </FileTrigger>
        <p className={styles.hint}>
          <Trans>or drop it here. CSV or TSV; it is read on this server and not kept.</Trans>
        </p>
      </DropZone>
      <label className={styles.paste}>
        <Trans>Or paste the cells from a spreadsheet, with their headings</Trans>
        <textarea
          className={styles.text}
          value={text}
          placeholder={example}
          spellCheck={false}
          dir="ltr"
          onPaste={(event) => {
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            // A paste over everything is another table.
            if (selectionStart !== 0 || selectionEnd !== value.length) return;
            event.preventDefault();
            onFile(event.clipboardData.getData('text/plain'), null);
          }}
          onChange={(event) => onEdit(event.target.value)}
        />
      </label>
    </div>
  );
}
