import type { Advice } from '../advice.ts';
import type { Facts } from '../whatIsKnown.ts';
import type { AtWork } from './touchpointHint.ts';

/** What is known of my work, as the views show it; undefined: nothing is yet. */
export function atWork(facts: Facts, advice: Advice | undefined): AtWork | undefined {
  if (!advice) return undefined;
  const { terms, pullRequests = [], merges = [], branch } = advice;
  return {
    terms,
    pullRequests: [...pullRequests, ...merges].map(({ pullRequest }) => pullRequest),
    merges,
    branch: branch?.observation,
    guide: facts.guide,
  };
}
