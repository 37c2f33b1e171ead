import { lazy, Suspense, useEffect, useState } from 'react';
import { Comparing } from './Comparing.tsx';
import { useDocument } from './use-document.ts';

const SavedPlans = lazy(() => import('./SavedPlans.tsx'));

/** Is plan B better than plan A, when, and how sure is that? */
export function ComparePage() {
  const document = useDocument();
  const [isDraftKept, setDraftKept] = useState(true);
  useUndoKeys(document.undo, document.redo);
  if (document.saved !== null)
    return (
      <Suspense>
        <SavedPlans saved={document.saved} onLoad={document.correct} />
      </Suspense>
    );
  return (
    <Comparing key={document.opened} document={document} isDraftKept={isDraftKept} onDraft={setDraftKept} />
  );
}

/** Ctrl or ⌘ and Z, with Shift forward; in a box that is being typed into the keys keep their own meaning. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    let typedInto: EventTarget | null = null;
    const onInput = (event: Event): void => {
      typedInto = event.target;
    };
    const onTaken = (): void => {
      typedInto = null;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Enter') onTaken();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      if (typedInto !== null && typedInto === event.target) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('input', onInput);
    window.addEventListener('focusout', onTaken);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('input', onInput);
      window.removeEventListener('focusout', onTaken);
    };
  }, [undo, redo]);
}
