import * as z from 'zod';
import { pow } from '../elementary.ts';
import type { Amount } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import { amountsOf, defineFactor, isMeant, numbersOf, writtenAmounts, writtenChannels } from './mechanism.ts';

const parameters = {
  delay: {
    label: 'Follow-up delay',
    unit: 'hours',
    min: 0,
    max: 10_000,
    default: 42,
    meaning: 'Time from an enquiry to the first answer (0: at once)',
    source: 'mean response of firms that answer, 42 h (Harvard Business Review 2011, as quoted)',
  },
  tau: {
    label: 'Patience',
    unit: 'hours',
    min: 0.01,
    max: 1000,
    default: 1,
    meaning: 'Delay from which on waiting begins to tell',
    source: 'assumption',
  },
  gamma: {
    label: 'Cost of delay',
    unit: '',
    min: 0,
    max: 3,
    default: 0.5,
    meaning: 'Exponent with which the response falls as the delay grows (0: delay does not matter)',
    source:
      'assumption: 42 hours cost a factor of 4.6 against one hour; published odds are observational and disagree',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('followUp'),
  channels: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('Whose part of the rate waits; every part if not given'),
  ...amountsOf(parameters),
});

/** A late answer triggers less: (1 + delay / tau)^-gamma. */
export const followUp = defineFactor({
  id: 'followUp',
  meaning: 'Multiplies a rate by (1 + delay / tau)^-gamma',
  source: 'power law through published comparisons of response times',
  schema,
  parameters,
  mentions: ({ channels = [] }) => ({ channels }),
  equation(use) {
    const { delay, tau, gamma } = writtenAmounts(parameters, use);
    return `(1 + ${delay} / ${tau})^-${gamma}${writtenChannels(use.channels)}`;
  },
  compile(use, context) {
    const { delay, tau, gamma } = numbersOf(parameters, use, context);
    const factor = pow(1 + delay / tau, -gamma);
    return { term: (_, channel) => ({ coefficient: isMeant(use.channels, channel) ? factor : 1 }) };
  },
});

/** Lets a rate suffer from late answers. */
export function afterDelay(
  use: Partial<Record<keyof typeof parameters, Amount>> & Pick<z.infer<typeof schema>, 'channels'> = {},
) {
  return { mechanism: 'followUp', ...use } as const;
}
