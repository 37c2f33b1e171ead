import { useRouter } from '@tanstack/react-router';
import { useClient } from 'urql';
import { linkFields, longestLink, writeLink } from '../../comparison/link.ts';
import { saveForLink, type Saving } from './save.ts';
import type { Document } from './use-document.ts';

/** What became of a link that was to be shared. */
export type Shared =
  | { readonly kind: 'copied'; readonly isSaved: boolean }
  /** The browser does not let the page copy: the link is shown instead. */
  | { readonly kind: 'shown'; readonly link: string }
  | Exclude<Saving, { kind: 'saved' }>;

/** Copies a link that opens exactly this comparison; plans too long for a link are saved on the server first. */
export function useShare({ pair, view }: Document): () => Promise<Shared> {
  const client = useClient();
  const router = useRouter();
  const addressOf = (saved: { a: string; b: string } | null): string => {
    const search = linkFields(writeLink({ pair, view, saved }));
    const { href } = router.buildLocation({ to: '/compare', search });
    return new URL(`#${href}`, window.location.href.replace(/#.*/, '')).href;
  };
  return async () => {
    let link = addressOf(null);
    const isSaved = link.length > longestLink;
    if (isSaved) {
      const saving = await saveForLink(client, pair, view.lens);
      if (saving.kind !== 'saved') return saving;
      link = addressOf(saving);
    }
    try {
      await navigator.clipboard.writeText(link);
      return { kind: 'copied', isSaved };
    } catch {
      return { kind: 'shown', link };
    }
  };
}
