import type { MeasuredBranch } from '../facts/branch.ts';
import type { ChangedFile } from '../facts/changedFile.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequest, PullRequestOutline } from '../facts/pullRequest.ts';
import type { StackPart } from '../facts/stackParts.ts';
import {
  expectationsOf,
  expectationWithId,
  type Framework,
  isCalled,
  levelAfter,
  levelOf,
} from '../framework/framework.ts';
import type { Expectation, Level, Progression } from '../framework/schema.ts';
import { HABITS } from '../habits/catalogue.ts';
import type { DeliveryFigure } from '../habits/figure.ts';
import type { EvidenceOf, Finding, Habit, Measured } from '../habits/habit.ts';
import { isMerged } from '../habits/mergedOnes.ts';
import { isCounted } from '../habits/share.ts';
import type { JournalState } from '../journal/fold.ts';
import { answeredSuggestions } from '../journal/items.ts';
import { isPostmortem } from './postmortem.ts';

/** Something that is known and may be evidence. Nothing of it is kept before the person says so. */
export interface Suggestion {
  /**
   * The same for ever: `outcomes/PR_1`, `postmortem/PR_1/docs/outage.md`, or `postmortem/shop/docs/outage.md` for what is on
   * the branch. What was answered is told by it.
   */
  readonly key: string;
  readonly because: Because;
  readonly of: SuggestedOf;
  /** When it was: the merge, my last review, or now for what is on the branch. */
  readonly at: Instant;
  /** undefined: the ladder has no expectation that Rung knows it to speak for. */
  readonly expectation: Expectation | undefined;
  /** Id of the dimension that asks for it. */
  readonly dimension: string | undefined;
  /** It stands in for what cannot be measured itself, and is called so where it shows. */
  readonly isProxy: boolean;
}

/** The sentence or the fact that suggested it. Quotes, environments and paths are foreign text. */
export type Because =
  /** A sentence of mine; an `outcome` says what came of the work. */
  | { readonly kind: 'outcome' | 'quote'; readonly quote: string }
  /** I watched it after its merge. */
  | DeliveryFigure
  /** More than one part. */
  | { readonly kind: 'parts'; readonly parts: readonly StackPart[] }
  | { readonly kind: 'first-contribution'; readonly reviews: number }
  | { readonly kind: 'postmortem'; readonly path: string; readonly isNew: boolean };

/** `review`: somebody else's pull request that I reviewed. `path`: from the top of the repository. */
export type SuggestedOf =
  | ({ readonly kind: 'pull-request' | 'review' } & SuggestedPullRequest)
  | { readonly kind: 'branch-file'; readonly path: string; readonly branch: string | undefined };

type SuggestedPullRequest = Pick<PullRequestOutline, 'number' | 'title' | 'url' | 'repository'>;

/** What suggestions are made of. */
export interface Suggestible {
  /** Empty: GitHub was not looked at. */
  readonly findings: readonly Finding[];
  /** My pull requests. */
  readonly authored: readonly PullRequest[];
  /** The branch at hand; undefined: there is none, or it cannot be measured. */
  readonly branch: MeasuredBranch | undefined;
  readonly progression: Progression;
  /** Id of my level, or one that it had before; undefined: not chosen. */
  readonly level: string | undefined;
  readonly journal: JournalState;
  readonly now: Instant;
}

/**
 * What may be evidence for what the next level asks, then for what mine asks, then for what this ladder does not name; the
 * newest first. What was confirmed or dismissed once is gone. Empty where no level of the ladder is chosen.
 */
export function suggestionsFor(known: Suggestible): readonly Suggestion[] {
  const ladder: Framework = { progression: known.progression, map: undefined };
  const mine = levelOf(ladder, known.level ?? '');
  if (mine === undefined) return [];
  const next = levelAfter(ladder, mine.id);
  const levels = next ? [next, mine] : [mine];
  const answered = answeredSuggestions(known.journal);
  const found = SOURCES.flatMap(({ speaksFor, find }) => {
    const target = targetOf(speaksFor, ladder, levels);
    if (target === undefined) return [];
    const suggestions = find({ ...known, answered }, target).filter(({ key }) => !answered.has(key));
    return [{ level: target.level, suggestions: newestFew(suggestions) }];
  });
  return [...levels, undefined].flatMap((level) =>
    found.flatMap((one) => (one.level === level ? one.suggestions : [])).sort((a, b) => b.at - a.at),
  );
}

/** Of what comes again and again the newest will do: with each answer an older one comes up. */
function newestFew(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.toSorted((a, b) => b.at - a.at).slice(0, FEW);
}

const FEW = 5;

/** Where suggestions come from, and the ids of the expectations that they speak for. */
interface Source {
  readonly speaksFor: readonly string[];
  readonly find: (known: Answerable, target: Target) => readonly Suggestion[];
}

interface Answerable extends Suggestible {
  /** Keys of what was confirmed or dismissed. */
  readonly answered: ReadonlySet<string>;
}

/** What of the ladder is spoken for, and the level that asks for it; undefined: the ladder does not name it. */
interface Target extends Pick<Suggestion, 'expectation' | 'dimension'> {
  readonly level: Level | undefined;
}

/** undefined: only levels other than these ask for it. */
function targetOf(speaksFor: readonly string[], ladder: Framework, levels: readonly Level[]): Target | undefined {
  for (const level of levels) {
    for (const { dimension, expectations } of expectationsOf(ladder, level)) {
      const expectation = expectations.find((one) => speaksFor.some((id) => isCalled(one, id)));
      if (expectation) return { level, expectation, dimension: dimension.id };
    }
  }
  if (speaksFor.some((id) => expectationWithId(ladder, id))) return undefined;
  return { level: undefined, expectation: undefined, dimension: undefined };
}

const SOURCES: readonly Source[] = [
  ...HABITS.flatMap((habit) => sourceOf(habit)),
  // No habit that Rung measures.
  { speaksFor: ['L2.blameless-postmortems'], find: postmortems },
];

function sourceOf({ id, speaksFor, asEvidence, isProxy }: Habit): readonly Source[] {
  if (asEvidence === undefined) return [];
  const kind = asEvidence === 'review' ? 'review' : 'pull-request';
  const find: Source['find'] = ({ findings }, { expectation, dimension }) => {
    const behind = findings.find(({ habit }) => habit === id)?.behind ?? [];
    return behind.filter(isYes).flatMap((measured) => {
      const { pullRequest, at } = measured;
      const because = becauseOf(measured, asEvidence);
      const of = { kind, ...outlined(pullRequest) } as const;
      const key = `${id}/${pullRequest.id}`;
      return because ? [{ key, because, of, at, expectation, dimension, isProxy: isProxy === true }] : [];
    });
  };
  return [{ speaksFor, find }];
}

function isYes(measured: Measured): boolean {
  return isCounted(measured) && measured.keeps && measured.value === 1;
}

/** undefined: such a figure says nothing that a person could show. */
function becauseOf({ figure }: Measured, asEvidence: EvidenceOf): Because | undefined {
  switch (figure.kind) {
    case 'quote': {
      const { quote } = figure;
      return quote === undefined ? undefined : { kind: asEvidence === 'outcome' ? 'outcome' : 'quote', quote };
    }
    case 'delivery':
    case 'parts':
    case 'first-contribution':
      return figure;
    default:
      return undefined;
  }
}

function outlined({ number, title, url, repository }: PullRequestOutline): SuggestedPullRequest {
  return { number, title, url, repository };
}

/**
 * Each file once, and answered once for all pull requests that work on it: what is merged has a page to link to, so it goes
 * before what the branch still has. A pull request keeps its id when its repository is renamed; the branch has none yet, so
 * an answer to it holds for the one that brings its file.
 */
function postmortems(
  { authored, branch, answered, now }: Answerable,
  { expectation, dimension }: Target,
): readonly Suggestion[] {
  const suggest = (key: string, { path, change }: ChangedFile, more: Pick<Suggestion, 'of' | 'at'>): Suggestion => {
    const because = { kind: 'postmortem', path, isNew: change === 'added' } as const;
    return { key, because, ...more, expectation, dimension, isProxy: false };
  };
  const onBranch = (repository: string, path: string) => `postmortem/${repository.toLowerCase()}/${path}`;
  const found = new Map<string, Suggestion>();
  const merged = new Set<string>();
  for (const one of authored.filter(isMerged).sort((a, b) => b.mergedAt - a.mergedAt)) {
    const { owner, name } = one.repository;
    for (const file of one.files.filter(isPostmortem)) {
      const more = { of: { kind: 'pull-request', ...outlined(one) }, at: one.mergedAt } as const;
      const place = JSON.stringify([owner.toLowerCase(), name.toLowerCase(), file.path]);
      const keys = [`postmortem/${one.id}/${file.path}`, onBranch(name, file.path)] as const;
      const answer = keys.find((key) => answered.has(key));
      if (answer !== undefined || !found.has(place)) found.set(place, suggest(answer ?? keys[0], file, more));
      merged.add(keys[1]);
    }
  }
  if (branch === undefined) return [...found.values()];
  for (const file of branch.files.filter(isPostmortem)) {
    const key = onBranch(nameOf(branch), file.path);
    const of = { kind: 'branch-file', path: file.path, branch: branch.branch } as const;
    if (!merged.has(key)) found.set(key, suggest(key, file, { of, at: now }));
  }
  return [...found.values()];
}

/** As a pull request of it names the repository: forks keep that name, and most folders have it. */
function nameOf({ remotes, commonFolder }: MeasuredBranch): string {
  const folders = commonFolder.split(/[\\/]/).filter((folder) => folder !== '' && folder !== '.git');
  return remotes[0]?.name ?? folders.at(-1) ?? '';
}
