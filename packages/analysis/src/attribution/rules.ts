import { firstTouch } from './first-touch.ts';
import { lastClick } from './last-click.ts';
import { lastTouch } from './last-touch.ts';
import { linear } from './linear.ts';
import { position } from './position.ts';
import { timeDecay } from './time-decay.ts';

/** The rules that ship. A new one is a file and a line here. */
export const attributionRules = [lastTouch, lastClick, firstTouch, linear, position, timeDecay] as const;
export type AttributionRuleId = (typeof attributionRules)[number]['id'];
