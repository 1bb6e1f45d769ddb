import type { Instant } from '../facts/instant.ts';
import type { GitTask } from './git.ts';

/** Object id of the best common ancestor of HEAD and a ref. git fails with code 1 where there is none. */
export function readMergeBase(ref: string): GitTask<string> {
  return { arguments: ['merge-base', 'HEAD', ref], parse: (output) => output.toString('latin1').trim() };
}

/** The earliest authored date among the commits of HEAD that the ref does not have; undefined: there are none. */
export function readStart(ref: string): GitTask<Instant | undefined> {
  return {
    arguments: ['log', '--no-show-signature', '--format=%at', `${ref}..HEAD`],
    parse(output) {
      const seconds = output
        .toString('latin1')
        .split('\n')
        .filter((line) => /^\d+$/.test(line))
        .map(Number);
      return seconds.length === 0 ? undefined : 1000 * seconds.reduce((earliest, one) => Math.min(earliest, one));
    },
  };
}
