import { assertNever } from '../../facts/assertNever.ts';
import { WHOLE_FILE } from '../../framework/place.ts';
import * as words from '../../words/delegation.ts';
import { frameworkProblemSentence } from '../../words/frameworkProblems.ts';
import type { Outcome } from './writing.ts';

/** What is to be said of a change of the file; undefined: it is in the file, and there is nothing to say. */
export function outcomeWords(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'written':
    case 'same':
      return undefined;
    case 'left-unsaved':
      return words.LEFT_UNSAVED;
    case 'problems':
      return words.NOT_WRITTEN_FAULTY;
    case 'gone':
      return words.isGone(outcome.name);
    case 'taken':
      return words.isTaken(outcome.name);
    case 'by-hand':
      return words.NOT_WRITTEN_BY_HAND;
    case 'unreadable':
      return words.fileUnread(frameworkProblemSentence({ ...WHOLE_FILE, ...outcome.fault }));
    case 'not-written':
      return words.NOT_WRITTEN;
    default:
      return assertNever(outcome);
  }
}

/** Whether the file says now what it was asked to. */
export function isKept({ kind }: Outcome): boolean {
  return kind === 'written' || kind === 'left-unsaved' || kind === 'same';
}
