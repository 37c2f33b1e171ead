import { useEffect, useState } from 'react';
import { Comparing } from './Comparing.tsx';
import { SavedPlans } from './SavedPlans.tsx';
import { useDocument } from './use-document.ts';

/** Is plan B better than plan A, when, and how sure is that? */
export function ComparePage() {
  const document = useDocument();
  const [isDraftKept, setDraftKept] = useState(true);
  useUndoKeys(document.undo, document.redo);
  if (document.saved !== null) return <SavedPlans saved={document.saved} onLoad={document.correct} />;
  return <Comparing document={document} isDraftKept={isDraftKept} onDraft={setDraftKept} />;
}

/** Ctrl or ⌘ and Z, with Shift forward; in a text box the keys keep their own meaning. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      if (event.target instanceof HTMLInputElement && event.target.value !== event.target.defaultValue)
        return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}
