/** A spend file -> plan A: the preset's people with the imported spend. */
import type { Issue } from '@meander/core';
import type { ChannelShape } from '../types/channel.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

export interface SpendColumnShape {
  readonly name: string;
  readonly role: 'spend' | 'date' | 'channel' | 'impressions' | 'clicks' | 'outcome' | 'text' | 'other';
  readonly reason: string;
  readonly weeks: number;
  readonly meanWeekly: number;
  readonly total: number;
  readonly weekly: readonly number[];
  readonly channel: ChannelShape | null;
  readonly isOwn: boolean;
}

export interface SpendTableShape {
  readonly layout: string;
  readonly cadence: string;
  readonly weeks: number;
  readonly firstWeek: string;
  readonly lastWeek: string;
  readonly currency: string | null;
  readonly columns: readonly SpendColumnShape[];
}

/** A file and what is known about the market; anything left out is the preset's, and marked as assumed. */
export interface SpendRequest {
  readonly text: string;
  readonly fileName?: string | null | undefined;
  readonly preset: string;
  readonly columns?: readonly SpendColumnRequest[] | null | undefined;
  readonly people?: number | null | undefined;
  readonly price?: number | null | undefined;
  readonly margin?: number | null | undefined;
  readonly horizonWeeks?: number | null | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | null | undefined;
  readonly decimal?: 'comma' | 'point' | null | undefined;
  readonly seed?: string | null | undefined;
}

/** What to do with a column: exactly one of the three. */
export interface SpendColumnRequest {
  readonly toChannel?: { readonly column: string; readonly channel: string } | null | undefined;
  readonly toOwnChannel?:
    | { readonly column: string; readonly label: string; readonly like: string }
    | null
    | undefined;
  readonly leaveOut?: { readonly column: string } | null | undefined;
}

export declare function importSpend(input: SpendRequest): {
  table: SpendTableShape;
  scenario: ResolvedScenario;
  issues: readonly Issue[];
};
