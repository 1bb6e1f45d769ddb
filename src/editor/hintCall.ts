import type { HintReason } from '../journey/touchpointHint.ts';
import type { CommandCall } from './sidebar/row.ts';

/** What a click on a hint of where one's work is opens: the same in *Journey* and on the page of the map. */
export function hintCall(because: HintReason): CommandCall {
  if ('pullRequest' in because && because.pullRequest) {
    return { command: 'rung.openPullRequest', arguments: [because.pullRequest.url] };
  }
  if (because.kind === 'guide-behind') return { command: 'rung.openGuide', arguments: [] };
  if ('path' in because) return { command: 'rung.openChange', arguments: [because.path] };
  return { command: 'rung.showBranch', arguments: [] };
}
