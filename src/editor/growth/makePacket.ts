import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { BranchObservation } from '../../facts/branch.ts';
import type { Calendar } from '../../facts/calendar.ts';
import { levelOf } from '../../framework/framework.ts';
import { webOf } from '../../github/api.ts';
import { inPresentNames } from '../../growth/names.ts';
import { type Packet, promotionPacket } from '../../growth/packet.ts';
import { type RepositoriesKnown, repositoriesOf } from '../../growth/privateNames.ts';
import type { JournalProblem } from '../../journal/problem.ts';
import type { Facts } from '../../whatIsKnown.ts';
import { journalProblemLine } from '../../words/journalProblems.ts';
import * as words from '../../words/packet.ts';
import { withoutLinks } from '../../words/plain.ts';
import { chooseLevel } from '../level.ts';
import { run } from '../run.ts';
import { setting } from '../settings.ts';

/** What the packet is made of. */
export interface PacketParts {
  readonly coach: Coach;
  readonly framework: { read(): Promise<void> };
  readonly journal: { readonly problems: readonly JournalProblem[]; read(): Promise<void> };
  readonly counting: { readonly ready: Promise<void>; readonly settled: { readonly calendar: Calendar } };
}

/** Opens the promotion packet as a new document, for the person to edit. It is neither saved nor sent. */
export async function makePacket({ coach, framework, journal, counting }: PacketParts): Promise<void> {
  await Promise.all([framework.read(), journal.read(), counting.ready]);
  if (!hasLevel(coach)) await chooseLevel(coach, undefined);
  if (!hasLevel(coach)) return;
  const packetWith = (leaveOut: RepositoriesKnown | undefined) => packetOf(coach, counting.settled.calendar, leaveOut);
  const packet = packetWith(undefined);
  if (packet?.kind === 'top') {
    void vscode.window.showInformationMessage(withoutLinks(words.noPacketWords(packet.level.title)));
    return;
  }
  if (packet?.kind !== 'packet') return;
  const [problem] = journal.problems;
  if (problem && !coach.showsSample) void vscode.window.showWarningMessage(withoutLinks(journalProblemLine(problem)));
  if (packet.all.length === 0 && !(await wantsItEmpty())) return;
  const leavesNamesOut = await askNames();
  if (leavesNamesOut === undefined) return;
  const chosen = leavesNamesOut ? packetWith(repositoriesKnown(coach.facts)) : packet;
  if (chosen?.kind !== 'packet') return;
  const content = `${coach.showsSample ? words.SAMPLE_PACKET : ''}${words.packetMarkdown(chosen)}`;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

/** The person has chosen a level, and the ladder has it. */
function hasLevel({ facts: { framework, level } }: Coach): boolean {
  return framework !== undefined && levelOf(framework, level ?? '') !== undefined;
}

function packetOf(
  { facts: { framework, level, journal } }: Coach,
  calendar: Calendar,
  leaveOut: RepositoriesKnown | undefined,
): Packet | undefined {
  if (!framework || !journal) return undefined;
  const { progression } = framework;
  const present = inPresentNames(journal, progression);
  return promotionPacket({ progression, level: level ?? '', journal: present, now: Date.now(), calendar, leaveOut });
}

/** Asked where nothing is noted: what the packet would say is that everything lacks. */
async function wantsItEmpty(): Promise<boolean> {
  const buttons = [words.OPEN_CHECKLIST, words.MAKE_ANYWAY];
  const answer = await vscode.window.showInformationMessage(words.NOTHING_FOR_A_PACKET, ...buttons);
  if (answer === words.OPEN_CHECKLIST) await run('rung.openChecklist');
  return answer === words.MAKE_ANYWAY;
}

/** undefined: the person thought better of it. */
async function askNames(): Promise<boolean | undefined> {
  const picks = [
    { label: words.WITH_NAMES, leavesOut: false },
    { label: words.WITHOUT_NAMES, detail: words.WITHOUT_NAMES_MORE, leavesOut: true },
  ];
  const placeHolder = words.MAKE_PACKET_MORE;
  const picked = await vscode.window.showQuickPick(picks, { title: words.MAKE_PACKET, placeHolder });
  return picked?.leavesOut;
}

/** Also without GitHub, the repositories that one works in are known. */
function repositoriesKnown({ gitHub, branch, others }: Facts): RepositoriesKnown {
  const observation = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  const { authored = [], reviewRequested = [], reviewed = [] } = observation ?? {};
  const branches = branch.kind === 'observed' ? [branch.observation, ...others] : others;
  const ofWindow = (vscode.workspace.workspaceFolders ?? []).flatMap(({ name, uri }) => [name, basename(uri.fsPath)]);
  const host = URL.parse(webOf(setting('rung.github.host')) ?? '')?.host;
  return {
    seen: repositoriesOf([...authored, ...reviewRequested, ...reviewed]),
    here: branches.flatMap((one) => (one.kind === 'measured' ? one.remotes : [])),
    folders: [...ofWindow, ...branches.flatMap(foldersOf)],
    hosts: host ? [host] : [],
  };
}

/** Names of the working tree, and of what it was checked out from: `shop` of `/home/mara/shop/.git` and of `/srv/shop.git`. */
function foldersOf(branch: BranchObservation): readonly string[] {
  const tree = basename(branch.repository);
  return branch.kind === 'measured' ? [tree, basename(branch.commonFolder.replace(/[\\/]?\.git$/, ''))] : [tree];
}
