// How often src/why is right: `npm run why:evaluate -- ../shared/why` trains anew from the labelled texts, compares with the
// weights that are shipped, and prints the tables of src/why/README.md. It fails when the shipped weights differ.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readWeights, type StoredWeights, scoreOf, type Weights } from '../../src/why/model.ts';
import { readingOf } from '../../src/why/reading.ts';
import { isSilent, whyOf } from '../../src/why/verdict.ts';
import { BASELINES } from './baselines.ts';
import type { Example } from './example.ts';
import { asShipped, examplesOf, jsonOf, startLayers, trainedOn } from './fit.ts';
import { groups } from './folds.ts';
import { labelledIn } from './labelled.ts';
import {
  accuracy,
  accuracyOfKinds,
  calibration,
  flagFigures,
  type Judged,
  KINDS,
  ordered,
  quotesRight,
  share,
} from './measures.ts';
import { percent, table } from './tables.ts';
import { longestOf, microsecondsOf } from './timing.ts';

const SHIPPED = join(import.meta.dirname, '../../src/why/weights.json');

const folder = process.argv[2] ?? '../shared/why';
const train = examplesOf(labelledIn(folder, 'train'));
const dev = examplesOf(labelledIn(folder, 'dev'));
const shippedText = readFileSync(SHIPPED, 'utf8');
const shipped = readWeights(JSON.parse(shippedText) as StoredWeights);

const start = startLayers();
const isSame = jsonOf(trainedOn(train, start)) === shippedText;
console.log(
  isSame
    ? 'The shipped weights are those that this data gives.'
    : 'THE SHIPPED WEIGHTS DIFFER from those of this data.',
);
if (!isSame) process.exitCode = 1;

const left = groups(train).map(({ repo, rest, left }) => {
  const weights = asShipped(trainedOn(rest, start));
  return { repo, rest, left, judged: left.map((example) => judge(example, weights)) };
});
const unseen = left.flatMap(({ judged }) => judged);
const judgedDev = dev.map((example) => judge(example, shipped));

interface Verdict extends Judged {
  readonly isFlagged: boolean;
  readonly logit: number;
}

function judge({ labelled }: Example, weights: Weights): Verdict {
  const { title, body } = labelled;
  const verdict = whyOf(title, body, weights);
  const logit = scoreOf(readingOf(title, body, weights.classes), weights).text;
  return { labelled, verdict, isFlagged: isSilent(verdict, weights), logit };
}

function orderedIn(judged: readonly Verdict[]): number {
  return ordered(
    judged.map(({ logit }) => logit),
    judged.map(({ labelled }) => labelled.label === 'explicit'),
  );
}

function right(examples: readonly Example[], says: (example: Example) => boolean): number {
  return share(examples, (example) => says(example) === example.isExplicit);
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

const names = left.map(({ repo }) => repo.replace(/.*\//, ''));
console.log(
  '\nRight about explicit against the rest: development set, and each repository when it was left out of training\n',
);
console.log(
  table(
    ['', 'dev', 'mean of the left out', ...names],
    [
      ...BASELINES.map(({ name, learn }) => {
        const each = left.map((group) => right(group.left, learn(group.rest)));
        return [name, percent(right(dev, learn(train))), percent(mean(each)), ...each.map(percent)];
      }),
      [
        '**Rung**',
        percent(accuracy(judgedDev)),
        percent(mean(left.map(({ judged }) => accuracy(judged)))),
        ...left.map(({ judged }) => percent(accuracy(judged))),
      ],
    ],
  ),
);

const [flagsDev, flagsUnseen] = [judgedDev, unseen].map((judged) =>
  flagFigures(judged, (one) => (one as Verdict).isFlagged),
);
const both = (name: string, goal: string, of: (judged: readonly Verdict[]) => string) => [
  name,
  goal,
  of(judgedDev),
  of(unseen),
];
console.log('\nEverything else\n');
console.log(
  table(
    ['', 'goal', `dev (${dev.length})`, `left out (${unseen.length})`],
    [
      both('right about explicit', '88 %, 84 %', (judged) => percent(accuracy(judged))),
      both('right about all four kinds', '', (judged) => percent(accuracyOfKinds(judged))),
      both('area under the curve', '', (judged) => orderedIn(judged).toFixed(3)),
      ['flags', '', `${flagsDev?.flags}`, `${flagsUnseen?.flags}`],
      ['flags that are right', '92 %', percent(flagsDev?.right), percent(flagsUnseen?.right)],
      ['explicit texts flagged', 'at most 3 %', percent(flagsDev?.ofExplicit), percent(flagsUnseen?.ofExplicit)],
      ['texts without a reason found', '60 %', percent(flagsDev?.found), percent(flagsUnseen?.found)],
      both('quotes that overlap the annotator’s', '90 %', (judged) => percent(quotesRight(judged))),
    ],
  ),
);

console.log('\nDevelopment set: what it is (rows), and what Rung says\n');
const said = [...KINDS, 'cannot-tell'] as const;
console.log(
  table(
    ['', ...said],
    KINDS.map((label) => [
      label,
      ...said.map((kind) =>
        String(judgedDev.filter(({ labelled, verdict }) => labelled.label === label && verdict.kind === kind).length),
      ),
    ]),
  ),
);

console.log('\nOf the verdicts with a confidence around ..., so many are right\n');
const bands = [calibration(judgedDev), calibration(unseen)] as const;
console.log(
  table(
    ['confidence', 'dev: n', 'sure', 'right', 'left out: n', 'sure', 'right'],
    bands[0].map((band, at) => {
      const other = bands[1][at];
      return [
        `${band.from.toFixed(1)}-${(band.from + 0.1).toFixed(1)}`,
        String(band.n),
        percent(band.confidence),
        percent(band.right),
        String(other?.n),
        percent(other?.confidence),
        percent(other?.right),
      ];
    }),
  ),
);

const compressed = gzipSync(shippedText).length;
const texts = train.map(({ labelled }) => labelled);
const characters = Math.round(mean(texts.map(({ title, body }) => title.length + body.length)));
console.log(
  `\nWeights: ${shippedText.length} bytes, ${compressed} compressed. A flag from a confidence of ${shipped.flagFrom}.`,
);
console.log(
  `Time: ${microsecondsOf(texts, shipped).toFixed(0)} µs a description (of ${characters} characters on average).`,
);
const { milliseconds, piece } = longestOf(shipped);
console.log(
  `65,536 characters: at most ${milliseconds.toFixed(1)} ms, made of ${JSON.stringify(piece)} over and over.`,
);
