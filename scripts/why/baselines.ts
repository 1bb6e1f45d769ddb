import type { Example } from './example.ts';
import type { Labelled } from './labelled.ts';
import { logistic, logitOf } from './logistic.ts';

/** A plain way to tell whether a text says why. */
export interface Baseline {
  readonly name: string;
  readonly learn: (examples: readonly Example[]) => (example: Example) => boolean;
}

const KEY_WORDS =
  /\b(?:because|since|due to|in order to|so that|currently|previously|otherwise|but|however|no longer|would|does ?n[o'’]t|do ?n[o'’]t|did ?n[o'’]t|is ?n[o'’]t|was|were|can ?n?[o'’]?t|fail\w*|crash\w*|incorrect\w*|wrong\w*|broken|confus\w*|caus\w*|leads? to|leak\w*|slow\w*|missing|unexpected\w*|regress\w*|panic\w*|error\w*|problem\w*|avoid\w*|prevent\w*|users?|needs?|easier|harder|too|never|without|unnecessar\w*|redundant|deprecated|outdated|stale)\b/i;

/** The median of what was labelled, in words. */
const MANY_WORDS = 31;

const PLACES = 1 << 16;

export const BASELINES: readonly Baseline[] = [
  { name: 'always “explicit”', learn: () => () => true },
  {
    name: 'about 50 key words',
    learn:
      () =>
      ({ labelled }) =>
        KEY_WORDS.test(textOf(labelled)),
  },
  {
    name: `more than ${MANY_WORDS} words`,
    learn:
      () =>
      ({ labelled }) =>
        wordsOf(labelled).length > MANY_WORDS,
  },
  {
    name: 'logistic regression on words and pairs of words',
    learn(examples) {
      const regression = logistic(
        examples.map(({ labelled, isExplicit }) => ({ traits: wordTraits(labelled), is: isExplicit })),
        PLACES,
        { rounds: 10, decay: 1e-4 },
      );
      return ({ labelled }) => logitOf(regression, wordTraits(labelled)) > 0;
    },
  },
];

function textOf({ title, body }: Labelled): string {
  return `${title}\n${body}`;
}

function wordsOf(labelled: Labelled): readonly string[] {
  return (
    textOf(labelled)
      .toLowerCase()
      .match(/[\p{L}\d'’]+/gu) ?? []
  );
}

function wordTraits(labelled: Labelled): ReadonlySet<number> {
  const words = wordsOf(labelled);
  return new Set(words.flatMap((word, at) => [placeOf(word), placeOf(`${words[at - 1] ?? ''} ${word}`)]));
}

function placeOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (Math.imul(hash, 0x9e3779b1) >>> 0) % PLACES;
}
