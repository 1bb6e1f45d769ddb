import type { WithoutSecrets } from '../drafts/secrets.ts';
import { MINUTE } from '../facts/instant.ts';
import type { Stuck } from '../stuck/stuck.ts';
import { counted, oneLine } from './plain.ts';

/**
 * What somebody who is stuck asks others: plain text for a chat, and Markdown as well. As in
 * L1.flag-blockers-in-30-minutes. Only what is known is in it; what only the person knows is a question in brackets.
 */
export function blockerMessage(stuck: Stuck, clean: WithoutSecrets): string {
  const foreign = (text: string) => oneLine(clean(text), Number.POSITIVE_INFINITY);
  const errors = stuck.errors
    .map((error) => asCode(oneLine(foreign(error), LONGEST_ERROR)))
    .filter((error) => error !== '');
  const tried = stuck.tried.map(foreign).filter((one) => one !== '');
  const paragraphs = [
    headline(stuck, foreign),
    list('I tried', tried, WHAT_WAS_TRIED),
    list('I get', errors, WHAT_HAPPENS),
    HAS_ANYONE,
  ];
  // Once more over the whole: a secret may be made of words that stand side by side only here.
  return clean(`${paragraphs.join('\n\n')}\n`);
}

/** In characters. A tool may tell a whole type; it is cut once no secret is in it any more. */
const LONGEST_ERROR = 400;

const ON_WHAT = '[what do you want to do?]';
const WHAT_WAS_TRIED = '[what did you try, and what came of it?]';
const WHAT_HAPPENS = '[which error, or what happens instead?]';
const HAS_ANYONE = 'Has anyone met this?';

function headline({ counted: time, about = '', place, branch }: Stuck, foreign: WithoutSecrets): string {
  const minutes = Math.floor(time / MINUTE);
  const long = minutes === 0 ? '' : ` for ${counted(minutes, 'minute')}`;
  const on = foreign(about).replace(/[\s.!?…]+$/, '');
  const where = place && `${asCode(foreign(place.path))}, line ${place.line}`;
  const branchWords = branch === undefined ? undefined : `branch ${asCode(foreign(branch))}`;
  const details = [...(on && where ? [where] : []), ...(branchWords ? [branchWords] : [])].join(', ');
  return `Stuck${long} on ${on || where || ON_WHAT}${details && ` (${details})`}.`;
}

/** One behind the words, several below them. */
function list(words: string, items: readonly string[], question: string): string {
  if (items.length < 2) return `${words}: ${items[0] ?? question}`;
  return [`${words}:`, ...items.map((item) => `- ${item}`)].join('\n');
}

/** Markdown and chats show what is between two of these marks as it is, so there must be none in it. */
function asCode(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('`', "'")}\``;
}
