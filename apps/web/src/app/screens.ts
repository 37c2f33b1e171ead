import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LinkProps } from '@tanstack/react-router';

/** Library: something to start from. Work: looking at one's own two plans, which the address then carries along. */
type Shelf = 'library' | 'work';

interface Screen {
  /** A route of `router.tsx`. */
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: MessageDescriptor;
  /** The navigations that list it: a screen's own comes first. */
  readonly on: readonly [Shelf, ...Shelf[]];
}

/** The screens in the navigation, in its order. A new screen is its route in `router.tsx` and one line here. */
export const screens: readonly Screen[] = [
  { to: '/', name: msg`Examples`, on: ['library', 'work'] },
  { to: '/claims', name: msg`Claims lab`, on: ['library'] },
  { to: '/import', name: msg`My spend file`, on: ['library'] },
  { to: '/compare', name: msg`Compare`, on: ['work'] },
  { to: '/map', name: msg`River map`, on: ['work'] },
  { to: '/journeys', name: msg`Journeys`, on: ['work'] },
];

/** The navigation that the screen at a path stands in. */
export function shelfOf(path: string): Shelf {
  return screens.find(({ to }) => to === path)?.on[0] ?? 'library';
}
