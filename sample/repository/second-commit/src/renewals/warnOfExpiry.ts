import { log } from '@team-lantern/log';
import { expiryMail } from '../mail/expiryMail.ts';
import { send } from '../mail/send.ts';
import type { Membership } from '../memberships/membership.ts';
import { expiringCards } from './expiringCards.ts';

/** How one morning went. */
export interface Warned {
  readonly sent: number;
  readonly failed: number;
}

/** Writes to every member who has to hear of it on `today`. One mail that fails does not stop the others. */
// Nothing calls it yet: the morning job comes in a pull request of its own.
export async function warnOfExpiry(memberships: readonly Membership[], today: string): Promise<Warned> {
  const members = expiringCards(memberships, today);
  const outcomes = await Promise.allSettled(members.map((member) => send(expiryMail(member))));
  const failed = outcomes.filter(({ status }) => status === 'rejected').length;
  const warned = { sent: members.length - failed, failed };
  log.event('expiry.warned', warned);
  return warned;
}
