import type { Membership } from '../memberships/membership.ts';

const DAYS_BEFORE_END = 7;

/** Memberships that the job of `today` has to renew. */
export function dueRenewals(memberships: readonly Membership[], today: string): readonly Membership[] {
  const last = new Date(Date.parse(today) + DAYS_BEFORE_END * 86_400_000).toISOString().slice(0, 10);
  return memberships.filter(({ endsOn }) => endsOn >= today && endsOn <= last);
}
