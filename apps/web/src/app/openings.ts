/**
 * How screens open. An address is read before anything draws: what its screen asks first and the screen's code are then on
 * their way together with the code of the application, instead of one after the other.
 */
import { askJourneys } from '../features/journeys/people-questions.ts';
import { readSearch } from './search.ts';

interface Opening {
  /** The code of the screen. */
  readonly load: () => Promise<unknown>;
  /** Asks what the screen asks first of all, given the fields of a complete address. */
  readonly ask?: (search: Readonly<Record<string, unknown>>) => void;
}

/** Every route of `router.tsx`. */
export const openings = {
  '/': { load: () => import('../features/gallery/Gallery.tsx') },
  '/compare': { load: () => import('../features/compare/ComparePage.tsx') },
  '/map': { load: () => import('../features/map/MapPage.tsx') },
  '/journeys': { load: () => import('../features/journeys/JourneysPage.tsx'), ask: askJourneys },
  '/claims': { load: () => import('../features/claims/ClaimsLab.tsx') },
  '/import': { load: () => import('../features/import/ImportPage.tsx') },
  '/proof': { load: () => import('../features/proof/ProofPage.tsx') },
} satisfies Record<string, Opening>;

/** @param hash of the address: `#/journeys?p=b2b-saas` */
export function openScreen(hash: string): void {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const opening: Opening | undefined = Object.entries(openings).find(([at]) => at === (path || '/'))?.[1];
  if (opening === undefined) return;
  const fields = readSearch(search);
  // without a scenario the router leads to another address first
  if (fields['p'] !== undefined) opening.ask?.(fields);
  // what fails here is tried again, and said, when the router loads it
  opening.load().catch(() => undefined);
}
