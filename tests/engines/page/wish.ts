/** What the page, its threads and the test speak of. */
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

/** A member's part of a run. */
export interface Part {
  readonly scenario: Scenario;
  readonly member: number;
  readonly members: number;
  /** To the other members of a crew, where memory cannot be shared. */
  readonly port?: MessagePort;
}

/** What a thread is told. */
export type Orders =
  /** A small run before anybody clicks, so that the engine's code is compiled. */
  | { readonly rehearsal: Scenario }
  | { readonly part: Part }
  /** The memory of a crew, from its first member. */
  | { readonly memory: SharedArrayBuffer };

/** What a thread says. */
export type Report =
  /** Its code has been read. */
  | 'loaded'
  | 'rehearsed'
  /** The first member knows how much a crew needs; the page passes it on to the others. */
  | { readonly memory: SharedArrayBuffer }
  | { readonly result: Uint8Array };

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
