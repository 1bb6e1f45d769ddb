const NETWORKS = [
  { name: 'Meridian', prefix: '41' },
  { name: 'Union Card', prefix: '52' },
  { name: 'Northern', prefix: '67' },
] as const;

/** Name of the network that issued a card, as receipts print it. */
export function networkOf(firstDigits: string): string {
  return NETWORKS.find(({ prefix }) => firstDigits.startsWith(prefix))?.name ?? 'Card';
}
