import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import { Button } from '../ui/Button.tsx';
import type { ChartCaption } from './chart-svg.ts';
import type { ChartTable } from './chart-table.ts';
import styles from './ExportMenu.module.css';

interface ExportMenuProps {
  readonly drawing: RefObject<HTMLElement | null>;
  readonly caption: ChartCaption;
  readonly tables: readonly ChartTable[];
  readonly onCopyLink?: (() => void | Promise<void>) | undefined;
  readonly onCopyCommand?: (() => void | Promise<void>) | undefined;
}

const ExportList = lazy(() => import('./ExportList.tsx'));

/** What writes files is fetched when the first file is asked for. */
const chartFiles = () => import('./chart-file.ts');

/** The export menu, the same on every chart: pictures, data, and what can be copied. */
export function ExportMenu({ drawing, caption, tables, onCopyLink, onCopyCommand }: ExportMenuProps) {
  const { t } = useLingui();
  const [status, setStatus] = useState('');
  /** Null until it is first opened. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const name = (table: string, ending: string) =>
    ['meander', caption.source.preset, caption.source.seed, table].map(fileWord).join('-') + ending;
  const picture = tables[0]?.id ?? 'chart';

  const draw = async (make: 'pngFile' | 'svgFile', ending: string) => {
    if (drawing.current === null) return;
    const files = await chartFiles();
    files.download(await files[make](drawing.current, caption), name(picture, ending));
  };
  const actions: { id: string; label: string; done: string; run: () => void | Promise<void> }[] = [
    { id: 'png', label: t`Picture (PNG)`, done: t`Picture saved`, run: () => draw('pngFile', '.png') },
    { id: 'svg', label: t`Drawing (SVG)`, done: t`Drawing saved`, run: () => draw('svgFile', '.svg') },
    ...tables.map((table) => ({
      id: `csv-${table.id}`,
      label: tables.length === 1 ? t`Data (CSV)` : t`Data (CSV): ${table.caption}`,
      done: t`Data saved`,
      run: async () => {
        const files = await chartFiles();
        files.download(files.csvFile(table, caption), name(table.id, '.csv'));
      },
    })),
  ];
  if (onCopyLink !== undefined) {
    actions.push({ id: 'link', label: t`Copy link`, done: t`Link copied`, run: onCopyLink });
  }
  if (onCopyCommand !== undefined) {
    actions.push({ id: 'command', label: t`Copy command line`, done: t`Command copied`, run: onCopyCommand });
  }

  const run = async (id: string) => {
    const action = actions.find((candidate) => candidate.id === id);
    if (action === undefined) return;
    try {
      await action.run();
      setStatus(action.done);
    } catch (error) {
      setStatus(t`Not exported: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return (
    <>
      <Button
        ref={trigger}
        look="link"
        aria-haspopup="menu"
        aria-expanded={isOpen === true}
        onPress={() => setOpen(isOpen !== true)}
      >{t`Export`}</Button>
      {isOpen !== null && (
        <Suspense>
          <ExportList
            label={t`Export`}
            trigger={trigger}
            actions={actions}
            isOpen={isOpen}
            onOpenChange={setOpen}
            onAction={(id) => void run(id)}
          />
        </Suspense>
      )}
      <output className={styles['status']}>{status}</output>
    </>
  );
}

function fileWord(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}.@]+/gu, '-');
}
