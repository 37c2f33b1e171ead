/** Colour on a terminal only, and none where NO_COLOR is set. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** For a stream; without one (text that goes into a file) nothing is coloured. */
export function createPaint(stream?: NodeJS.WritableStream): Paint {
  if (stream === undefined || process.env['NO_COLOR']) return (_, text) => text;
  return (style, text) => styleText(style, text, { stream });
}
