import { assertNever } from '../facts/assertNever.ts';
import { DAY } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import type { ClauseChanges } from '../journey/clauseChanges.ts';
import type { HintReason } from '../journey/touchpointHint.ts';
import { counted, listed, oneLine } from './plain.ts';

/** Words of *Journey* and of the page of the competency map. */
export const OPEN_MAP = 'Open the whole map';
export const OPEN_MAP_MORE = 'Every level at every touchpoint, with what changes from yours to the next';
export const MINDSET = 'Mindset';
export const GROWTH_RULE = 'How one grows';
export const DELEGATION_RULE = 'How one delegates';
/** The map from the side of a lead. */
export const FROM_ABOVE = 'From above';
export const FROM_ABOVE_MORE =
  'For leads: what to hand off to whom, one rung past what is comfortable, and where to stay close. The people stand in a file of your own.';
export const OPEN_FROM_ABOVE = 'Open the Map from Above';
export const MY_COLUMN = 'Your level';
export const NEXT_COLUMN = 'Next';
export const CHANGES = 'What changes';
export const TOUCHPOINT = 'Touchpoint';
export const MAP_KEYS = 'Arrow keys move from cell to cell; Home and End go to the ends of a row.';
export const SHOW = 'Columns';
export const ALL_COLUMNS = 'All levels';
export const MY_COLUMNS = 'Mine and next';
export const NOW_AT_WORK = 'Where your work is now';
export const NOW_AT_WORK_MORE = 'Only what is plain from your branch and pull requests. Nothing here is a judgement.';
export const NOTHING_AT_WORK =
  'Nothing plain right now. A small, flagged and instrumented pull request, a release branch, a deployment, or a postmortem shows here.';
export const MOVE = 'The move';
/** Beside a touchpoint where my work is. */
export const HERE_NOW = 'Your work is here';
export const KINDS = { shaping: 'shaping', delivering: 'delivering' } as const;
export const NO_MAP_HERE = 'This ladder has no map.';
export const NO_MAP_HERE_MORE =
  'Put a competency-map.yaml beside its progression.yaml, and each level shows what it does at each stage of the journey.';
export const NO_LEVEL_YET = 'Choose your level, and its column is marked here, with the next one beside it.';
export const NO_COLUMN =
  'The map does not say which of its columns goes with your level (level_mapping), so none is marked.';
export const CHOOSE_LEVEL = 'Choose Your Level';

/** Under the title of a column: the ladder's levels that go with it. */
export function goesWith(levels: readonly string[]): string {
  return levels.length === 0 ? '' : `goes with ${listed(levels.map((title) => oneLine(title)))}`;
}

/** Over the map, once a level is chosen. */
export function standing(mine: string, level: string, next: string | undefined): string {
  const here = `${oneLine(level)} goes with the column ${oneLine(mine)}.`;
  return next === undefined ? `${here} The map ends there.` : `${here} Next: ${oneLine(next)}.`;
}

/** What changes at a touchpoint, a line for each: clauses as the map has them. None: no clause of the first goes on. */
export function changeLines({ become, comesIn, fallsAway }: ClauseChanges): readonly string[] {
  if (become.length === 0 && fallsAway.length > 0) return [];
  return [
    ...become.map(({ from, to }) => `“${oneLine(from)}” becomes “${oneLine(to)}”.`),
    ...(comesIn.length > 0 ? [`New: ${quoted(comesIn)}.`] : []),
    ...(fallsAway.length > 0 ? [`No longer the whole of it: ${quoted(fallsAway)}.`] : []),
  ];
}

function quoted(clauses: readonly string[]): string {
  return listed(clauses.map((clause) => `“${oneLine(clause)}”`));
}

/** Where no clause goes on: to quote all of both would only say them again. */
export const CHANGES_THROUGHOUT = 'It changes throughout.';

/** From one column to another; `to` undefined: the map ends there. */
export function moveTitle(from: string, to: string | undefined): string {
  return to === undefined ? `Beyond ${oneLine(from)}` : `${oneLine(from)} → ${oneLine(to)}`;
}

/** What a hint says, in a few words. */
export function hintWords(because: HintReason): string {
  switch (because.kind) {
    case 'flagged-and-instrumented':
      return `${numbered(because.pullRequest)} is small, flagged and instrumented`;
    case 'guide-behind':
      return `${oneLine(because.path)} is older than the code it speaks of`;
    case 'release-branch':
      return `You are on a release branch: ${oneLine(because.branch, 80)}`;
    case 'deployment':
      return `${numbered(because.pullRequest)} ${CAME[because.came]}${because.environment === undefined ? '' : ` ${oneLine(because.environment, 40)}`}`;
    case 'postmortem':
      return 'You are writing a postmortem';
    case 'knowledge':
      return 'You are writing down what was learned';
    default:
      return assertNever(because);
  }
}

const CAME = {
  deployed: 'was deployed to',
  deploying: 'is being deployed to',
  'deploy-failed': 'failed to deploy to',
} as const;

/** Why a hint is shown: the fact, or the sentences. */
export function hintBecause(because: HintReason): string {
  switch (because.kind) {
    case 'flagged-and-instrumented':
      return `${counted(because.lines, 'line')}, and its description says: ${quotes([because.flag, because.instrumented])}.`;
    case 'guide-behind':
      return guideBecause(because);
    case 'release-branch':
      return 'Its name says so.';
    case 'deployment':
      return `GitHub shows the deployment of “${oneLine(because.pullRequest.title, 80)}”.`;
    case 'postmortem':
    case 'knowledge':
      return because.pullRequest === undefined
        ? `${oneLine(because.path)} changes on this branch.`
        : `${oneLine(because.path)} changes in ${numbered(because.pullRequest)}.`;
    default:
      return assertNever(because);
  }
}

function guideBecause({ changedAt, since }: Extract<HintReason, { kind: 'guide-behind' }>): string {
  const days = Math.floor((since.newestAt - changedAt) / DAY);
  const paths = listed(since.paths.map((path) => oneLine(path, 60)));
  return `${counted(since.commits, 'commit')} since it was last changed touched ${paths}, the newest ${counted(days, 'day')} later.`;
}

/** One sentence may say both. */
function quotes(sentences: readonly string[]): string {
  return listed([...new Set(sentences)].map((sentence) => `“${oneLine(sentence, 160)}”`));
}

function numbered({ number }: Pick<PullRequest, 'number'>): string {
  return `#${number}`;
}
