/** Something that one pull request shows, worth a word beside its title. */
export type Flag =
  | {
      readonly kind: 'large';
      readonly reviewed: number;
      readonly verdict: 'large' | 'too-large';
      readonly scattered: boolean;
    }
  | { readonly kind: 'no-why' }
  /** A link stands in for the reason: milder than `no-why`. */
  | { readonly kind: 'link-only' };
