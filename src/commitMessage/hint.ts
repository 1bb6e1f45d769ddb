import type { Judge } from '../why/judge.ts';
import { isForeign } from '../why/language.ts';
import { reasonIn, SURE } from '../why/reasons.ts';
import { readMessage, withoutReferences, wordsIn } from './message.ts';

/** A subject of so many words names what changes, and nobody expects more of it. */
const FEW_WORDS = 4;

/** That a message gives no reason: on the line, by its index, that its subject is on. */
export interface CommitHint {
  readonly line: number;
}

/**
 * Whether a message that is being written lacks a reason that somebody will look for. undefined: it gives one, it is too
 * short to tell, the classifier is not sure, it is in another language than English, or git wrote it. A link to an issue is no
 * reason, wherever it stands: the next reader has the message and not the issue. What is committed is for `isSmall` to say.
 */
export function hintFor(text: string, whyOf: Judge): CommitHint | undefined {
  const message = readMessage(text);
  if (!message) return undefined;
  const subject = withoutReferences(message.subject).trim();
  const body = withoutReferences(message.body).trim();
  if (BY_GIT.test(message.subject)) return undefined;
  if (body === '' && wordsIn(subject) <= FEW_WORDS) return undefined;
  if (FOREIGN_LETTER.test(subject) || isForeign(`${subject}\n${body}`)) return undefined;
  // In a subject "so that" gives a reason, though not in every title.
  if (reasonIn(`${subject}\n\n${body}`) !== undefined) return undefined;
  const { kind, confidence = 1 } = whyOf(subject, body);
  const isSilent = (kind === 'none' || kind === 'link-only') && confidence >= SURE;
  return isSilent ? { line: message.subjectLine } : undefined;
}

const BY_GIT = /^(?:(?:fixup|squash|amend)! |Merge |Revert ["“]|Reapply ["“])/;

/** A subject is too short to tell languages by their small words. */
const FOREIGN_LETTER = /(?!\p{ASCII})\p{L}/u;
