import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './ChartFrame.module.css';
import type { ChartCaption } from './chart-svg.ts';
import type { ChartSource, ChartTable } from './chart-table.ts';
import { DataTable } from './DataTable.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { usePrinting } from './use-printing.ts';

export interface ChartFrameProps {
  /** The quantity, e.g. "Net value of B minus A". */
  readonly title: string;
  /** What the chart shows in one sentence; it goes with every file. */
  readonly summary: string;
  /** The data behind the chart: what *Table* shows and what CSV files hold. */
  readonly tables: readonly ChartTable[];
  readonly source: ChartSource;
  /** Level of the title among the page's headings. */
  readonly level?: 2 | 3 | undefined;
  /** Copies a link to what is on the screen. */
  readonly onCopyLink?: (() => void | Promise<void>) | undefined;
  /** Copies the command that recomputes it. */
  readonly onCopyCommand?: (() => void | Promise<void>) | undefined;
  readonly children: ReactNode;
}

/**
 * What stands around every chart: its title, its table one button or the key T away, and the same export menu. While
 * focus is inside, T switches between chart and table.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, tables, source, level = 3, children } = props;
  const { t } = useLingui();
  const [isTable, setIsTable] = useState(false);
  const isPrinting = usePrinting();
  const drawing = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const titleId = useId();
  const Heading = `h${level}` as const;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isShortcut = event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isShortcut || isTyping(event.target)) return;
    event.preventDefault();
    setIsTable((now) => !now);
    takesFocus.current = true;
  };

  // What had focus is gone after the key, so focus goes to what took its place; after the button it stays there.
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const place = isTable ? table.current : drawing.current;
    place?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [isTable]);

  return (
    // The key is a shortcut to a button that is here as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['frame']} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <header className={styles['header']}>
        <Heading id={titleId} className={styles['title']}>
          {title}
        </Heading>
        <div className={styles['actions']}>
          <Button look="link" aria-pressed={isTable} onPress={() => setIsTable((now) => !now)}>
            {isTable ? t`Chart` : t`Table`}
          </Button>
          <ExportMenu
            drawing={drawing}
            caption={useCaption(title, summary, source)}
            tables={tables}
            onCopyLink={props.onCopyLink}
            onCopyCommand={props.onCopyCommand}
          />
        </div>
      </header>
      {/* The drawing stays on the page under its table: an export needs it measured, and print shows both. */}
      <div ref={drawing} className={isTable ? styles['behind'] : undefined} inert={isTable}>
        {children}
      </div>
      <div ref={table}>
        {(isTable || isPrinting) && tables.map((data) => <DataTable key={data.id} table={data} />)}
      </div>
    </section>
  );
}

function useCaption(title: string, summary: string, source: ChartSource): ChartCaption {
  const { t } = useLingui();
  const { preset, seed, engineVersion } = source;
  return {
    title,
    summary,
    source,
    notes: [
      [preset, t`seed ${seed}`, t`Meander ${engineVersion}`].join(' · '),
      t`Simulated with stated assumptions; not calibrated to your data.`,
    ],
  };
}

/** Whether a key goes into a field, or looks for an item in a list or menu. */
function isTyping(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=menu], [role=listbox]') !== null
  );
}
