import type { Concern } from '../facts/concerns.ts';
import type { Duration } from '../facts/instant.ts';
import type { StackPart } from '../facts/stackParts.ts';
import type { WhyVerdict } from '../why/verdict.ts';

/** What a habit comes to over all that it counts. */
export type Figure =
  | { readonly kind: 'lines'; readonly median: number; readonly p75: number }
  /** Working time. */
  | { readonly kind: 'working-time'; readonly median: Duration; readonly p75: Duration }
  | { readonly kind: 'share'; readonly of: number; readonly in: number }
  /** The share of my review responses in time, and the reviews that wait now with what is left for the most pressing. */
  | {
      readonly kind: 'responses';
      readonly inTime: number;
      readonly all: number;
      readonly waiting: number;
      /** Working time; negative: overdue. undefined: none waits. */
      readonly left: Duration | undefined;
    }
  /** How many merged pull requests touched each part of the stack, the most first. */
  | { readonly kind: 'parts'; readonly parts: readonly { readonly part: StackPart; readonly count: number }[] }
  /** Merged pull requests that reached a deployment or passed their checks, and those of them that I watched. */
  | { readonly kind: 'followed'; readonly delivered: number; readonly watched: number; readonly in: number }
  | { readonly kind: 'count'; readonly count: number };

/** What one pull request shows of a habit. Durations are working time unless they say otherwise. */
export type MeasuredFigure =
  | { readonly kind: 'size'; readonly reviewed: number; readonly leftOut: number; readonly raw: number }
  /** `said-so`: Rung found no reason, and the person says that there is one. */
  | { readonly kind: 'why'; readonly quote: string | undefined; readonly verdict: WhyVerdict['kind'] | 'said-so' }
  | { readonly kind: 'concerns'; readonly concerns: readonly Concern[] }
  /** started -> merged. `sinceReady`: ready -> merged, draft and closed time cut out; undefined: it was never ready. */
  | {
      readonly kind: 'merged-in';
      readonly working: Duration;
      readonly elapsed: Duration;
      readonly sinceReady: Duration | undefined;
    }
  /** ready -> approved. `sameDay`: on the same day of the calendar. */
  | { readonly kind: 'approved-in'; readonly working: Duration; readonly elapsed: Duration; readonly sameDay: boolean }
  /** Merged or open without the approvals that it needs. */
  | { readonly kind: 'not-approved' }
  /** A request of my review and my answer; `isOpen`: it still waits, and counts at its present age. */
  | { readonly kind: 'responded-in'; readonly working: Duration; readonly elapsed: Duration; readonly isOpen: boolean }
  /** Age since the first commit. */
  | { readonly kind: 'age'; readonly working: Duration; readonly elapsed: Duration }
  | DeliveryFigure
  | { readonly kind: 'parts'; readonly parts: readonly StackPart[] }
  | { readonly kind: 'tests'; readonly product: number; readonly test: number }
  /** The sentence that shows it; undefined: there is none. */
  | { readonly kind: 'quote'; readonly quote: string | undefined }
  /** `reviews`: how many I gave there. */
  | { readonly kind: 'first-contribution'; readonly reviews: number };

export interface DeliveryFigure {
  readonly kind: 'delivery';
  readonly came: Came;
  /** Where it was deployed to, or was to be; foreign text. undefined: nobody says. */
  readonly environment: string | undefined;
  readonly watched: boolean;
}

/** What became of a merge: by its deployments, else by its checks. `unknown`: GitHub shows neither. */
export type Came =
  | 'deployed'
  | 'deploy-failed'
  | 'deploying'
  | 'checks-passed'
  | 'checks-failed'
  | 'checks-running'
  | 'unknown';

/** Why one pull request is listed and not counted. */
export type LeftOut =
  /** A change that needs no reason, such as a version bump. */
  | 'trivial'
  /** Too long or in words that Rung does not know. */
  | 'cannot-tell'
  /** GitHub cut a list short that the figure needs. */
  | 'partly-known'
  /** It never was ready for review, so nobody waited. */
  | 'never-ready'
  /** Merged without the approval that the clock would end with. */
  | 'not-approved'
  /** It was reviewed by nobody but its author or automation. */
  | 'unreviewed'
  /** No product file changed. */
  | 'no-product-change'
  /** Nothing that could tell was shown by GitHub. */
  | 'nothing-shown'
  /** It is not settled yet, for instance because a deployment is under way. */
  | 'not-settled';
