import type { Nudge, NudgeKind } from './nudge.ts';

/** What the person has set about nudges: `rung.nudges.*`. */
export interface NudgeSettings {
  /** How far nudges may go: nothing, the views and the status bar, or a notification too. */
  readonly level: NudgeLevel;
  /** Notifications a day at most, over all windows: 0 to 10. */
  readonly perDay: number;
  /** As it is written, such as `18:00-09:00`; see `quietHours.ts`. Empty: none. */
  readonly quietHours: string;
  /** The person shares their screen. */
  readonly quiet: boolean;
  /** Which kinds they want. */
  readonly kinds: Readonly<Record<NudgeKind, boolean>>;
}

export type NudgeLevel = 'off' | 'view' | 'notification';

/** The defaults of package.json. */
export const DEFAULT_NUDGE_SETTINGS: NudgeSettings = {
  level: 'notification',
  perDay: 3,
  quietHours: '',
  quiet: false,
  kinds: {
    'review-due': true,
    'branch-size': true,
    'merge-ready': true,
    'review-overdue': true,
    unpushed: true,
    'branch-age': true,
    'feedback-due': true,
  },
};

/** Those that the views show beside the size of the branch, which has a place of its own. */
export function worthALook(nudges: readonly Nudge[], { level, kinds }: NudgeSettings): readonly Nudge[] {
  return level === 'off' ? [] : nudges.filter(({ nudge }) => nudge !== 'branch-size' && kinds[nudge]);
}
