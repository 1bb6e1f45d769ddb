/** What a row speaks of, where evidence can be noted from it: a pull request's node id, or an expectation's id and dimension. */
export type EvidenceSource =
  | { readonly kind: 'pull-request'; readonly id: string }
  | { readonly kind: 'expectation'; readonly id: string; readonly dimension: string };
