import { isBareStart } from './reason.ts';

/** What a person wrote of a commit message: git's comments, its trailers and a reason that is only begun left out. */
export interface CommitMessage {
  readonly subject: string;
  /** Lines behind the subject, without blank ones around them; empty: there are none. */
  readonly body: string;
  /** Index of the subject's line. */
  readonly subjectLine: number;
  /** Index of the last line of subject and body. */
  readonly lastLine: number;
  /** Index of the line behind it, and behind a reason that is only begun, with a trailer or a comment. undefined: there is none. */
  readonly nextLine: number | undefined;
}

/** undefined: nothing is written yet. */
export function readMessage(text: string): CommitMessage | undefined {
  const lines = text.split(/\r?\n/);
  const cut = lines.findIndex((line) => SCISSORS.test(line));
  const whole = cut < 0 ? lines : lines.slice(0, cut);
  const trailersFrom = trailersAt(whole);
  const isText = (line: string, at: number) => at < trailersFrom && line.trim() !== '' && !COMMENT.test(line);
  const subjectLine = whole.findIndex(isText);
  if (subjectLine < 0) return undefined;
  const endsAt = whole.findLastIndex(isText);
  const isBegun = endsAt > subjectLine && isBareStart(whole[endsAt] ?? '');
  const lastLine = isBegun ? whole.findLastIndex((line, at) => at < endsAt && isText(line, at)) : endsAt;
  const body = whole.slice(subjectLine + 1, lastLine + 1).filter((line) => !COMMENT.test(line));
  const next = lines.findIndex((line, at) => at > endsAt && line.trim() !== '');
  return {
    subject: (whole[subjectLine] ?? '').trim(),
    body: body.join('\n').trim(),
    subjectLine,
    lastLine,
    nextLine: next < 0 ? undefined : next,
  };
}

/** Begins at a reference too: `#12: Show the day` is a subject. */
const COMMENT = /^#(?:\s|$)/;

/** Below it git cuts: https://git-scm.com/docs/git-commit#Documentation/git-commit.txt-scissors */
const SCISSORS = /^# -+ >8 -+/;

/** `Signed-off-by: Ada`, `Change-Id: I1`. */
const TRAILER = /^(?:[A-Za-z][A-Za-z-]{0,40}-(?:by|id|to|with)|cc)\s{0,3}:/i;

/** As GitHub reads it, `Closes #1, #2`; as Linux writes it, `Fixes: 1da177e4c3f4 ("Name the cards")`. */
const REFERENCE = '(?:[\\w.-]{1,100}/[\\w.-]{1,100})?#\\d+|GH-\\d+|[A-Z][A-Z\\d]{1,9}-\\d+|https?://\\S{1,500}(?!\\S)';
const NAMING =
  '[Ff]ix(?:e[sd])?|[Cc]lose[sd]?|[Rr]esolve[sd]?|[Rr]efs?|[Rr]eferences|[Ii]ssues?|[Ll]ink|[Ss]ee|[Ss]ee-also|[Pp]art of|[Rr]elate[sd]? to';
// Each text is read in one way only: with a choice at every comma, thirty issues would take minutes.
const REFERENCES = `(?:(?:${NAMING})(?:\\s{0,3}:\\s*|\\s+))?(?:${REFERENCE})(?:(?:,\\s*|\\s+)(?:and\\s+)?(?:${REFERENCE}))*`;
const CLOSING = new RegExp(`^${REFERENCES}\\.?$|^fixes: [\\da-f]{7,64} \\("`, 'i');

/** Where the trailers begin that end the message; its length where there are none. They never begin it. */
function trailersAt(lines: readonly string[]): number {
  let first = lines.length;
  for (let at = lines.length - 1; at > 0; at--) {
    const line = (lines[at] ?? '').trim();
    if (line === '' || COMMENT.test(line)) continue;
    if (!TRAILER.test(line) && !CLOSING.test(line)) break;
    first = at;
  }
  const before = lines.slice(0, first).some((line) => line.trim() !== '' && !COMMENT.test(line));
  return before ? first : lines.length;
}

/** A text without what links to an issue, and without the brackets and marks around that. */
export function withoutReferences(text: string): string {
  return text.replace(REFERRED, ' ');
}

// `UTF-8` passes for a ticket, and no sentence hangs on it; `utf-8` does not.
const REFERRED = new RegExp(`(?<![\\w/#-])[([<]?(?:${REFERENCES})(?![\\w-])[)\\]>]?[:,.]?`, 'g');

/** How many words a line has besides references. */
export function wordsIn(line: string): number {
  return line.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word) && !ONLY_REFERENCE.test(word)).length;
}

const ONLY_REFERENCE = new RegExp(`^[([]?(?:${REFERENCE})[)\\].,:]*$`, 'i');
