import type { CommitMessage } from './message.ts';
import { REASON_STARTS } from './reason.ts';

/** Text in place of what stands from one line's end up to another line's start, or to the end. */
export interface ReasonPlace {
  /** Index of the line behind whose last character it goes. */
  readonly line: number;
  /** Index of the line before whose first character it ends; undefined: the end of the message. */
  readonly until: number | undefined;
  /** What stands before the start of the sentence, and behind it. */
  readonly before: string;
  readonly behind: string;
}

/** Where a reason goes: a paragraph of its own behind what is written, before trailers and comments. A bare start makes way. */
export function reasonPlace({ lastLine, nextLine }: CommitMessage): ReasonPlace {
  return { line: lastLine, until: nextLine, before: '\n\n', behind: nextLine === undefined ? '' : '\n\n' };
}

/** The starts that what is typed of a line may become; a subject is no such line. `typed`: from its first character on. */
export function startsFor(typed: string, line: number, message: CommitMessage | undefined): readonly string[] {
  if (!message || line <= message.subjectLine) return [];
  const written = typed.trimStart().toLowerCase();
  return REASON_STARTS.filter((start) => start.toLowerCase().startsWith(written));
}
