import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { Calendar } from '../facts/calendar.ts';
import { EMPTY_JOURNAL } from '../journal/fold.ts';

/** Shows the invented team's branch and pull requests in place of the person's own. Needs no network and no repository. */
export async function lookAround(coach: Coach, extension: vscode.Uri, calendar: Calendar): Promise<void> {
  const now = Date.now();
  const text = async (name: string) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'sample', name)));
  const [{ sampleObservation }, { sampleBranch }, pullRequests, branch] = await Promise.all([
    import('../sample/sampleObservation.ts'),
    import('../sample/sampleBranch.ts'),
    text('pull-requests.yaml'),
    text('branch.json'),
  ]);
  const { framework, level } = coach.own;
  coach.showSample({
    level: level || framework?.progression.levels[0]?.id,
    branch: { kind: 'observed', observation: sampleBranch(branch, now, calendar) },
    gitHub: { kind: 'observed', last: sampleObservation(pullRequests, now, calendar) },
    journal: EMPTY_JOURNAL,
  });
}
