/** Journeys of single customers worth looking for. A new one is a file here and a line below. */
import type { Story } from '@meander/core';
import { radioListener } from './radio-listener.ts';

export const stories: readonly Story[] = [radioListener];
