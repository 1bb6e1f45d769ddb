/** A card that a member stored for renewals. The number stays with the bank; we keep a token. */
export interface StoredCard {
  readonly token: string;
  /** The four digits that people recognise their card by. */
  readonly lastDigits: string;
  readonly expiryYear: number;
  /** 1 is January. A card is good until the last day of this month. */
  readonly expiryMonth: number;
}

/** The last day on which a card can be charged, `YYYY-MM-DD`. */
export function lastDayOf({ expiryYear, expiryMonth }: StoredCard): string {
  // Day 0 of the next month is the last day of this one.
  return new Date(Date.UTC(expiryYear, expiryMonth, 0)).toISOString().slice(0, 10);
}
