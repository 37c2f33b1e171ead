import { useLingui } from '@lingui/react/macro';
import { useState, type RefObject } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
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

/** What writes files is fetched when the first file is asked for. */
const chartFiles = () => import('./chart-file.ts');

/** The export menu, the same on every chart: pictures, data, and what can be copied. */
export function ExportMenu({ drawing, caption, tables, onCopyLink, onCopyCommand }: ExportMenuProps) {
  const { t } = useLingui();
  const [status, setStatus] = useState('');
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
      <MenuTrigger>
        <Button look="link">{t`Export`}</Button>
        <Popover className={styles['popover']} placement="bottom end" offset={6}>
          <Menu
            className={styles['menu']}
            onAction={(key) => {
              void run(String(key));
            }}
          >
            {actions.map((action) => (
              <MenuItem key={action.id} id={action.id} className={styles['item']}>
                {action.label}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <output className={styles['status']}>{status}</output>
    </>
  );
}

function fileWord(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}.@]+/gu, '-');
}
