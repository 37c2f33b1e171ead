/** The thread that remembers people: their runs are lived once and then asked many times. */
import { createPeople, type PeopleOf, type PeopleQuestion, type PeopleQuestions } from '@meander/analysis';

export interface ThreadPeople {
  readonly of: PeopleOf;
  readonly kind: PeopleQuestion;
  readonly question: PeopleQuestions[PeopleQuestion];
}

const people = createPeople();

export default function answer({ of, kind, question }: ThreadPeople): unknown {
  return people.answer(of, kind, question);
}
