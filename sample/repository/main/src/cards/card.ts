/** A card that a member stored for renewals. The number stays with the bank; we keep a token. */
export interface StoredCard {
  readonly token: string;
  /** The four digits that people recognise their card by. */
  readonly lastDigits: string;
  readonly expiryYear: number;
  /** 1 is January. A card is good until the last day of this month. */
  readonly expiryMonth: number;
}
