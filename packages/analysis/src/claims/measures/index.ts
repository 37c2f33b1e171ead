/** Everything that can be measured in an experiment. A new measure is a file here and a line below. */
import type { Measure } from '../measure.ts';
import { channelMeasures } from './channels.ts';
import { creditMeasures } from './credit.ts';
import { crowdMeasures } from './crowd.ts';
import { flowMeasures } from './flows.ts';
import { moneyMeasures } from './money.ts';
import { moveMeasures } from './moves.ts';
import { peopleMeasures } from './people.ts';
import { queueMeasures } from './queues.ts';
import { rateMeasures } from './rates.ts';
import { storyMeasures } from './story.ts';
import { talkMeasures } from './talk.ts';

export const measures: readonly Measure[] = [
  ...moneyMeasures,
  ...peopleMeasures,
  ...moveMeasures,
  ...flowMeasures,
  ...channelMeasures,
  ...queueMeasures,
  ...creditMeasures,
  ...crowdMeasures,
  ...storyMeasures,
  ...talkMeasures,
  ...rateMeasures,
];
