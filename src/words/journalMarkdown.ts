import { assertNever } from '../facts/assertNever.ts';
import type {
  DimensionReport,
  EvidenceReport,
  JournalReport,
  LevelRatings,
  RoundReport,
} from '../growth/journalReport.ts';
import type { Judgement } from '../journal/fold.ts';
import type { Day, FeedbackEntry, FeedbackSource } from '../journal/record.ts';
import { inMarkdown, linkInMarkdown } from './markdown.ts';

/** A journal as a text to read, in Markdown. */
export function journalMarkdown({ dimensions, rounds }: JournalReport, today: Day): string {
  const parts = [
    `# My growth journal, ${today}`,
    ...(dimensions.length + rounds.length === 0 ? ['There is nothing in it yet.'] : []),
    ...dimensions.flatMap(dimensionParts),
    ...(rounds.length === 0 ? [] : ['## Rounds of practice', list(rounds.map(roundLine))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function dimensionParts({ title, ratings, ticks, evidence, feedback, notes }: DimensionReport): readonly string[] {
  return [
    `## ${title === '' ? 'Expectations that the ladder no longer has' : inMarkdown(title)}`,
    ...section('How I rated myself', ratings.flatMap(ratingLines)),
    ...section(
      'What I do',
      ticks.map((tick) => `${inMarkdown(tick.title)} (since ${tick.since})`),
    ),
    ...section('Evidence', evidence.map(evidenceLine)),
    ...section('Feedback', feedback.map(feedbackLine)),
    ...section(
      'Notes',
      notes.map(({ on, text }) => `${on}: ${inMarkdown(text)}`),
    ),
  ];
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`### ${heading}`, list(lines)];
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function ratingLines({ level, periods }: LevelRatings): readonly string[] {
  return periods.map(({ from, judgement }) => `${from}, ${inMarkdown(level)}: ${judgementWords(judgement)}`);
}

function judgementWords(judgement: Judgement | undefined): string {
  if (judgement === undefined) return 'taken back';
  if (judgement.rating !== undefined) return inMarkdown(judgement.rating);
  const { instead } = judgement;
  switch (instead.kind) {
    case 'not-yet':
      return 'not yet';
    case 'does-not-apply':
      return `does not apply, because: ${inMarkdown(instead.because)}`;
    default:
      return assertNever(instead);
  }
}

function evidenceLine({ on, did, forWhom, outcome, expectation, link, saidBy }: EvidenceReport): string {
  const parts = [
    ['For', forWhom],
    ['What came of it', outcome],
    ['Speaks for', expectation],
    ['Who says so', saidBy],
  ] as const;
  const more = parts.flatMap(([name, text]) => (text === undefined ? [] : [`  - ${name}: ${inMarkdown(text)}`]));
  return [`${on}: ${inMarkdown(did)}`, ...more, ...whereLines(link)].join('\n');
}

function feedbackLine({ on, from, as, said, link }: FeedbackEntry): string {
  return [`${on}, ${inMarkdown(from)} (${SOURCES[as]}): ${inMarkdown(said)}`, ...whereLines(link)].join('\n');
}

function whereLines(link: string | undefined): readonly string[] {
  return link === undefined ? [] : [`  - Where: ${linkInMarkdown(link)}`];
}

const SOURCES: Readonly<Record<FeedbackSource, string>> = {
  peer: 'an engineer',
  partner: 'from another function',
  lead: 'my lead',
};

function roundLine({ from, until, level, dimensions, practise, askedOn }: RoundReport): string {
  const head = `${from} to ${until ?? 'now'}, ${inMarkdown(level)}: ${dimensions.map((one) => inMarkdown(one)).join(', ')}`;
  return [
    head,
    ...practise.map((title) => `  - Practised: ${inMarkdown(title)}`),
    ...(askedOn === undefined ? [] : [`  - Asked for feedback on ${askedOn}`]),
  ].join('\n');
}
