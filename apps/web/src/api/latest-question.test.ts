import { expect, test } from 'vitest';
import { latestQuestion } from './latest-question.ts';

/** Answers a question when told to, with the question itself. */
function oracle() {
  const asked: number[] = [];
  const heard: number[] = [];
  let answer: () => void = () => undefined;
  const questions = latestQuestion(
    (question: number) => {
      asked.push(question);
      return new Promise<number>((resolve) => {
        answer = () => resolve(question);
      });
    },
    (said) => heard.push(said),
  );
  const settle = async (): Promise<void> => {
    answer();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { asked, heard, questions, settle };
}

test('the first question is asked at once, and of those that come meanwhile only the last', async () => {
  const { asked, heard, questions, settle } = oracle();
  for (const question of [1, 2, 3, 4]) questions.put(question);
  expect(asked).toEqual([1]);
  await settle();
  expect(asked).toEqual([1, 4]);
  await settle();
  expect(heard).toEqual([1, 4]);
  questions.put(5);
  expect(asked).toEqual([1, 4, 5]);
});

test('nothing is heard any more once it is closed', async () => {
  const { asked, heard, questions, settle } = oracle();
  questions.put(1);
  questions.put(2);
  questions.close();
  await settle();
  expect(asked).toEqual([1]);
  expect(heard).toEqual([]);
});
