import type { HandOff } from '../delegation/handOff.ts';
import type { PersonLevel } from '../delegation/personLevel.ts';
import type { PersonView } from '../delegation/personView.ts';
import { isApart, type SideBySide, type SideDimension } from '../delegation/sideBySide.ts';
import { columnWords, judgedWords, pastWords } from './delegation.ts';
import { inMarkdown } from './markdown.ts';
import { counted } from './plain.ts';

/** So many differences are named: more than that no 1:1 gets through. */
const DIFFERENCES = 5;

/** The sheet for the next 1:1 in Markdown. What is not known is asked instead. `today`: a day such as 2026-11-28. */
export function oneToOneMarkdown(view: PersonView, today: string): string {
  const name = inMarkdown(view.name);
  const sections = [
    section('What to coach', agendaLines(view, name)),
    section('What to hand off next', handOffLines(view, name)),
    section('Where to stay close', stayCloseLines(view.handOff, name)),
    section('Where our views differ', differenceLines(view, name)),
    section('Notes', noteLines(view.notes, name)),
    section('What to ask', questionLines(view)),
  ];
  return `# 1:1 with ${name}\n\n${today} · ${levelWords(view.level)}\n\n${sections.join('\n')}`;
}

function section(title: string, lines: readonly string[]): string {
  return `## ${title}\n\n${lines.join('\n')}\n`;
}

function levelWords(level: PersonLevel): string {
  switch (level.kind) {
    case 'none':
      return 'no level yet';
    case 'unknown':
      return `${inMarkdown(level.written)}, which neither the ladder nor the map has`;
    case 'known': {
      const { chosen, column } = level;
      const onMap = column && column.id !== chosen.id ? `, ${inMarkdown(column.title)} on the map` : '';
      return `${inMarkdown(chosen.title)}${onMap}`;
    }
  }
}

function agendaLines({ agenda, agendaRule }: PersonView, name: string): readonly string[] {
  if (agenda.length === 0) return [`- Nothing is marked. What would I not hand to ${name} yet, and why?`];
  return [
    ...(agendaRule === undefined ? [] : [`${inMarkdown(agendaRule)}\n`]),
    ...agenda.map(({ title, behaviour, because }) => {
      const expected = behaviour === undefined ? '' : `: ${inMarkdown(behaviour)}`;
      const why =
        because === undefined ? 'Why not yet? What would have to be so?' : `Why not yet: ${inMarkdown(because)}`;
      return `- **${inMarkdown(title)}**${expected}\n  ${why}`;
    }),
  ];
}

function handOffLines({ handOff, level }: PersonView, name: string): readonly string[] {
  if (!handOff) {
    const isKnown = level.kind === 'known';
    return [isKnown ? `- What could ${name} take over next?` : '- At which level do we both see the work at hand?'];
  }
  const { inGeneral } = handOff;
  // What is marked stands under what to coach.
  const unmarked = handOff.touchpoints.filter(({ mark }) => !mark);
  if (unmarked.length === 0) return [`- What could ${name} take over next, with me close by?`];
  return [
    'Pick one or two.\n',
    ...(inGeneral ? [`${inMarkdown(inGeneral.rule)}\n`] : []),
    `${capitalised(inMarkdown(pastWords(handOff)))}.${inGeneral?.next === undefined ? '' : ` ${inMarkdown(inGeneral.next)}`}\n`,
    ...unmarked.map(
      ({ touchpoint, handOff: next }) =>
        `- **${inMarkdown(touchpoint.title)}** (${inMarkdown(columnWords(next))}): ${inMarkdown(next.behaviour)}`,
    ),
  ];
}

function stayCloseLines(handOff: HandOff | undefined, name: string): readonly string[] {
  const general = handOff?.inGeneral?.stayClose;
  const marked = (handOff?.touchpoints ?? []).filter(
    ({ mark, stayClose }) => mark && stayClose && stayClose !== general,
  );
  const lines = [
    ...(general === undefined ? [] : [`- ${inMarkdown(general)}`]),
    ...marked.map(
      ({ touchpoint, stayClose = '' }) => `- **${inMarkdown(touchpoint.title)}**: ${inMarkdown(stayClose)}`,
    ),
  ];
  return lines.length > 0 ? lines : [`- Where does ${name} want me closer, and where further away?`];
}

function differenceLines({ side, says }: PersonView, name: string): readonly string[] {
  if (!side || !says)
    return [`- How does ${name} see it? A self-assessment that they export can be laid beside my view.`];
  const lines = side.dimensions.flatMap((dimension) => differencesIn(dimension, name)).slice(0, DIFFERENCES);
  return lines.length > 0 ? lines : ['- Nothing that we both rated is apart. What did we not talk about?'];
}

function differencesIn({ title, ratings, expectations }: SideDimension, name: string): readonly string[] {
  const rated = ratings.flatMap(({ level, theirs, mine, steps = 0 }) => {
    if (!theirs || !mine || steps === 0) return [];
    const said = `${name} says ${inMarkdown(judgedWords(theirs.title))}, I say ${inMarkdown(judgedWords(mine.title))}`;
    return [`- **${inMarkdown(title)}** at ${inMarkdown(level.title)}: ${said} (${counted(steps, 'step')}).`];
  });
  const asked = expectations.filter(isApart).map((one) => {
    const said = one.theirs
      ? `${name} does this by their own word, and I do not see it yet`
      : `${name} does not claim this, and I see it`;
    return `- **${inMarkdown(one.title)}** (${inMarkdown(title)}): ${said}.`;
  });
  return [...rated, ...asked];
}

function noteLines(notes: string, name: string): readonly string[] {
  const lines = notes.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [`- What does ${name} want to do next?`];
  return lines.map((line) => `- ${inMarkdown(line)}`);
}

function questionLines({ agenda, handOff, side, says }: PersonView): readonly string[] {
  return [
    ...agenda.map(({ title }) => `- What would you need to take on ${inMarkdown(title)}?`),
    ...(handOff?.touchpoints.some(({ mark }) => !mark) ? ['- Which of these would you like to take on next?'] : []),
    ...(side && says ? onlySaid(side) : []),
    '- Where do you want me closer, and where further away?',
  ];
}

/** What the person rated and the lead has no view on yet: the first few. */
function onlySaid({ dimensions }: SideBySide): readonly string[] {
  const only = dimensions.flatMap(({ title, ratings }) =>
    ratings.flatMap(({ level, theirs, mine }) => (theirs && !mine ? [{ title, level: level.title, theirs }] : [])),
  );
  return only
    .slice(0, 2)
    .map(
      ({ title, level, theirs }) =>
        `- ${inMarkdown(title)} at ${inMarkdown(level)}: you say ${inMarkdown(judgedWords(theirs.title))}. What do you have in mind?`,
    );
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
