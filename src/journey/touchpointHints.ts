import { buildHints } from './buildHints.ts';
import { launchHints } from './launchHints.ts';
import { learnHints } from './learnHints.ts';
import type { AtWork, TouchpointHint } from './touchpointHint.ts';

/** As many as one glances at, of each touchpoint. */
const MOST = 3;

/** Where my work is in the journey right now: only what is plain, and each with its reason. */
export function touchpointHints(atWork: AtWork): readonly TouchpointHint[] {
  return [buildHints, launchHints, learnHints].flatMap((find) => find(atWork).slice(0, MOST));
}
