import * as vscode from 'vscode';
import { judge, type Occasion, type Surroundings } from '../../nudges/policy.ts';
import * as words from '../../words/nudgeReasons.ts';
import { nudgeLabel, remedyWords } from '../../words/nudges.ts';
import { withoutIcons } from '../../words/plain.ts';
import { shortMoment } from '../moment.ts';
import { help, todayAfterAll } from './acts.ts';
import { occasionNow } from './occasion.ts';
import type { NudgingParts } from './parts.ts';

interface Choice extends vscode.QuickPickItem {
  readonly run: () => Promise<void> | void;
}

/** Lists all that is true now, with what the policy says of each. Picking one does what helps. */
export async function tellNow(parts: NudgingParts, unansweredSince: Surroundings['unansweredSince']): Promise<void> {
  const { coach, journal } = parts;
  if (coach.showsSample) return void vscode.window.showInformationMessage(words.IN_THE_SAMPLE);
  coach.lookAgain();
  await journal.read();
  // As it would be at the next break that suits every kind.
  const noted = { moment: 'commit', before: undefined, focusedBefore: undefined } as const;
  const occasion = occasionNow(noted, parts, unansweredSince);
  const options = { title: words.TELL_ME, placeHolder: words.TELL_ME_MORE, matchOnDetail: true };
  const picked = await vscode.window.showQuickPick([...choices(occasion, parts)], options);
  await picked?.run();
}

function choices(occasion: Occasion, parts: NudgingParts): readonly Choice[] {
  const judged = judge(occasion);
  const timeOf = (instant: number) => shortMoment(instant, occasion.now);
  const told = judged.map(({ nudge, hold }) => ({
    label: withoutIcons(nudgeLabel(nudge)),
    description: remedyWords(nudge.remedy),
    detail: words.holdWords(hold, timeOf),
    run: () => help(nudge.remedy),
  }));
  const nothing = { label: words.NOTHING_NOW, detail: words.NOTHING_NOW_MORE, run: () => undefined };
  const isSnoozed = judged.some(({ hold }) => hold?.kind === 'snoozed');
  return [
    ...(told.length > 0 ? told : [nothing]),
    ...(isSnoozed ? [{ label: words.AGAIN_TODAY, run: () => todayAfterAll(parts) }] : []),
  ];
}
