/**
 * Asks one question at a time. Of the questions that come while an answer is awaited only the last is asked next: a slider
 * that gives a value per frame gets answers as fast as they can be had, and never an old one after a new one.
 */
export function latestQuestion<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  hear: (answer: Answer, question: Question) => void,
): { readonly put: (question: Question) => void; readonly close: () => void } {
  let waiting: { readonly question: Question } | null = null;
  let isAsking = false;
  let isClosed = false;

  const proceed = async (): Promise<void> => {
    isAsking = waiting !== null && !isClosed;
    if (waiting === null || isClosed) return;
    const { question } = waiting;
    waiting = null;
    const answer = await ask(question);
    if (!isClosed) hear(answer, question);
    void proceed();
  };

  return {
    put(question) {
      waiting = { question };
      if (!isAsking) void proceed();
    },
    close() {
      isClosed = true;
    },
  };
}
