import { lastDayOf } from '../cards/card.ts';
import type { Membership } from '../memberships/membership.ts';

/** A month is enough to order a new card, and short enough that the mail is not forgotten. */
const DAYS_AHEAD = 30;

/**
 * Members whose next renewal will fail because their card expires before it, and who hear of it today. Each membership
 * comes up on one day only, so nobody is written to twice.
 */
export function expiringCards(memberships: readonly Membership[], today: string): readonly Membership[] {
  const day = daysAfter(today, DAYS_AHEAD);
  return memberships.filter((membership) => membership.endsOn === day && expiresBeforeRenewal(membership));
}

/** Whether the stored card is no longer good on the day of the renewal. */
export function expiresBeforeRenewal({ card, endsOn }: Membership): boolean {
  return lastDayOf(card) < endsOn;
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
