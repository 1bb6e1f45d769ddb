import { assertNever } from '../facts/assertNever.ts';
import { dateOf } from '../facts/dayRange.ts';
import type { NextLevelPacket } from '../growth/packet.ts';
import type { Gap, PacketDimension, PacketEvidence } from '../growth/packetDimension.ts';
import { doesNotApply } from '../growth/sustained.ts';
import type { FeedbackEntry, FeedbackSource } from '../journal/record.ts';
import { inMarkdown, linkInMarkdown, shortened, wordsIn } from './markdown.ts';
import { appendixParts } from './packetAppendix.ts';
import { joined, sourceWords, standingWords, weakestOf } from './packetParts.ts';
import { promotionParts } from './packetPromotion.ts';
import { counted, number, oneLine } from './plain.ts';

/** Above a packet that is made of the sample. */
export const SAMPLE_PACKET = '> Sample data: an invented team. Nothing here is yours.\n\n';
export const MAKE_PACKET = 'Make the Promotion Packet';
export const MAKE_PACKET_MORE = 'It opens as a document for you to edit. It is not saved or sent.';
export const WITH_NAMES = 'With repository names';
export const WITHOUT_NAMES = 'Leave out the names of private repositories';
export const WITHOUT_NAMES_MORE = 'All that GitHub has not shown to be public count as private.';
export const NOTHING_FOR_A_PACKET =
  'Your journal has nothing for a packet yet. Rate yourself and note evidence first; the packet then says what is still lacking.';
export const OPEN_CHECKLIST = 'Open the Checklist';
export const MAKE_ANYWAY = 'Make It Anyway';

/** Said where the ladder ends. */
export function noPacketWords(level: string): string {
  return `${oneLine(level)} is the top of this ladder, so there is no promotion to make a packet for.`;
}

/** The packet as a document in Markdown, to be read in five minutes up to its appendix, and edited. */
export function packetMarkdown(packet: NextLevelPacket): string {
  const bodies = ROOMS.map((room) => bodyParts(packet, room).join('\n\n'));
  const body = bodies.find((one) => wordsIn(one) <= IN_FIVE_MINUTES) ?? bodies.at(-1) ?? '';
  return `${[body, ...appendixParts(packet)].join('\n\n')}\n`;
}

/** At 220 words a minute, which is the slow end for a text that is read silently. */
const IN_FIVE_MINUTES = 1100;

/** How much of each dimension is shown: so many items of each kind, and so many words of each text. */
interface Room {
  readonly evidence: number;
  readonly feedback: number;
  readonly words: number;
}

/** The first one that can be read in five minutes is taken. */
const ROOMS: readonly Room[] = [
  { evidence: 3, feedback: 3, words: 60 },
  { evidence: 3, feedback: 3, words: 40 },
  { evidence: 3, feedback: 3, words: 28 },
  { evidence: 3, feedback: 3, words: 20 },
  { evidence: 3, feedback: 3, words: 14 },
  { evidence: 3, feedback: 2, words: 11 },
  { evidence: 2, feedback: 2, words: 12 },
  { evidence: 2, feedback: 2, words: 9 },
  { evidence: 1, feedback: 2, words: 9 },
  { evidence: 1, feedback: 2, words: 5 },
];

function bodyParts(packet: NextLevelPacket, room: Room): readonly string[] {
  return [
    ...headParts(packet),
    ...promotionParts(packet),
    ...packet.dimensions.flatMap((one) => dimensionParts(one, packet, room)),
  ];
}

function headParts({ level, next, made, all, namesLeftOut, elsewhere }: NextLevelPacket): readonly string[] {
  return [
    `# From ${inMarkdown(level.title)} to ${inMarkdown(next.title)}`,
    `My promotion packet, made on ${dateOf(made)} from the journal that I keep. All ratings are my own.`,
    ...periodParts(all),
    ...(namesLeftOut === undefined ? [] : [leftOutWords(namesLeftOut)]),
    ...(elsewhere > 0 ? [elsewhereWords(elsewhere)] : []),
  ];
}

function periodParts(all: NextLevelPacket['all']): readonly string[] {
  const [first, last] = [all[0]?.on, all.at(-1)?.on];
  if (first === undefined) return [];
  return [`It covers what was noted ${first === last ? `on ${first}` : `from ${first} to ${last}`}.`];
}

function leftOutWords(places: number): string {
  const found =
    places === 0
      ? 'No name of a private repository that Rung knows was found in what was noted'
      : `Names of private repositories that Rung knows are left out, in ${counted(places, 'place')} of what was noted`;
  return `${found}; look through it before you send it.`;
}

function elsewhereWords(count: number): string {
  const speak = count === 1 ? 'speaks' : 'speak';
  return `${counted(count, 'item')} ${speak} of dimensions that this ladder does not have, and ${count === 1 ? 'stands' : 'stand'} in the appendix only.`;
}

function dimensionParts(one: PacketDimension, packet: NextLevelPacket, room: Room): readonly string[] {
  const { dimension, standing, evidence, feedback, gaps } = one;
  const enough = weakestOf(packet.sustaining);
  return [
    `## ${inMarkdown(dimension.title)}`,
    `**My rating at the next level:** ${standingWords(standing, enough)}`,
    ...listed(
      `Strongest evidence${someOf(room.evidence, evidence)}`,
      evidence.slice(0, room.evidence).map((entry) => evidenceLine(entry, room.words)),
    ),
    ...(feedback.length === 0 ? ['**Feedback:** none is noted in this dimension'] : []),
    ...listed(
      `Feedback${someOf(room.feedback, feedback)}`,
      ofEachSource(feedback)
        .slice(0, room.feedback)
        .map((entry) => feedbackLine(entry, room.words)),
    ),
    ...(gaps.length > 0
      ? listed(
          'Gaps',
          gaps.map((gap) => gapWords(gap, enough, room.evidence)),
        )
      : [`**Gaps:** ${doesNotApply(standing) ? 'none, since it does not apply' : 'none that the journal shows'}`]),
  ];
}

/** `, 3 of 12`, where not all are shown. */
function someOf(shown: number, { length }: readonly unknown[]): string {
  return length > shown ? `, ${shown} of ${number(length)}` : '';
}

/** The newest of peers, of partners and of leads come before older ones. */
function ofEachSource(feedback: readonly FeedbackEntry[]): readonly FeedbackEntry[] {
  const bySource = SOURCES.map((source) => feedback.filter(({ as }) => as === source));
  return feedback.flatMap((_, index) => bySource.flatMap((theirs) => theirs[index] ?? []));
}

const SOURCES: readonly FeedbackSource[] = ['peer', 'partner', 'lead'];

function evidenceLine(entry: PacketEvidence, words: number): string {
  const { on, did, forWhom, outcome, saidBy, speaksFor, link } = entry;
  return joined([
    `${on}: ${inMarkdown(shortened(did, words))}`,
    outcome && `*Outcome:* ${inMarkdown(shortened(outcome, words))}`,
    forWhom && `*For:* ${inMarkdown(shortened(forWhom, nameIn(words)))}`,
    saidBy && `*Says so:* ${inMarkdown(shortened(saidBy, nameIn(words)))}`,
    speaksFor && `*Speaks for:* ${inMarkdown(shortened(speaksFor, nameIn(words)))}`,
    link && linkInMarkdown(link),
  ]);
}

function feedbackLine({ on, as, from, said, link }: FeedbackEntry, words: number): string {
  const who = `${on}, ${sourceWords(as)}, ${inMarkdown(shortened(from, nameIn(words)))}`;
  return joined([`${who}: “${inMarkdown(shortened(said, words))}”`, link && linkInMarkdown(link)]);
}

/** A name or title is short where texts are. In words. */
function nameIn(words: number): number {
  return Math.ceil(words / 4);
}

function gapWords(gap: Gap, enough: string, most: number): string {
  switch (gap.kind) {
    case 'no-evidence':
      return 'No evidence is noted.';
    case 'no-outcome':
      return 'No evidence says what came of it.';
    case 'not-rated':
      return 'Not rated at the next level.';
    case 'no-occasion':
      return 'There was no occasion to do it at the next level yet.';
    case 'rated-below':
      return `My rating at the next level is below ${enough}.`;
    case 'nothing-for': {
      const titles = gap.expectations.map(({ title }) => `“${inMarkdown(shortened(title, 10))}”`);
      const more = titles.length - most;
      const shown = titles.slice(0, most).join(', ');
      return `Nothing noted or ticked yet for: ${shown}${more > 0 ? ` and ${more} more` : ''}.`;
    }
    default:
      return assertNever(gap);
  }
}

function listed(title: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? [`**${title}**`, items.map((item) => `- ${item}`).join('\n')] : [];
}
