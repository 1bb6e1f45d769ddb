import { assertNever } from '../facts/assertNever.ts';
import type { Because, Suggestion } from '../growth/suggestions.ts';
import type { DeliveryFigure } from '../habits/figure.ts';
import { PART_WORDS } from './habits.ts';
import { counted, oneLine } from './plain.ts';
import { PROXY } from './trends.ts';

/** What was done, by the title or path that is known; a person words it anew. */
export function suggestedWords({ of, because }: Pick<Suggestion, 'of' | 'because'>): string {
  switch (of.kind) {
    case 'pull-request':
      return oneLine(of.title);
    case 'review':
      return `Reviewed ${because.kind === 'first-contribution' ? 'a first contribution: ' : ''}“${oneLine(of.title)}”`;
    case 'branch-file':
      return `${because.kind === 'postmortem' && !because.isNew ? 'Worked on' : 'Wrote'} ${oneLine(of.path)}`;
    default:
      return assertNever(of);
  }
}

/** Why it is suggested: the sentence that was found, or the fact. */
export function suggestedBecause(suggestion: Pick<Suggestion, 'of' | 'because' | 'isProxy'>): string {
  const { of, because, isProxy } = suggestion;
  return `${becauseWords(because, of.kind)}${isProxy ? ` (${PROXY})` : ''}`;
}

function becauseWords(because: Because, of: Suggestion['of']['kind']): string {
  switch (because.kind) {
    case 'outcome':
    case 'quote':
      return `${of === 'review' ? 'You wrote in your review' : 'You wrote'}: “${oneLine(because.quote, 400)}”`;
    case 'delivery':
      return `${cameWords(because)}, and you watched it.`;
    case 'parts':
      return `By its paths it went through ${counted(because.parts.length, 'part')} of the stack: ${because.parts.map((part) => PART_WORDS[part]).join(', ')}.`;
    case 'first-contribution':
      if (because.reviews === 1) return 'You reviewed a first contribution.';
      return `You gave ${counted(because.reviews, 'review')} on a first contribution.`;
    case 'postmortem':
      return `${oneLine(because.path)} ${becameWords(because.isNew)} ${of === 'branch-file' ? 'on this branch' : 'in this pull request'}.`;
    default:
      return assertNever(because);
  }
}

function becameWords(isNew: boolean): string {
  return isNew ? 'is new' : 'was changed';
}

function cameWords({ came, environment }: DeliveryFigure): string {
  const where = environment === undefined ? '' : ` to ${oneLine(environment, 40)}`;
  switch (came) {
    case 'deployed':
      return `Deployed${where}`;
    case 'deploy-failed':
      return `Its deployment${where} failed`;
    case 'checks-passed':
      return 'Its checks passed after the merge';
    case 'checks-failed':
      return 'Its checks failed after the merge';
    case 'deploying':
    case 'checks-running':
    case 'unknown':
      return 'Merged';
    default:
      return assertNever(came);
  }
}
