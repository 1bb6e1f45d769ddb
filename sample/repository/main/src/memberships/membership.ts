import type { StoredCard } from '../cards/card.ts';

export interface Membership {
  readonly id: string;
  readonly memberName: string;
  readonly email: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  readonly endsOn: string;
  readonly card: StoredCard;
}
