/** The check that everybody asks: that of the model, and notes on what only a compiled model shows. */
import { checkScenario as checkModel, prepare } from './compile/prepare.ts';
import { loopGain } from './loop-gain.ts';
import { showNumber, type Checked, type Issue } from './model/issue.ts';
import { journeyOf, type Scenario } from './model/scenario.ts';

/** Any input as a scenario that can be run, or every problem it has. */
export function checkScenario(input: unknown): Checked<Scenario> {
  const result = checkModel(input);
  return result.ok ? { ...result, notes: [...result.notes, ...spreading(result.value)] } : result;
}

/** A note where talk spreads by itself and nobody said that it should. */
function spreading(scenario: Scenario): Issue[] {
  const talks = prepare(scenario).program.scalars.flatMap((scalar) => scalar.talk ?? []);
  if (talks.every((talk) => talk.isViral)) return [];
  const gain = loopGain(scenario);
  if (gain < 1) return [];
  const value = showNumber(Number(gain.toPrecision(3)));
  return [
    {
      path: ['journeys', journeyOf(scenario).id, 'wordOfMouth'],
      severity: 'note',
      code: 'spreads-by-itself',
      value,
      allowed: 'below 1',
      suggestion: 'lower the rate of word of mouth, or say "viral": true',
      message: `word of mouth has a loop gain of ${value} within the horizon: talk wins people whose talk wins more people still, so it spreads by itself`,
    },
  ];
}
