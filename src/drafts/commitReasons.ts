import { readMessage, wordsIn } from '../commitMessage/message.ts';
import { REASON_STARTS } from '../commitMessage/reason.ts';
import type { CommitText } from '../facts/commitText.ts';
import { reasonIn } from '../why/reasons.ts';
import { wholeSentences } from '../why/sentences.ts';

/**
 * What commits say why, word for word: of each the sentence that starts as a reason does, or else the first with a plain word
 * of reason such as "because". Commits that give none, or none so plainly, add nothing.
 */
export function commitReasons(commits: readonly CommitText[]): readonly string[] {
  return [...new Set(commits.flatMap((commit) => reasonOf(commit) ?? []))];
}

function reasonOf({ subject, body }: CommitText): string | undefined {
  const written = readMessage(`${subject}\n\n${body}`)?.body ?? '';
  const quote = wholeSentences(written).find(startsAsReason) ?? reasonIn(written);
  return quote !== undefined && wordsIn(quote) > FEWEST_WORDS ? quote : undefined;
}

function startsAsReason(sentence: string): boolean {
  return REASON_STARTS.some((start) => sentence.startsWith(start));
}

/** So many words are a start that nobody has ended. */
const FEWEST_WORDS = 2;
