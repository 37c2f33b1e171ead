/**
 * A claim: a sentence somebody wrote about marketing, with the experiment in which it can come out true or false. Plain data:
 * worlds are scenarios and changes, measures and contrasts are named. Analysis runs it.
 */
import type { Change } from './changes.ts';
import type { Channel } from './channel.ts';
import type { Journey, Where } from './journey.ts';
import type { Lens, Scenario } from './scenario.ts';
import type { Story } from './story.ts';

/** Which number of a run is looked at: the name of a measure and whatever it asks for. */
export interface MeasureCourse {
  readonly measure: string;
  /** Id of another arm to read it from (default: the arm itself). */
  readonly arm?: string;
  /** Milestone, or several that are summed. */
  readonly milestone?: string | readonly string[];
  /** Id of a move, or several that are summed. */
  readonly move?: string | readonly string[];
  /** Id of a cause, or several that are summed; all of them when left out. */
  readonly cause?: string | readonly string[];
  /** Id of a channel, or several that are summed; all of them when left out. */
  readonly channel?: string | readonly string[];
  /** Id of a pool of servers. */
  readonly pool?: string;
  /** Id of a stage, or several that are summed. */
  readonly stage?: string | readonly string[];
  /** Id of a segment, or several that are summed; all of them when left out. */
  readonly segment?: string | readonly string[];
  /** A trait of segments by which people are weighted: divided by the same without it, it is the mean of the trait. */
  readonly trait?: string;
  /** Id of a rule of attribution. */
  readonly rule?: string;
  /** A story that people may have lived. */
  readonly story?: Story;
  /** A place, for measures of rates. */
  readonly where?: Where;
}

/** A number per replication: a course over the weeks, read somewhere, and perhaps divided by another. */
export interface MeasureUse extends MeasureCourse {
  /** What it is called here; what the measure is called when left out. */
  readonly label?: string;
  /** Taken away week by week before anything is read. */
  readonly less?: MeasureCourse;
  /** Read at the end of this week; the horizon when left out. */
  readonly week?: number;
  /** Take away what there was at the end of this week. */
  readonly since?: number;
  /**
   * How the course becomes a number (default `end`): its value at `week`; the mean, largest or smallest of the weeks after `since` up to `week`;
   * `centre`: the mean week of its growth; `reaches`: the week in which it passes `share` of its value at `week`.
   */
  readonly read?: 'end' | 'mean' | 'largest' | 'smallest' | 'centre' | 'reaches';
  /** For `reaches`: a share, 0 to 1 (default .5). */
  readonly share?: number;
  /** Divided by this. A ratio of means over replications; a ratio to nothing is 0. */
  readonly per?: MeasureUse;
}

/** Where an experiment takes place. */
export interface ClaimWorld {
  /** Id of a scenario that ships. */
  readonly scenario: string;
  /** Id of a journey through which its people are seen (default: its own). */
  readonly journey?: string;
  /** Ids of further channels that ship; they have no money until a change gives them some. */
  readonly channels?: readonly string[];
  readonly start?: Scenario['start'];
  readonly changes?: readonly Change[];
}

/**
 * Somebody who looks at what the plan of an arm is expected to do and moves its money between channels, the total kept; what is lived
 * and measured is the plan that they end with.
 */
export type Advice =
  /** Moves money as long as the goal gains by it; sees it through a lens (default: the scenario's own). */
  | { readonly kind: 'best'; readonly goal: MeasureUse; readonly lens?: Lens }
  /**
   * So many rounds, each moving so many points of the budget from the channel with the lowest reported return on its money to that
   * with the highest. What is reported is read channel by channel.
   */
  | {
      readonly kind: 'reported';
      readonly reported: Omit<MeasureUse, 'channel'>;
      readonly rounds: number;
      readonly points: number;
    };

/** One plan or variant of the world; arms share their people and their luck. */
export interface ClaimArm {
  readonly id: string;
  readonly label: string;
  readonly changes?: readonly Change[];
  /** Seen through another journey than the world; luck is then shared only as far as names are. */
  readonly journey?: string;
  /** Measured differently from the others. */
  readonly measure?: MeasureUse;
  /** Whose plan is lived instead of the arm's own. */
  readonly advice?: Advice;
}

/** What the arms have to do for the claim to hold; `sign` 1: more, -1: less. */
export type ClaimContrast =
  /** The second arm less the first. */
  | { readonly kind: 'difference'; readonly sign: 1 | -1 }
  /** The second arm in multiples of the first, less 1. */
  | { readonly kind: 'ratio'; readonly sign: 1 | -1 }
  /** Four arms, both, one, the other, neither: both - one - other + neither. */
  | { readonly kind: 'cross'; readonly sign: 1 | -1 }
  /** Every arm, or each of the first `arms`, is above (or below) the one before; the effect is the smallest step. */
  | { readonly kind: 'order'; readonly sign: 1 | -1; readonly arms?: number }
  /** Some arm between the first and the last is above both; the effect is by how much. */
  | { readonly kind: 'peak' }
  /** One arm beside a number. */
  | { readonly kind: 'level'; readonly sign: 1 | -1; readonly than: number }
  /** The second arm is as the first: the difference is at most `tolerance` (default 0). */
  | { readonly kind: 'same'; readonly tolerance?: number };

export type Verdict = 'holds' | 'fails' | 'undecided';

/** What every claim says of itself. */
interface Said<Row extends string> {
  readonly id: string;
  /** The rows of the list of claims that it covers. */
  readonly rows: readonly Row[];
  /** One English sentence in our own words. */
  readonly statement: string;
  /** Which article says so, and where. */
  readonly source: string;
  /** What comes out as shipped. */
  readonly verdict: 'holds' | 'fails';
  /** Why it comes out false, where it does. */
  readonly why?: string;
  /** What somebody is asked before it is run, the answers to choose from, and which of them is right (0: the first). */
  readonly question: string;
  readonly answers: readonly string[];
  readonly answer: number;
  /** What brings it about, in words that point at the mechanism. */
  readonly cause: string;
}

/** A claim that is tried in simulated worlds. */
export interface Experiment<Row extends string = string> extends Said<Row> {
  readonly kind: 'experiment';
  readonly world: ClaimWorld;
  readonly arms: readonly [ClaimArm, ...ClaimArm[]];
  readonly measure: MeasureUse;
  readonly contrast: ClaimContrast;
  /** `expected` is exact; the others have an interval over `replications` (default 24). */
  readonly population: 'expected' | 'cohorts' | 'agents';
  readonly replications?: number;
  /** The world in which the same experiment comes out the other way: changes after those of the world, and what is replaced in it. */
  readonly counterWorld: Partial<ClaimWorld> & { readonly description: string };
}

/** What ships, as a check sees it. */
export interface Shipped {
  readonly journeys: readonly Journey[];
  readonly channels: readonly Channel[];
  readonly scenarios: readonly Scenario[];
}

/** A claim about what ships: everything that has to be there, and whether it is. */
export interface CatalogueCheck<Row extends string = string> extends Said<Row> {
  readonly kind: 'check';
  /** What is asked for, each with whether it is so. */
  readonly items: (shipped: Shipped) => readonly { readonly what: string; readonly isSo: boolean }[];
  /** Something else that could ship, in which it is not so. */
  readonly counterWorld: {
    readonly description: string;
    readonly shipped: (shipped: Shipped) => Shipped;
  };
}

export type Claim<Row extends string = string> = Experiment<Row> | CatalogueCheck<Row>;
