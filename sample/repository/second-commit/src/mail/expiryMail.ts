import { inWords } from '@team-lantern/dates';
import { lastDayOf } from '../cards/card.ts';
import type { Membership } from '../memberships/membership.ts';
import type { Mail } from './send.ts';
import { SIGNATURE } from './wording.ts';

/** Asks a member for a new card before the old one makes the renewal fail. */
export function expiryMail({ email, memberName, endsOn, card }: Membership): Mail {
  return {
    to: email,
    subject: 'Your card expires before your membership renews',
    text: [
      `Dear ${memberName},`,
      `your membership renews on ${inWords(endsOn)}. The card that ends in ${card.lastDigits} is good until ${inWords(lastDayOf(card))}.`,
      'Please add a new card until then, and everything goes on as before.',
      SIGNATURE,
    ].join('\n\n'),
  };
}
