/** The thread that remembers people: their runs are lived once and then asked many times. */
import { createPeople, type PeopleOf, type PeopleQuestion, type PeopleQuestions } from '@meander/analysis';
import { workerData } from 'piscina';
import { helperThreads } from './people-helpers.ts';

/** What the thread is started with. */
export interface PeopleThread {
  /** Threads that share a large future, this one among them. */
  readonly threads: number;
}

export interface ThreadPeople {
  readonly of: PeopleOf;
  readonly kind: PeopleQuestion;
  readonly question: PeopleQuestions[PeopleQuestion];
}

const { threads } = workerData as PeopleThread;
const people = createPeople({ helpers: helperThreads(threads - 1) });

export default function answer({ of, kind, question }: ThreadPeople): unknown {
  return people.answer(of, kind, question);
}
