/** What the page, its threads and the test speak of. */
import { presetById } from '@meander/catalogue';
import type { Line, Scenario } from '@meander/core';

/** What the page has to do, in its address. */
export interface Wish {
  readonly people: number;
  readonly weeks: number;
  readonly members: number;
}

export interface Outcome {
  readonly isShared: boolean;
  /** From the click to the full result, in ms. */
  readonly milliseconds: number;
  /** SHA-256 of the block. */
  readonly hash: string;
}

export function wishedScenario({ people, weeks }: Wish): Scenario {
  const preset = presetById('b2b-saas')!;
  const values = { ...preset.values, 'market.people': people, 'market.warmupWeeks': 0 };
  return { ...preset, horizonWeeks: weeks, values };
}

/** What a member is told. */
export interface Orders {
  readonly scenario: Scenario;
  readonly member: number;
  readonly members: number;
  /** Where memory can be shared; else there is a port. */
  readonly memory?: SharedArrayBuffer;
  readonly port?: MessagePort;
}

/** A port as a line. */
export function lineOf(port: MessagePort): Line {
  return {
    send: (numbers) => port.postMessage(numbers),
    listen(receive) {
      port.addEventListener('message', ({ data }) => receive(data as Float64Array));
      port.start();
    },
  };
}
