import { assertNever } from '../facts/assertNever.ts';
import { type Duration, MINUTE } from '../facts/instant.ts';
import type { CacheProblem, DiskFailure, DiskReason } from '../github/kept/cacheProblem.ts';
import { OFFERED_AFTER, type Stuck } from '../stuck/stuck.ts';
import { counted as countOf, oneLine, withoutLinks } from './plain.ts';

export const STUCK_ITEM_NAME = 'Rung: I\u2019m Stuck';

export const ASK_ABOUT = 'What are you stuck on?';
export const ASK_ABOUT_MORE = 'In one line, or leave it empty: it begins the message that asks others.';
export const ASK_ABOUT_EXAMPLE = 'the auth flow: every login ends on the start page';
export const ASK_TRIED = 'What did you try?';
export const ASK_TRIED_MORE = 'And what came of it. It goes into the message as a line.';
export const ASK_TRIED_EXAMPLE = 'a fresh token: the same error';

export const STARTED = 'Rung: the 30 minutes run. Note what you try: it goes into the message that asks others.';
export const TRIED_NOTED = 'Rung: noted for the message.';
export const ENDED = 'Rung: not stuck any more. The timer is gone.';
export const BLOCKER_COPIED = 'Rung: the message is copied. Send it where somebody may know.';
export const NOT_STUCK = 'No timer runs. "I\u2019m Stuck" starts one, and keeps what you try for the message.';

export const CHOOSE = 'What do you want to do?';
export const NOTE_TRIED = 'Note what I tried';
export const COPY_NOW = 'Copy the message now';
export const OPEN_NOW = 'Open the message as a document';
export const END = 'Not stuck any more';

/** Buttons of the notification. */
export const COPY_MESSAGE = 'Copy the Message';
export const OPEN_IT = 'Open It';
export const END_IT = 'Not Stuck Any More';

const LIMIT = minutes(OFFERED_AFTER);

/** In the status bar. */
export function stuckText({ counted }: Stuck): string {
  const passed = minutes(counted);
  return counted < OFFERED_AFTER ? `Stuck ${passed}/${LIMIT} min` : `${passed} min: message ready`;
}

/** The same for a screen reader. */
export function stuckSpoken({ counted }: Stuck): string {
  const passed = minutes(counted);
  if (counted < OFFERED_AFTER) return `Stuck for ${passed} of ${LIMIT} minutes`;
  return `Stuck for ${passed} minutes: the message is ready`;
}

/** Plain text. */
export function stuckTooltip(stuck: Stuck): string {
  const on = onWhat(stuck);
  const next =
    stuck.counted < OFFERED_AFTER
      ? `After ${LIMIT} minutes the message that asks others is ready. Rung says nothing before.`
      : 'The message that asks others is ready: asking now often saves hours.';
  return [
    `Stuck for ${countOf(minutes(stuck.counted), 'minute')}${on && ` on ${on}`}`,
    next,
    'It counts while you are in VS Code. Click to note what you tried, to copy the message, or to end it.',
  ].join('\n');
}

/** Beside the choice that notes one more. */
export function triedSoFar({ tried }: Stuck): string {
  return tried.length === 0 ? 'Nothing noted yet' : `${countOf(tried.length, 'line')} so far`;
}

/** The notification, once. */
export function offerSentence(stuck: Stuck): string {
  const on = onWhat(stuck);
  return `${minutes(stuck.counted)} minutes${on && ` on ${withoutLinks(on)}`}. Asking now often saves hours: the message is ready.`;
}

export const TRY_AGAIN = 'Try Again';

/** Where the disk said no. */
export function notKept({ reason, code }: DiskFailure): string {
  return `Rung could not keep that: ${DISK_REASONS[reason]} (${oneLine(code, 20)}). What you typed is still here: try again once that is mended.`;
}

const DISK_REASONS: Readonly<Record<DiskReason, string>> = {
  full: 'the disk is full',
  'not-allowed': 'the folder of the extension is read-only',
  failed: 'the disk said no',
};

/** In the log. */
export function timerProblemLine(problem: CacheProblem): string {
  switch (problem.kind) {
    case 'set-aside':
      return `The file of the timer could not be read. It is kept as ${problem.file}, and no timer runs.`;
    case 'newer':
      return `A later Rung wrote the file of the timer: ${problem.file}. No timer runs here until Rung is updated.`;
    case 'not-read':
    case 'not-written':
      return `The file of the timer: ${DISK_REASONS[problem.reason]} (${problem.code}): ${problem.file}`;
    default:
      return assertNever(problem);
  }
}

/** Empty where nothing is known. */
function onWhat({ about, place }: Stuck): string {
  return oneLine(about || place?.path || '', 80).replace(/[\s.!?]+$/, '');
}

function minutes(length: Duration): number {
  return Math.floor(length / MINUTE);
}
