import { log } from '@team-lantern/log';
import { send } from '../mail/send.ts';
import { RENEWAL_FAILED, SIGNATURE } from '../mail/texts.ts';
import type { Membership } from '../memberships/membership.ts';
import { failureReason } from './failureReason.ts';

export type Charge = (token: string, cents: number) => Promise<number | undefined>;

/** Charges the stored card for another year. A member whose card did not work gets a mail that says why. */
export async function renewMembership(membership: Membership, cents: number, charge: Charge): Promise<boolean> {
  const reason = failureReason(await charge(membership.card.token, cents));
  log.event('renewal.tried', { membership: membership.id, reason });
  if (!reason) return true;
  await send({
    to: membership.email,
    subject: 'Your membership could not be renewed',
    text: `${RENEWAL_FAILED[reason]}\n\n${SIGNATURE}`,
  });
  return false;
}
