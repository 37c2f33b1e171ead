/** The comparison in work, kept in this browser. It is saved by itself; named scenarios change only when asked to. */
import * as z from 'zod/mini';
import type { LinkFields } from './link.ts';

const key = 'meander.draft';

const draftSchema = z.object({
  /** What the gallery calls it: the preset's title. */
  title: z.string(),
  /** How many things plan B changes. */
  changes: z.number(),
  link: z.record(z.string(), z.string()),
  /** Earlier states, oldest first, so that undo outlives a reload. */
  past: z.array(z.record(z.string(), z.string())),
});

export interface Draft {
  readonly title: string;
  readonly changes: number;
  readonly link: LinkFields;
  readonly past: readonly LinkFields[];
}

/** Steps of undo that outlive a reload. */
const kept = 20;

/** The draft, or null where there is none that can be read. */
export function readDraft(storage: Storage = localStorage): Draft | null {
  try {
    const result = draftSchema.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

/** Keeps the draft. False where the browser has no room or no permission for it. */
export function writeDraft(draft: Draft, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(key, JSON.stringify({ ...draft, past: draft.past.slice(-kept) }));
    return true;
  } catch {
    return false;
  }
}
