import { wordsIn } from '../../commitMessage/message.ts';
import type { Judge } from '../../why/judge.ts';
import { questionPlace } from './draftMarkdown.ts';
import { WHY } from './pullRequestDescription.ts';

/** Whether a description still asks for its why: the question stands, nothing but issues stands above it, and nothing else says it. */
export function isWhyOnlyAsked(markdown: string, whyOf: Judge): boolean {
  const place = questionPlace(markdown, WHY);
  if (!place) return false;
  const above = markdown.split(/\r?\n/).slice(0, place.line);
  const section = above.slice(above.findLastIndex((line) => HEADING.test(line)) + 1);
  const written = section.join('\n').replace(COMMENT, '').split('\n');
  return written.every((line) => wordsIn(line) <= NAMES_ISSUE) && whyOf('', markdown).kind !== 'explicit';
}

const HEADING = /^ {0,3}(?:#{1,6}\s|\*\*[^*]+\*\*:?\s*$)/;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** In words: "About #12", "About SHOP-12". */
const NAMES_ISSUE = 2;
