/**
 * Text to rows of cells. Quoting and escaping are Papa Parse's work; here are the decisions around it: which sign
 * separates the cells, what is not a text table at all, and how large a file may be.
 */
import type { Issue } from '@meander/core';
import Papa from 'papaparse';
import { createIssueLog } from './issue.ts';

/** The sign between two cells of a row. */
type Delimiter = ',' | ';' | '\t' | '|';

/** One row that is not blank, with its number as a spreadsheet shows it (the first row is 1). */
export type SheetRow = { readonly number: number; readonly cells: readonly string[] };

export type Sheet = {
  readonly delimiter: Delimiter;
  readonly rows: readonly SheetRow[];
  readonly issues: readonly Issue[];
};

/** Largest file read; a larger one is refused whole, because half a file would be half a budget. */
export const sheetLimits = { characters: 10_000_000, rows: 100_000, columns: 500 } as const;

/**
 * Order of preference when two signs split the rows equally well: a tab or semicolon is hardly ever part of a number,
 * a comma often is.
 */
const delimiters: readonly Delimiter[] = ['\t', ';', '|', ','];
const sampledRows = 30;

/** Reads delimited text. Never throws; when an error is among the issues, `rows` is empty. */
export function readSheet(text: string): Sheet {
  const log = createIssueLog();
  const refuse = (details: Parameters<typeof log.error>[0]): Sheet => {
    log.error(details);
    return { delimiter: ',', rows: [], issues: log.all() };
  };

  if (text.length > sheetLimits.characters) {
    return refuse({
      code: 'file-too-large',
      value: `${text.length} characters`,
      allowed: `at most ${sheetLimits.characters} characters`,
      suggestion: 'Keep the columns that are needed only, or sum rows first, e.g. into weeks.',
      message: `the file has ${text.length} characters (expected at most ${sheetLimits.characters})`,
    });
  }
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return refuse({
      code: 'not-text',
      allowed: 'comma, semicolon or tab separated text',
      suggestion:
        'Open it in the spreadsheet program and save the sheet as CSV (UTF-8), or copy the cells and paste them.',
      message: 'the file is a workbook, not a text table',
    });
  }
  if (text.includes('\0')) {
    return refuse({
      code: 'not-text',
      allowed: 'text in UTF-8',
      suggestion: 'Save it again as CSV (UTF-8), or copy the cells and paste them.',
      message: 'the file holds zero characters, so it is not text in UTF-8 (perhaps UTF-16)',
    });
  }

  const empty = {
    code: 'empty-file',
    suggestion: 'Choose a file with a header row and rows of data below it.',
    message: 'the file is empty',
  };
  const { body, declared, firstRow } = withoutPreface(text.replace(/\r\n?/g, '\n'));
  if (body.trim() === '') return refuse(empty);
  const delimiter = declared ?? detectDelimiter(body);
  const parsed = parse(body, delimiter, sheetLimits.rows + 1);
  if (parsed.data.length > sheetLimits.rows) {
    return refuse({
      code: 'too-many-rows',
      allowed: `at most ${sheetLimits.rows} rows`,
      suggestion: 'Sum rows first, e.g. into weeks.',
      message: `the file has more than ${sheetLimits.rows} rows`,
    });
  }
  const widest = parsed.data.reduce((most, cells) => Math.max(most, filledWidth(cells)), 0);
  if (widest > sheetLimits.columns) {
    return refuse({
      code: 'too-many-columns',
      value: `${widest} columns`,
      allowed: `at most ${sheetLimits.columns} columns`,
      suggestion: 'Keep the columns that are needed only.',
      message: `the file has ${widest} columns (expected at most ${sheetLimits.columns})`,
    });
  }
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (unclosed) {
    const row = (unclosed.row ?? 0) + firstRow;
    return refuse({
      path: [`row ${row}`],
      code: 'unclosed-quote',
      suggestion: 'Close the quotation mark, or remove it.',
      message: `a quotation mark opened in row ${row} is never closed`,
    });
  }
  const rows = parsed.data
    .map((cells, index) => ({ number: index + firstRow, cells: cells.map((cell) => cell.trim()) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  return rows.length === 0 ? refuse(empty) : { delimiter, rows, issues: log.all() };
}

/** Drops the byte-order mark, and the line `sep=;` by which spreadsheet programs declare their delimiter. */
function withoutPreface(text: string): { body: string; declared: Delimiter | undefined; firstRow: number } {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const match = /^"?sep=([,;\t|])"?\n/i.exec(body);
  const declared = delimiters.find((sign) => sign === match?.[1]);
  return match && declared
    ? { body: body.slice(match[0].length), declared, firstRow: 2 }
    : { body, declared: undefined, firstRow: 1 };
}

/**
 * The delimiter that splits most of the first rows into one and the same number of cells, more than one. Sampling
 * parses each candidate properly, so a delimiter inside quotation marks does not count.
 */
function detectDelimiter(body: string): Delimiter {
  let best: Delimiter = ',';
  let bestShare = 0;
  for (const delimiter of delimiters) {
    const widths = parse(body, delimiter, sampledRows)
      .data.filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .map((cells) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const share = Math.max(0, ...counts.values()) / Math.max(1, widths.length);
    if (share > bestShare) {
      best = delimiter;
      bestShare = share;
    }
  }
  return best;
}

function parse(body: string, delimiter: Delimiter, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(body, { delimiter, newline: '\n', preview });
}

function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]?.trim() === '') width -= 1;
  return width;
}
