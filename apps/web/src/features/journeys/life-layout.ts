/** Where everything in the picture of a life stands. All distances count from the inline start and the top, in px. */
import { isFree, labelAt, type Box, type ChartLabel, type LabelLine } from '../../charts/chart-label.ts';
import type { Direction, TimeFrame } from '../../charts/time-frame.ts';
import { isNarrow, weekDistance, weekScale } from '../../charts/time-frame.ts';
import { timeOf, type Lane, type LaneMark, type LifeLanes, type Mail, type Spell } from './life-lanes.ts';
import type { Customer, Step } from './people-query.ts';

const wide = { start: 118, pitch: 62, head: 34 };
const narrow = { start: 0, pitch: 66, head: 40 };
export const ribbonHeight = 16;
/** Moments that are tied to the twin's life with a line. */
const mostTies = 6;
/** Least distance between two of them, in px. */
const ringRoom = 14;

export interface LifeLayout {
  readonly frame: TimeFrame;
  readonly isNarrow: boolean;
  readonly lanes: Readonly<Record<Lane, number>>;
  readonly hasMail: boolean;
  /** Top of the ribbon of stages. */
  readonly ribbon: number;
  readonly twin: { readonly head: number; readonly own: number; readonly ribbon: number } | null;
  readonly axis: number;
  readonly height: number;
}

export function lifeLayout(
  width: number,
  direction: Direction,
  weeks: { readonly first: number; readonly last: number },
  { hasTwin, hasMail }: { readonly hasTwin: boolean; readonly hasMail: boolean },
): LifeLayout {
  const small = isNarrow(width);
  const { start, pitch, head } = small ? narrow : wide;
  const frame: TimeFrame = {
    width,
    start,
    end: width - 10,
    direction,
    firstWeek: weeks.first - 1,
    lastWeek: weeks.last,
  };
  const lane = (place: number) => head + 36 + place * pitch;
  const lanes = { up: lane(0), own: lane(1), down: lane(2), mail: lane(3) };
  const ribbon = head + 20 + (hasMail ? 4 : 3) * pitch;
  const below = ribbon + ribbonHeight + 34;
  const room = small ? 26 : 0;
  const twin = hasTwin ? { head: below + 18, own: below + 72 + room, ribbon: below + 104 + room } : null;
  const axis = (twin === null ? ribbon : twin.ribbon) + ribbonHeight + 34;
  return { frame, isNarrow: small, lanes, hasMail, ribbon, twin, axis, height: axis + 26 };
}

/** Lanes from the top. */
export function lanesShown({ hasMail }: LifeLayout): readonly Lane[] {
  return hasMail ? ['up', 'own', 'down', 'mail'] : ['up', 'own', 'down'];
}

/** Labels of what matters most first, each where it meets no other. */
export function markLabels(
  marks: readonly LaneMark[],
  lanes: Readonly<Record<Lane, number>>,
  frame: TimeFrame,
  taken: Box[],
): ChartLabel[] {
  const at = weekDistance(frame);
  const placed: ChartLabel[] = [];
  const most = isNarrow(frame.width) ? 1 : 2;
  const told = marks
    .filter(({ rank }) => rank !== null && rank <= most)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.at - b.at);
  for (const mark of told) {
    const lines: LabelLine[] = [{ text: mark.label, role: mark.rank === 0 ? 'annotation' : 'inside' }];
    const x = at(mark.at);
    const label = [
      { anchor: 'start' as const, where: x - 4 },
      { anchor: 'end' as const, where: x + 4 },
    ]
      .map(({ anchor, where }) =>
        labelAt(
          { id: `${mark.lane} ${mark.place}`, lines, anchor, at: where },
          lanes[mark.lane] - 28,
          frame.direction,
        ),
      )
      .find(({ box }) => box.start >= frame.start - 6 && box.end <= frame.width && isFree(box, taken));
    if (label === undefined) continue;
    placed.push({ ...label, hasHalo: true });
    taken.push(label.box);
  }
  return placed;
}

/** Names under the ribbon, where a stay is long enough for its own. */
export function spellLabels(
  spells: readonly Spell[],
  top: number,
  frame: TimeFrame,
  text: (spell: Spell) => string,
): ChartLabel[] {
  const at = weekDistance(frame);
  const placed: ChartLabel[] = [];
  const taken: Box[] = [];
  for (const spell of spells.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const label = labelAt(
      {
        id: `${spell.from}`,
        lines: [{ text: text(spell), role: 'note' }],
        anchor: 'start',
        at: at(spell.from),
      },
      top,
      frame.direction,
    );
    const room = at(spell.to) - at(spell.from);
    if (label.box.end - label.box.start > Math.max(room, 46) || label.box.end > frame.width) continue;
    if (!isFree(label.box, taken)) continue;
    placed.push({ ...label, hasHalo: true });
    taken.push(label.box);
  }
  return placed;
}

/** Marks that fall on each other's place are drawn once. */
export function thinned(lanes: LifeLanes): LifeLanes['marks'] {
  const seen = new Set<string>();
  return lanes.marks.filter(({ lane, look, week }) => {
    const key = `${lane} ${look} ${week}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Room that the mark of a week's mail takes, in px. */
const mailRoom = 11;

/** Mails of a life, those of several weeks together where the drawing has no room for each week. */
export function gatheredMails(mails: readonly Mail[], frame: TimeFrame): Mail[] {
  const x = weekScale(frame);
  const weeks = Math.max(1, Math.ceil(mailRoom / Math.abs(x(1) - x(0))));
  const gathered = new Map<number, Mail>();
  for (const mail of mails) {
    const place = Math.floor((mail.week - frame.firstWeek - 1) / weeks);
    const before = gathered.get(place);
    gathered.set(place, {
      week: frame.firstWeek + 1 + place * weeks + (weeks - 1) / 2,
      side: mail.side,
      opened: mail.opened + (before?.opened ?? 0),
      unopened: mail.unopened + (before?.unopened ?? 0),
    });
  }
  return [...gathered.values()];
}

/** How far mails that were opened stand above their lane, and those that lie below it, in px. */
export const mailRow = 6;

/** The first mark of each kind of mail with its name: what filled and hollow mean. */
export function mailLabels(
  mails: readonly Mail[],
  names: { readonly opened: string; readonly unopened: string },
  lane: number,
  frame: TimeFrame,
  taken: Box[],
): ChartLabel[] {
  const x = weekDistance(frame);
  const marks = gatheredMails(mails, frame);
  return (['opened', 'unopened'] as const).flatMap((name) => {
    const first = marks.find((mail) => mail[name] > 0);
    if (first === undefined) return [];
    const at = x(first.week - 0.5);
    const isAtEnd = at > (frame.start + frame.end) / 2;
    const label = labelAt(
      {
        id: `mail ${name}`,
        lines: [{ text: names[name], role: 'inside' }],
        anchor: isAtEnd ? 'end' : 'start',
        at: at + (isAtEnd ? mailRow : -mailRow),
      },
      name === 'opened' ? lane - 28 : lane + mailRow + 5,
      frame.direction,
    );
    if (!isFree(label.box, taken)) return [];
    taken.push(label.box);
    return [{ ...label, hasHalo: true }];
  });
}

/** Changes of stage that the twin does not make, apart from each other by a ring's width. */
export function tiesOf({ journey, twin }: Customer, frame: TimeFrame): Step[] {
  const x = weekScale(frame);
  const ties: Step[] = [];
  for (const index of twin?.onlyHere ?? []) {
    const step = journey.steps[index];
    if (step === undefined || step.cause === 'time') continue;
    if (!step.changed.some(({ dimension }) => dimension === 'stage')) continue;
    const last = ties.at(-1);
    if (last !== undefined && Math.abs(x(timeOf(step)) - x(timeOf(last))) < ringRoom) continue;
    ties.push(step);
  }
  return ties.slice(0, mostTies);
}
