import type { Concern } from '../facts/concerns.ts';
import type { Duration } from '../facts/instant.ts';

/** Something that one pull request shows, worth a word beside its title. */
export type Flag =
  | {
      readonly kind: 'large';
      readonly reviewed: number;
      readonly verdict: 'large' | 'too-large';
      readonly scattered: boolean;
    }
  | { readonly kind: 'no-why' }
  /** A link stands in for the reason: milder than `no-why`. `link`: the first one, foreign text; undefined: it is not known. */
  | { readonly kind: 'link-only'; readonly link: string | undefined }
  /** More than one concern in one pull request, named in the order of their lines. */
  | { readonly kind: 'mixed'; readonly concerns: readonly [Concern, Concern, ...Concern[]] }
  /** Under way for longer than two working days since its first commit. */
  | { readonly kind: 'old'; readonly age: Duration };
