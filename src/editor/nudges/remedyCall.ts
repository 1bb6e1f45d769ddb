import { assertNever } from '../../facts/assertNever.ts';
import type { Remedy } from '../../nudges/nudge.ts';
import type { CommandCall } from '../sidebar/row.ts';

/** The command that does what helps. */
export function remedyCall(remedy: Remedy): CommandCall {
  switch (remedy.kind) {
    case 'split':
      return { command: 'rung.openSplitPlan', arguments: [] };
    case 'push':
      // It offers to publish a branch that the remote does not know.
      return { command: 'git.push', arguments: [] };
    case 'open':
      return { command: 'rung.openPullRequest', arguments: [remedy.url] };
    case 'remind':
      return { command: 'rung.copyReminder', arguments: [remedy.pullRequest] };
    case 'ask-feedback':
      return { command: 'rung.askFeedback', arguments: [] };
    default:
      return assertNever(remedy);
  }
}
