import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { NOTHING_TO_REMIND, REMINDER_COPIED, reminderLine } from '../../words/nudges.ts';

/** Copies a polite line to the reviewers of a pull request of mine, by GitHub's node id. Nothing is sent to anybody. */
export async function copyReminder(coach: Coach, id: string): Promise<void> {
  const open = coach.advice?.pullRequests?.find(({ pullRequest }) => pullRequest.id === id);
  if (open?.move?.because !== 'review-requested') {
    void vscode.window.showInformationMessage(NOTHING_TO_REMIND);
    return;
  }
  await vscode.env.clipboard.writeText(reminderLine(open.pullRequest, open.move.reviewers, open.size.reviewed));
  vscode.window.setStatusBarMessage(REMINDER_COPIED, 5_000);
}
