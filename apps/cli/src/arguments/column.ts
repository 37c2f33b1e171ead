/** `column=channel`, `column=own:Podcast:social` (a channel of your own that behaves like social), `column=out`. */
import type { Issue } from '@meander/core';
import { problem } from '../bad-input.ts';

/** What the API is told about a column of a spend file. */
export type SpendColumnInput =
  | { readonly toChannel: { readonly column: string; readonly channel: string } }
  | { readonly toOwnChannel: { readonly column: string; readonly label: string; readonly like: string } }
  | { readonly leaveOut: { readonly column: string } };

export function parseColumn(text: string): SpendColumnInput | Issue {
  // A heading may hold an equals sign, a channel may not.
  const at = text.lastIndexOf('=');
  const column = (at < 0 ? text : text.slice(0, at)).trim();
  const target = text.slice(at + 1).trim();
  if (at < 1 || column === '' || target === '') return notAMapping(text, `${column || 'column'}=out`);
  if (target === 'out') return { leaveOut: { column } };
  if (!target.startsWith('own:')) return { toChannel: { column, channel: target } };
  const [, label = '', like = ''] = /^own:(.+):([^:]+)$/.exec(target) ?? [];
  if (label.trim() === '') return notAMapping(text, `${column}=own:${target.slice(4) || 'Podcast'}:social`);
  return { toOwnChannel: { column, label: label.trim(), like: like.trim() } };
}

function notAMapping(text: string, example: string): Issue {
  return problem('--map', 'not-a-mapping', `--map "${text}" does not say where a column goes`, {
    value: text,
    allowed: 'column=channel, column=own:label:like, column=out',
    suggestion: example,
  });
}
