import { expectationsOf, type Framework, isCalled, levelAfter } from '../framework/framework.ts';
import type { Dimension, Expectation, Level, Progression, Rating } from '../framework/schema.ts';
import { DOES_NOT_APPLY, doesIn, NOT_YET, ratingIn } from './said.ts';
import type { Person, Said } from './schema.ts';

/** What a person says of themselves beside how the lead sees it: the same expectations, difference first. */
export interface SideBySide {
  readonly level: LevelName;
  /** undefined: the person is at the top of the ladder. */
  readonly next: LevelName | undefined;
  readonly ratings: readonly Pick<Rating, 'id' | 'title'>[];
  /** The largest difference first. */
  readonly dimensions: readonly SideDimension[];
  /** undefined: no rating is apart. */
  readonly furthest: Furthest | undefined;
  /** Ids in the file that the ladder does not have, each once. They stay in the file. */
  readonly unknown: readonly string[];
}

export interface LevelName {
  readonly id: string;
  readonly title: string;
}

export interface SideDimension {
  readonly id: string;
  readonly title: string;
  /** At the person's level, and at the next. */
  readonly ratings: readonly SideRating[];
  /** What the next level asks; at the top of the ladder, what that level asks. */
  readonly expectations: readonly SideExpectation[];
}

export interface SideRating {
  readonly level: LevelName;
  readonly theirs: Judged | undefined;
  readonly mine: Judged | undefined;
  /** How many of the ladder's ratings lie between the two; undefined: one of them is missing, or is no rating of the ladder. */
  readonly steps: number | undefined;
}

/** A rating: its present id, and its title; or what the file has there, where the ladder has no such rating. */
export interface Judged {
  readonly id: string;
  readonly title: string;
}

export interface SideExpectation {
  readonly id: string;
  readonly title: string;
  /** undefined: not said. */
  readonly theirs: boolean | undefined;
  readonly mine: boolean | undefined;
}

export interface Furthest {
  readonly dimension: string;
  readonly level: LevelName;
  readonly theirs: string;
  readonly mine: string;
  /** At least 1. */
  readonly steps: number;
}

/** Lays the two views of one person side by side, at a level of the ladder and at the next. */
export function sideBySide(framework: Framework, { says = {}, view = {} }: Person, level: Level): SideBySide {
  const { progression } = framework;
  const next = levelAfter(framework, level.id);
  const asked = expectationsOf(framework, next ?? level);
  const dimensions = progression.dimensions.map((dimension) => ({
    id: dimension.id,
    title: dimension.title,
    ratings: [level, ...(next ? [next] : [])].map((at) => sideRating(progression, says, view, at, dimension)),
    expectations: (asked.find((group) => group.dimension === dimension)?.expectations ?? []).map((one) =>
      sideExpectation(says, view, one),
    ),
  }));
  // In order of the ladder where the differences are the same.
  const sorted = dimensions.toSorted((a, b) => compareDifference(differenceIn(a), differenceIn(b)));
  return {
    level: nameOf(level),
    next: next && nameOf(next),
    ratings: progression.ratings.map(({ id, title }) => ({ id, title })),
    dimensions: sorted,
    furthest: furthestIn(sorted),
    unknown: [...new Set([says, view].flatMap((said) => unknownIds(progression, said)))],
  };
}

function nameOf({ id, title }: Level): LevelName {
  return { id, title };
}

function sideRating(progression: Progression, says: Said, view: Said, level: Level, dimension: Dimension): SideRating {
  const theirs = ratingIn(says, level, dimension);
  const mine = ratingIn(view, level, dimension);
  const places = [theirs, mine].map((id) => progression.ratings.findIndex((one) => isCalled(one, id ?? '')));
  const [one = -1, other = -1] = places;
  return {
    level: nameOf(level),
    theirs: judged(progression, theirs),
    mine: judged(progression, mine),
    steps: one < 0 || other < 0 ? undefined : Math.abs(one - other),
  };
}

function judged({ ratings }: Progression, id: string | undefined): Judged | undefined {
  if (id === undefined) return undefined;
  const rating = ratings.find((one) => isCalled(one, id));
  return { id: rating?.id ?? id, title: rating?.title ?? id };
}

function sideExpectation(says: Said, view: Said, asked: Expectation): SideExpectation {
  return { id: asked.id, title: asked.title, theirs: doesIn(says, asked), mine: doesIn(view, asked) };
}

/** The most steps apart; how many expectations differ; how often only one side has said something. The first counts most. */
type Difference = readonly [steps: number, expectations: number, oneSided: number];

function differenceIn({ ratings, expectations }: SideDimension): Difference {
  const steps = Math.max(0, ...ratings.map((rating) => rating.steps ?? 0));
  const differing = expectations.filter(isApart).length;
  return [steps, differing, [...ratings, ...expectations].filter(isOneSided).length];
}

function compareDifference(one: Difference, other: Difference): number {
  return other[0] - one[0] || other[1] - one[1] || other[2] - one[2];
}

/** Both have said something, and not the same. */
export function isApart({ theirs, mine }: SideExpectation): boolean {
  return theirs !== undefined && mine !== undefined && theirs !== mine;
}

/** Only one of the two has said something. */
export function isOneSided({ theirs, mine }: { readonly theirs: unknown; readonly mine: unknown }): boolean {
  return (theirs === undefined) !== (mine === undefined);
}

function furthestIn(sorted: readonly SideDimension[]): Furthest | undefined {
  const [first] = sorted;
  const ratings = first?.ratings.toSorted((a, b) => (b.steps ?? 0) - (a.steps ?? 0));
  const { level, theirs, mine, steps = 0 } = ratings?.[0] ?? {};
  if (!first || !level || !theirs || !mine || steps === 0) return undefined;
  return { dimension: first.title, level, theirs: theirs.title, mine: mine.title, steps };
}

function unknownIds({ levels, dimensions, ratings }: Progression, said: Said): readonly string[] {
  const given = Object.entries(said.ratings ?? {});
  const inDimensions = given.flatMap(([, byDimension]) => Object.entries(byDimension));
  const expectations = levels.flatMap((level) => Object.values(level.expectations).flat());
  const lacks = (known: readonly Parameters<typeof isCalled>[0][], id: string) =>
    !known.some((one) => isCalled(one, id));
  return [
    ...given.map(([id]) => id).filter((id) => lacks(levels, id)),
    ...inDimensions.map(([id]) => id).filter((id) => lacks(dimensions, id)),
    ...inDimensions.map(([, id]) => id).filter((id) => id !== NOT_YET && id !== DOES_NOT_APPLY && lacks(ratings, id)),
    ...Object.keys(said.does ?? {}).filter((id) => lacks(expectations, id)),
  ];
}
