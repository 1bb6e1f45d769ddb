import * as vscode from 'vscode';
import type { Calendar } from '../facts/calendar.ts';
import { webOf } from '../github/api.ts';
import { SAMPLE_HAS_NO_PAGES } from '../words/sidebar.ts';
import type { CommandParts } from './commandParts.ts';
import type { CommandTable } from './commands.ts';
import { descriptionCommands } from './descriptionCommands.ts';
import { draftCommands } from './draftCommands.ts';
import { growthCommands } from './growthCommands.ts';
import type { SettingId } from './ids.ts';
import { chooseLevel } from './level.ts';
import { messageCommands } from './messageCommands.ts';
import { peopleCommands } from './peopleCommands.ts';
import { setting, writeSetting } from './settings.ts';
import { stuckCommands } from './stuckCommands.ts';

/** What each command does, in a line or two. */
export function commandTable(parts: CommandParts): CommandTable {
  const { coach, branch, framework, gitHub, sidebar, counting, nudging, extensionUri } = parts;
  const { checklist, trends, split, map } = parts.panels;
  return {
    ...growthCommands(parts),
    ...draftCommands(parts),
    ...messageCommands(),
    ...stuckCommands(parts),
    ...peopleCommands(parts),
    ...descriptionCommands(parts),
    'rung.chooseLevel': async (level) => {
      await framework.read();
      await chooseLevel(coach, level);
    },
    'rung.openChecklist': async (goTo) => {
      await framework.read();
      if (!coach.facts.level) await chooseLevel(coach, undefined);
      if (coach.facts.level) await checklist.open((page) => goTo && page.goTo(goTo));
    },
    'rung.openMap': () => map.open(),
    'rung.openGuide': async () => (await import('./openChange.ts')).openGuide(coach),
    'rung.openTrends': (habit) => trends.open((page) => page.goTo(habit)),
    'rung.signIn': () => gitHub.signIn(),
    'rung.useToken': () => gitHub.useToken(),
    'rung.switchAccount': () => gitHub.switchAccount(),
    'rung.signOut': () => gitHub.signOut(),
    'rung.refresh': async () => {
      branch.measureSoon('focus');
      await gitHub.look();
    },
    'rung.stopReading': () => gitHub.stop(),
    'rung.lookAround': async () => {
      await framework.read();
      await (await import('./sample.ts')).lookAround(coach, extensionUri, counting.settled.calendar);
    },
    'rung.leaveSample': () => coach.showSample(undefined),
    'rung.showBranch': () => sidebar.showBranch(),
    'rung.openSplitPlan': () => split.open(),
    'rung.undoSplit': async () => (await split.content()).undo(),
    'rung.whyDidIGetThis': () => nudging.explainLast(),
    'rung.whatWouldYouTellMe': () => nudging.tellNow(),
    'rung.notToday': async () => (await import('./nudges/acts.ts')).notToday(nudging.parts),
    'rung.toggleQuiet': async () => (await import('./nudges/acts.ts')).toggleQuiet(),
    'rung.copyReminder': async (id) => (await import('./nudges/copyReminder.ts')).copyReminder(coach, id),
    'rung.awayUntil': () => askWhenBack(counting.settled.calendar),
    'rung.showSetting': async (id) => {
      await vscode.commands.executeCommand('workbench.action.openSettings', id);
    },
    'rung.openPullRequest': async (url) => {
      if (coach.showsSample) void vscode.window.showInformationMessage(SAMPLE_HAS_NO_PAGES);
      else if (isOnHost(url)) await vscode.env.openExternal(vscode.Uri.parse(url, true));
    },
    'rung.openChange': async (path, repository, line) => {
      const { branch: here, others = [] } = coach.advice ?? {};
      const all = [...(here ? [here] : []), ...others].map(({ observation }) => observation);
      const measured = all.find((one) => repository === undefined || one.repository === repository);
      if (coach.showsSample) void vscode.window.showInformationMessage(SAMPLE_HAS_NO_PAGES);
      else if (measured) await (await import('./openChange.ts')).openChange(measured, path, line);
    },
    'rung.showFrameworkProblems': async () => {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    },
  };
}

async function askWhenBack(calendar: Calendar): Promise<void> {
  const { awayUntil } = await import('./away.ts');
  const read = (id: SettingId): unknown => vscode.workspace.getConfiguration().get(id);
  await awayUntil({ now: Date.now(), calendar, read, write: writeSetting });
}

/** An address in GitHub's answer is opened only where it leads to the host that was asked. */
function isOnHost(url: string): boolean {
  return URL.parse(url)?.origin === webOf(setting('rung.github.host'));
}
