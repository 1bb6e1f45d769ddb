import { MINUTE } from '../../../src/facts/instant.ts';
import type { Stuck } from '../../../src/stuck/stuck.ts';
import { NOW } from '../github/asking.ts';

/** A timer that was started now, in the window `one`, by somebody who said nothing and is in no file. */
export function aStuck(parts: Partial<Stuck> = {}): Stuck {
  return { id: 'a', startedAt: NOW, counted: 0, seenAt: NOW, seenIn: 'one', errors: [], tried: [], ...parts };
}

/** Somebody who is stuck on the auth flow for 30 minutes, and knows where. */
export function stuckOnAuth(parts: Partial<Stuck> = {}): Stuck {
  return aStuck({
    counted: 30 * MINUTE,
    about: 'the auth flow',
    place: { path: 'src/auth.ts', line: 12, file: 'file:///home/mara/shop/src/auth.ts' },
    errors: ["ts: Cannot find name 'sesion'."],
    branch: 'fix-login',
    tried: ['a fresh token: the same', 'to log in as somebody else'],
    ...parts,
  });
}
