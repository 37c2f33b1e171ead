import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { readDraft } from '../comparison/draft.ts';
import { linkFields, type LinkFields } from '../comparison/link.ts';
import { journeysFields } from '../features/journeys/journeys-link.ts';
import { claimFields } from '../features/claims/claim-link.ts';
import { mapFields } from '../features/map/map-link.ts';
import { MissingScreen } from './MissingScreen.tsx';
import { openings } from './openings.ts';
import { readSearch, writeSearch } from './search.ts';
import { Shell } from './Shell.tsx';

/** What Compare opens on where nothing else was asked: the question that Meander exists for. */
const firstQuestion: LinkFields = { p: 'b2b-saas', b: 'split.upstream+15' };

const root = createRootRoute({
  component: Shell,
  notFoundComponent: MissingScreen,
  validateSearch: (search: Record<string, unknown>): { theme?: string | undefined } =>
    typeof search['theme'] === 'string' ? { theme: search['theme'] } : {},
  // A class that came by a link with a theme keeps it on every screen.
  search: { middlewares: [retainSearchParams(['theme'])] },
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { for?: string | undefined } =>
    typeof search['for'] === 'string' ? { for: search['for'] } : {},
  component: lazyRouteComponent(openings['/'].load, 'Gallery'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: linkFields,
  beforeLoad: ({ search }) => {
    if (search.p === undefined)
      throw redirect({ to: '/compare', search: readDraft()?.link ?? firstQuestion, replace: true });
  },
  component: lazyRouteComponent(openings['/compare'].load, 'ComparePage'),
});

const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  validateSearch: mapFields,
  beforeLoad: ({ search }) => {
    if (search.p === undefined)
      throw redirect({
        to: '/map',
        search: { ...(readDraft()?.link ?? firstQuestion), ...search },
        replace: true,
      });
  },
  component: lazyRouteComponent(openings['/map'].load, 'MapPage'),
});

const journeys = createRoute({
  getParentRoute: () => root,
  path: '/journeys',
  validateSearch: journeysFields,
  beforeLoad: ({ search }) => {
    if (search.p === undefined)
      throw redirect({
        to: '/journeys',
        search: { ...(readDraft()?.link ?? firstQuestion), ...search },
        replace: true,
      });
  },
  component: lazyRouteComponent(openings['/journeys'].load, 'JourneysPage'),
});

const claims = createRoute({
  getParentRoute: () => root,
  path: '/claims',
  validateSearch: claimFields,
  component: lazyRouteComponent(openings['/claims'].load, 'ClaimsLab'),
});

const spend = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(openings['/import'].load, 'ImportPage'),
});

const proof = createRoute({
  getParentRoute: () => root,
  path: '/proof',
  component: lazyRouteComponent(openings['/proof'].load, 'ProofPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([gallery, compare, map, claims, journeys, spend, proof]),
  history: createHashHistory(),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
