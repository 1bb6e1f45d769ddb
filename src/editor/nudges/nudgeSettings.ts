import type * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { NudgeKind } from '../../nudges/nudge.ts';
import type { NudgeSettings } from '../../nudges/nudgeSettings.ts';
import type { SettingId } from '../ids.ts';
import { onDidChangeSetting, setting } from '../settings.ts';

/** The setting that turns each kind on and off. */
export const KIND_SETTINGS = {
  'review-due': 'rung.nudges.reviewDue',
  'branch-size': 'rung.nudges.branchSize',
  'merge-ready': 'rung.nudges.mergeReady',
  'review-overdue': 'rung.nudges.reviewOverdue',
  unpushed: 'rung.nudges.unpushed',
  'branch-age': 'rung.nudges.branchAge',
  'feedback-due': 'rung.nudges.feedbackDue',
} as const satisfies Readonly<Record<NudgeKind, SettingId>>;

const NUDGE_SETTINGS: readonly SettingId[] = [
  'rung.nudges.level',
  'rung.nudges.perDay',
  'rung.nudges.quietHours',
  'rung.nudges.quiet',
  ...Object.values(KIND_SETTINGS),
];

/** Tells the coach what the person has set about nudges, now and whenever it changes. */
export function registerNudgeSettings(coach: Coach): vscode.Disposable {
  const tell = () => coach.tell({ nudgeSettings: nudgeSettings() });
  tell();
  return onDidChangeSetting(NUDGE_SETTINGS, tell);
}

function nudgeSettings(): NudgeSettings {
  return {
    level: setting('rung.nudges.level'),
    perDay: setting('rung.nudges.perDay'),
    quietHours: setting('rung.nudges.quietHours'),
    quiet: setting('rung.nudges.quiet'),
    kinds: {
      'review-due': setting(KIND_SETTINGS['review-due']),
      'branch-size': setting(KIND_SETTINGS['branch-size']),
      'merge-ready': setting(KIND_SETTINGS['merge-ready']),
      'review-overdue': setting(KIND_SETTINGS['review-overdue']),
      unpushed: setting(KIND_SETTINGS.unpushed),
      'branch-age': setting(KIND_SETTINGS['branch-age']),
      'feedback-due': setting(KIND_SETTINGS['feedback-due']),
    },
  };
}
