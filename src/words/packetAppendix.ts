import { assertNever } from '../facts/assertNever.ts';
import type { NextLevelPacket } from '../growth/packet.ts';
import type { RawEntry, RawJudgement } from '../growth/rawList.ts';
import { inMarkdown, linkInMarkdown } from './markdown.ts';
import { joined, sourceWords } from './packetParts.ts';
import { counted } from './plain.ts';

/** How the packet was put together, and everything that was noted. */
export function appendixParts(packet: NextLevelPacket): readonly string[] {
  const { all } = packet;
  return [
    '## Appendix: how this was put together',
    ruleLines(packet)
      .map((line) => `- ${line}`)
      .join('\n'),
    '## Appendix: everything that was noted, by date',
    all.length > 0 ? all.map((entry) => `- ${entry.on} · ${entryWords(entry)}`).join('\n') : 'Nothing is noted yet.',
  ];
}

function ruleLines({ sustaining, promotion, namesLeftOut }: NextLevelPacket): readonly string[] {
  const ratings = sustaining.ratings.map(({ title }) => inMarkdown(title)).join(', ');
  const why = sustaining.because === 'better-half' ? ', the better half of the ladder’s ratings' : '';
  return [
    'What ends in … above stands whole in the list below.',
    ...(promotion.length === 0 ? ['This ladder does not say which evidence a promotion asks for.'] : []),
    'The strongest evidence stands first: what says what came of it with a figure, then what says what came of it, then what somebody else says too, then what names whom it was for, then what has a link, and among equals the newest.',
    `These ratings count as working at the next level: ${ratings}${why}. Months are whole ones, and any other rating begins them anew.`,
    ...promotion.flatMap((one) => (one.kind === 'sustained' && one.areMonthsAssumed ? [assumedWords(one.months)] : [])),
    'The ratings, the evidence and the feedback are as I noted them, and no one has checked them. My notes to myself are left out.',
    ...(namesLeftOut === undefined
      ? []
      : [
          'Rung knows repositories by the links in what was noted, by my pull requests and reviews on GitHub, and by the window in which this was made.',
          'A repository counts as private unless GitHub says that it is public. Its name is left out also where the word means something else.',
        ]),
  ];
}

function assumedWords(months: number): string {
  return `That ${counted(months, 'month')} at the next level are asked for is Rung’s assumption, since the ladder names no number of months that Rung can read.`;
}

function entryWords(entry: RawEntry): string {
  const dimension = inMarkdown(entry.dimension);
  switch (entry.kind) {
    case 'rating':
      return `Rating · ${dimension}, ${inMarkdown(entry.level)}: ${judgementWords(entry.said)}`;
    case 'evidence': {
      const { did, outcome, forWhom, saidBy, link } = entry.entry;
      return joined([
        'Evidence',
        `${dimension}: ${inMarkdown(did)}`,
        outcome && `*Outcome:* ${inMarkdown(outcome)}`,
        forWhom && `*For:* ${inMarkdown(forWhom)}`,
        saidBy && `*Says so:* ${inMarkdown(saidBy)}`,
        entry.expectation && `*Speaks for:* ${inMarkdown(entry.expectation)}`,
        link && linkInMarkdown(link),
      ]);
    }
    case 'feedback': {
      const { as, from, said, link } = entry.entry;
      const who = `${dimension}, ${sourceWords(as)}, ${inMarkdown(from)}`;
      return joined(['Feedback', `${who}: “${inMarkdown(said)}”`, link && linkInMarkdown(link)]);
    }
    default:
      return assertNever(entry);
  }
}

function judgementWords(said: RawJudgement): string {
  switch (said.kind) {
    case 'rated':
      return inMarkdown(said.rating);
    case 'not-yet':
      return 'no occasion yet';
    case 'does-not-apply':
      return `does not apply: “${inMarkdown(said.because)}”`;
    case 'taken-back':
      return 'taken back';
    default:
      return assertNever(said);
  }
}
