import { DAY, type Duration } from '../facts/instant.ts';
import type { Size } from '../facts/size.ts';
import { STACK_PARTS, type StackPart } from '../facts/stackParts.ts';
import { cutOf, ENOUGH_TO_JUDGE, type Finding, type Habit, type Measured, type Terms } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { isCounted } from './share.ts';

/** A quarter of a year, however far back Rung looks. */
const QUARTER: Duration = 90 * DAY;

/**
 * Work anywhere in the stack: which parts my merged pull requests of the last quarter touched, by the paths of their product files. It keeps
 * while two parts were touched by two pull requests each: the ladder names no number, and one may be an accident.
 */
export const acrossTheStack: Habit = {
  id: 'across-the-stack',
  speaksFor: ['L2.work-across-the-stack'],
  unit: 'yes-or-no',
  asEvidence: 'work',

  find({ gitHub }, terms) {
    const lately = terms.mergedOnes(gitHub).filter(({ at }) => at >= terms.now - QUARTER);
    const behind = lately.map((one) => measured(one, terms));
    const counted = behind.filter(isCounted);
    const parts = tallyOf(counted.flatMap(({ figure }) => figure.parts));
    return {
      habit: this.id,
      verdict: verdictOf(behind, counted.length, parts),
      figure: counted.length === 0 ? undefined : { kind: 'parts', parts },
      n: counted.length,
      behind,
      cut: cutOf(gitHub, 'authored'),
    };
  },
};

/** So many parts, each touched by so many pull requests. */
const PARTS = 2;
const TIMES = 2;

type TouchedParts = readonly { readonly part: StackPart; readonly count: number }[];

function verdictOf(behind: readonly Measured[], counted: number, parts: TouchedParts): Finding['verdict'] {
  if (behind.length > 0 && counted === 0) return 'not-measurable';
  if (counted < ENOUGH_TO_JUDGE) return 'too-few';
  return parts.filter(({ count }) => count >= TIMES).length >= PARTS ? 'keeps' : 'slips';
}

type MeasuredParts = Measured & { readonly figure: { readonly kind: 'parts'; readonly parts: readonly StackPart[] } };

/** `value` is a yes where it went through more than one part. No single pull request has to: all keep to the band. */
function measured({ pullRequest, at, size }: MergedOne, terms: Terms): MeasuredParts {
  const parts = partsOf(size, terms);
  const figure = { kind: 'parts', parts } as const;
  const known = { pullRequest, at, value: parts.length > 1 ? 1 : 0, keeps: true, figure };
  if (parts.length > 0) return known;
  return { ...known, leftOut: pullRequest.cut.includes('files') ? 'partly-known' : 'nothing-shown' };
}

function partsOf({ files }: Size, terms: Terms): readonly StackPart[] {
  const touched = new Set<StackPart | undefined>();
  for (const { part, file } of files) if (part === 'product') touched.add(terms.stackPartOf(file.path));
  return STACK_PARTS.filter((part) => touched.has(part));
}

function tallyOf(touched: readonly StackPart[]): TouchedParts {
  const counts = new Map<StackPart, number>();
  for (const part of touched) counts.set(part, (counts.get(part) ?? 0) + 1);
  return STACK_PARTS.map((part) => ({ part, count: counts.get(part) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}
