import { compareText } from '../facts/compareText.ts';
import type { EvidenceEntry } from '../journal/record.ts';

/**
 * Evidence, the strongest first. An earlier reason outweighs all later ones together: it says what came of it with a figure;
 * it says what came of it; somebody else says so; it names whom it was for; it has a link; it is newer. The order is for
 * choosing only and is never shown as a number.
 */
export function strongestFirst(evidence: readonly EvidenceEntry[]): readonly EvidenceEntry[] {
  return [...evidence].sort(
    (a, b) =>
      first(a, b, ({ outcome = '' }) => namesFigure(outcome)) ||
      first(a, b, ({ outcome }) => outcome !== undefined) ||
      first(a, b, ({ saidBy }) => saidBy !== undefined) ||
      first(a, b, ({ forWhom }) => forWhom !== undefined) ||
      first(a, b, ({ link }) => link !== undefined) ||
      compareText(b.on, a.on) ||
      compareText(a.item, b.item),
  );
}

/** Does a text name a figure? The numbers of issues, versions and dates are names, and so are `p95` and `S3`. */
export function namesFigure(text: string): boolean {
  return /(?<![\p{L}\p{N}])\p{Nd}/u.test(text.replace(NAMES, ' '));
}

const NAMES = /https?:\/\/\S+|#\d+|\b\d{4}-\d\d(?:-\d\d)?\b|\bv?\d+\.\d+\.\d+\S*/gi;

function first(a: EvidenceEntry, b: EvidenceEntry, isSo: (one: EvidenceEntry) => boolean): number {
  return Number(isSo(b)) - Number(isSo(a));
}
