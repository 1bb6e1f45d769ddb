import { assertNever } from '../facts/assertNever.ts';
import { dateOf } from '../facts/dayRange.ts';
import type { Standing, StandingJudgement, Sustaining } from '../growth/sustained.ts';
import type { FeedbackSource } from '../journal/record.ts';
import { inMarkdown, shortened } from './markdown.ts';
import { counted } from './plain.ts';

/** The weakest rating that counts as working at the level: `Meets`. */
export function weakestOf({ ratings }: Sustaining): string {
  return inMarkdown(ratings.at(-1)?.title ?? '');
}

/** What I say of a dimension at the next level, and for how long that has been enough. `enough`: the weakest that will do. */
export function standingWords({ judgement, sustained }: Standing, enough: string): string {
  if (judgement === undefined) return 'none';
  const since = `since ${dateOf(judgement.since)}`;
  switch (judgement.kind) {
    case 'not-yet':
      return `no occasion yet, ${since}`;
    case 'does-not-apply':
      return `does not apply, ${reasonWords(judgement)}`;
    case 'rated': {
      const title = inMarkdown(judgement.rating.title);
      if (!sustained) return `${title}, ${since}`;
      const period = `${monthsWords(sustained.months)} without a break, since ${dateOf(sustained.since)}`;
      if (sustained.since === judgement.since) return `${title}, ${period}`;
      return `${title}, ${since}; ${enough} or better for ${period}`;
    }
    default:
      return assertNever(judgement);
  }
}

/** Why a dimension does not apply: `since 2026-06-01: “No new engineers came.”` */
export function reasonWords({ since, because }: Extract<StandingJudgement, { kind: 'does-not-apply' }>): string {
  return `since ${dateOf(since)}: “${inMarkdown(shortened(because, 15))}”`;
}

function monthsWords(months: number): string {
  return months === 0 ? 'less than a month' : counted(months, 'month');
}

/** Whom feedback comes from. */
export function sourceWords(source: FeedbackSource): string {
  switch (source) {
    case 'peer':
      return 'peer';
    case 'partner':
      return 'another function';
    case 'lead':
      return 'lead';
    default:
      return assertNever(source);
  }
}

/** Parts of a line; what is not there is left out. */
export function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(' · ');
}
