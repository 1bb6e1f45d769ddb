import { assertNever } from '../../facts/assertNever.ts';
import type { Measured } from '../../habits/habit.ts';
import * as words from '../../words/sayingWhy.ts';
import type { Row } from './row.ts';

/** Opens its description as a document. `under`: id of the row above. */
export function mendRow(pullRequest: string, under: string): Row {
  return {
    id: `${under}/mend`,
    label: words.MEND,
    description: words.MEND_MORE,
    tooltip: words.MEND_MORE,
    icon: { codicon: 'edit' },
    call: { command: 'rung.mendDescription', arguments: [pullRequest] },
  };
}

/** Opens the draft of its description, which is not published yet. `under`: id of the row above. */
export function draftRow(pullRequest: string, under: string): Row {
  const tooltip = `${words.DRAFT}\n${words.DRAFT_MORE}`;
  return { ...mendRow(pullRequest, under), label: words.DRAFT, description: words.DRAFT_MORE, tooltip };
}

/** Corrects what Rung found: this pull request does say why. `under`: id of the row above. */
export function doesSayWhyRow(pullRequest: string, under: string): Row {
  return {
    id: `${under}/says-why`,
    label: words.DOES_SAY_WHY,
    description: words.DOES_SAY_WHY_MORE,
    tooltip: words.DOES_SAY_WHY_MORE,
    icon: { codicon: 'thumbsup' },
    call: { command: 'rung.saysWhy', arguments: [pullRequest, true] },
  };
}

/** The person said so: the row takes it back. */
export function saidSoRow(pullRequest: string, under: string): Row {
  return {
    id: `${under}/said-so`,
    label: words.DOES_NOT_SAY_WHY,
    description: words.YOU_SAID_SO,
    tooltip: `${words.YOU_SAID_SO}\n${words.DOES_NOT_SAY_WHY_MORE}`,
    icon: { codicon: 'discard' },
    call: { command: 'rung.saysWhy', arguments: [pullRequest, false] },
  };
}

/** Under one of the pull requests behind a habit, where it is about the why and can be corrected: what Rung found, and that. */
export function correctionRows({ figure, pullRequest }: Measured, under: string): readonly Row[] {
  if (figure.kind !== 'why') return [];
  switch (figure.verdict) {
    case 'none':
    case 'link-only':
    case 'cannot-tell':
      return [foundRow(figure.verdict, under), doesSayWhyRow(pullRequest.id, under)];
    case 'said-so':
      return [foundRow(figure.verdict, under), saidSoRow(pullRequest.id, under)];
    case 'explicit':
    case 'trivial':
      return [];
    default:
      return assertNever(figure.verdict);
  }
}

function foundRow(verdict: keyof typeof words.FOUND, under: string): Row {
  const label = words.FOUND[verdict];
  const tooltip = `${label}\n${words.LOOKED_FOR}`;
  return { id: `${under}/found`, label, description: words.LOOKED_FOR, tooltip, icon: { codicon: 'search' } };
}
