import { chartSvg, type ChartCaption } from './chart-svg.ts';
import type { ChartTable } from './chart-table.ts';
import { toCsv } from './csv.ts';
import { withPngText } from './png-text.ts';

/** Pixels of a PNG for each px of the page, so that it prints sharply. */
const pngScale = 2;

/** The charts inside an element as an SVG file. */
export async function svgFile(root: HTMLElement, caption: ChartCaption): Promise<Blob> {
  const { svg } = await chartSvg(root, caption);
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** The charts inside an element as a PNG file, with its caption and source in the file's own texts. */
export async function pngFile(root: HTMLElement, caption: ChartCaption): Promise<Blob> {
  const { svg, width, height } = await chartSvg(root, caption);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * pngScale;
  canvas.height = height * pngScale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser cannot draw pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('this browser cannot write PNG files');
  const file = withPngText(new Uint8Array(await blob.arrayBuffer()), {
    Title: caption.title,
    Description: [caption.summary, ...caption.notes].join(' '),
    Software: `Meander ${caption.source.engineVersion}`,
    Source: JSON.stringify(caption.source),
  });
  return new Blob([file], { type: 'image/png' });
}

/** A chart's table as a CSV file. */
export function csvFile(table: ChartTable, caption: ChartCaption): Blob {
  return new Blob([toCsv(table, caption.source)], { type: 'text/csv;charset=utf-8' });
}

/** Hands a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
