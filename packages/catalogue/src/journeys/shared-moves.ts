/** Moves that several journeys share. They keep their names, so that the same people have the same luck in all of them. */
import {
  byContact,
  byNeed,
  byTrait,
  heldBy,
  inSeason,
  withLevel,
  type Cause,
  type Factor,
  type Move,
} from '@meander/core';

/** Where a move starts and leads, and what a journey adds to it. */
export interface Route {
  readonly from: string | readonly string[];
  readonly to: string;
  readonly label?: string;
  /** Other levels that the move starts from, or sets. */
  readonly when?: Move['from'];
  readonly sets?: Move['to'];
  readonly causes?: readonly Cause[];
  readonly factors?: readonly Factor[];
  /** What a contact does, for journeys whose messages are more than contacts. */
  readonly message?: (act: string) => Cause;
}

/** A move on a route, with what the journey adds. */
export function along(route: Route, move: Pick<Move, 'id' | 'label' | 'causes'> & Partial<Move>): Move {
  const factors = [...(move.factors ?? []), ...(route.factors ?? [])];
  return {
    ...move,
    label: route.label ?? move.label,
    from: { stage: typeof route.from === 'string' ? route.from : [...route.from], ...route.when },
    to: { stage: route.to, ...move.to, ...route.sets },
    causes: [...move.causes, ...(route.causes ?? [])],
    ...(factors.length === 0 ? {} : { factors }),
  };
}

/** Comes across the brand by chance or by a contact, and remembers it faintly. */
export function discover(route: Route): Move {
  return along(route, {
    id: 'discover',
    label: 'Hears of the brand',
    to: { memory: 'faint' },
    causes: [byNeed('discovery'), byContact('discover')],
  });
}

/** Forgets the brand for good: somebody without any memory of it is unaware again. */
export function fade(route: Route): Move {
  return along(
    { when: { memory: 'none' }, ...route },
    {
      id: 'fade',
      label: 'Forgets the brand',
      to: { permission: 'no', recency: 'away' },
      causes: [byNeed('fading', { cause: 'time', label: 'Time' })],
    },
  );
}

/** A need arises, and leads to the brand the sooner the better it is remembered. */
export function consider(route: Route): Move {
  return along(route, {
    id: 'consider',
    label: 'Starts to consider',
    causes: [
      {
        ...byNeed('needRate'),
        factors: [withLevel('memory', 'needMemory'), inSeason('seasonAmplitude', 'seasonPeak')],
      },
      byContact('consider'),
    ],
    factors: [byTrait('need')],
  });
}

/** Asks for more than can be read. */
export function qualify(route: Route): Move {
  return along(route, {
    id: 'qualify',
    label: 'Asks for an offer',
    causes: [
      { ...byNeed('qualifying'), factors: [withLevel('memory', 'closingMemory')] },
      (route.message ?? byContact)('qualify'),
    ],
    factors: [byTrait('pace')],
  });
}

/** Buys, and is counted as a new customer. */
export function close(route: Route): Move {
  return along(route, {
    id: 'close',
    label: 'Buys for the first time',
    to: { memory: 'strong', recency: 'away' },
    causes: [
      { ...byNeed('closing'), factors: [withLevel('memory', 'closingMemory')] },
      (route.message ?? byContact)('close'),
    ],
    factors: [byTrait('pace')],
    tally: 'firstPurchase',
  });
}

/** The window of the need closes without a purchase. */
export function lose(route: Route): Move {
  return along(route, {
    id: 'lose',
    label: 'Window closes',
    causes: [byNeed('windowCloses', { cause: 'elsewhere', label: 'Elsewhere or not at all' })],
    factors: [withLevel('memory', 'windowMemory'), byTrait('pace'), heldBy('reassure')],
  });
}

/** Was about to decide, and decides otherwise. */
export function loseDeal(route: Route): Move {
  return along(route, {
    id: 'loseDeal',
    label: 'Decides otherwise',
    causes: [byNeed('dealLost', { cause: 'elsewhere', label: 'Elsewhere or not at all' })],
    factors: [withLevel('memory', 'windowMemory'), byTrait('pace'), heldBy('reassure')],
  });
}

/** Puts the matter off for long. */
export function fallAsleep(route: Route): Move {
  return along(route, {
    id: 'sleep',
    label: 'Falls asleep',
    to: { recency: 'away' },
    causes: [byNeed('goingDormant', { cause: 'time', label: 'Time' })],
    factors: [byTrait('pace')],
  });
}

/** Takes a matter up again that was put off. */
export function wake(route: Route): Move {
  return along(route, {
    id: 'wake',
    label: 'Takes it up again',
    causes: [
      { ...byNeed('waking'), factors: [inSeason('seasonAmplitude', 'seasonPeak')] },
      (route.message ?? byContact)('reactivate'),
    ],
    factors: [withLevel('memory', 'needMemory')],
  });
}

/** Comes back for a second purchase. */
export function buyAgain(route: Route): Move {
  return along(route, {
    id: 'buyAgain',
    label: 'Buys a second time',
    causes: [byNeed('repurchase'), (route.message ?? byContact)('renew')],
    factors: [byTrait('loyalty')],
    tally: 'repeatPurchase',
  });
}

/** One purchase was enough. */
export function stopBuying(route: Route): Move {
  return along(route, {
    id: 'churn',
    label: 'Stops after one purchase',
    causes: [byNeed('churn', { cause: 'time', label: 'Time' })],
    factors: [heldBy('retain')],
  });
}

/** Speaks of the brand to others from now on. */
export function recommend(route: Route): Move {
  return along(route, {
    id: 'recommend',
    label: 'Starts to speak of it',
    causes: [byNeed('advocating'), (route.message ?? byContact)('recommend')],
  });
}

/** Speaks of it no more. */
export function fallSilent(route: Route): Move {
  return along(route, {
    id: 'fallSilent',
    label: 'Falls silent',
    causes: [byNeed('advocacyFades', { cause: 'time', label: 'Time' })],
  });
}

/** A customer who stopped buying considers again. */
export function comeBack(route: Route): Move {
  return along(route, {
    id: 'comeBack',
    label: 'Comes back',
    causes: [byNeed('winningBack'), (route.message ?? byContact)('reactivate')],
  });
}
