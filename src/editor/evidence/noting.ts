import { sep } from 'node:path';
import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { dateOf } from '../../facts/dayRange.ts';
import { draftOfCommit } from '../../growth/draftOfCommit.ts';
import { draftOfPullRequestWithId } from '../../growth/draftOfPullRequest.ts';
import type { EvidenceDraft } from '../../growth/evidenceDraft.ts';
import type { EvidenceSource } from '../../growth/evidenceSource.ts';
import { isCommit } from '../../growth/itemForm.ts';
import type { Facts } from '../../whatIsKnown.ts';
import type { GrowthSources } from '../growthSources.ts';
import { commitsIn } from './commitsIn.ts';

/** What the form begins with for something that a row speaks of. */
export function draftOfSource(
  source: EvidenceSource,
  { facts: { gitHub } }: Coach,
  { settled }: GrowthSources['counting'],
): EvidenceDraft {
  if (source.kind === 'expectation') return { expectation: source.id, dimension: source.dimension };
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  const { dayOf } = settled.calendar;
  return (last && draftOfPullRequestWithId(source.id, last, (instant) => dateOf(dayOf(instant)))) ?? {};
}

/**
 * What the form begins with for a commit of the built-in Timeline of a file. Its items are the git extension's own: whatever
 * they turn out not to have is left out.
 */
export async function draftOfTimelineItem(
  item: unknown,
  file: unknown,
  { facts }: Coach,
  { settled }: GrowthSources['counting'],
): Promise<EvidenceDraft> {
  const { ref, message, label, timestamp } = fieldsOf(item);
  if (typeof ref !== 'string' || !isCommit(ref)) return {};
  const said = [message, label].find((text) => typeof text === 'string');
  const subject = typeof said === 'string' ? (said.split('\n')[0] ?? '') : '';
  const authoredAt = typeof timestamp === 'number' ? timestamp : undefined;
  const repository = file instanceof vscode.Uri ? repositoryOf(file, facts) : undefined;
  const here = repository === undefined ? undefined : await commitsIn(repository);
  const { dayOf } = settled.calendar;
  return draftOfCommit({ id: ref, subject, authoredAt }, here?.pageOf(ref), (instant) => dateOf(dayOf(instant)));
}

/** The innermost repository of the window that holds a file; undefined: none that is known. */
function repositoryOf({ fsPath }: vscode.Uri, { branch, others }: Facts): string | undefined {
  const known = [...(branch.kind === 'observed' ? [branch.observation] : []), ...others];
  const holding = known.map(({ repository }) => repository).filter((top) => fsPath.startsWith(`${top}${sep}`));
  return holding.toSorted((one, other) => other.length - one.length)[0];
}

function fieldsOf(item: unknown): Readonly<Record<string, unknown>> {
  return typeof item === 'object' && item !== null ? { ...item } : {};
}

/** Languages whose text is read as sentences: what is selected there says what was done. */
const PROSE: ReadonlySet<string> = new Set([
  'markdown',
  'plaintext',
  'restructuredtext',
  'asciidoc',
  'git-commit',
  'scminput',
]);

/** What the form begins with for what is selected in the editor: the place, and the words where they are sentences. */
export function draftOfSelection({ document, selection }: vscode.TextEditor): EvidenceDraft {
  const text = document.getText(selection).trim().slice(0, LONGEST);
  const [from, to] = [selection.start.line + 1, selection.end.line + 1];
  const lines = from === to ? String(from) : `${from}-${to}`;
  return {
    ...(PROSE.has(document.languageId) && text !== '' && { did: text }),
    ...(document.uri.scheme === 'file' && { link: `${vscode.workspace.asRelativePath(document.uri)}:${lines}` }),
  };
}

/** In characters. */
const LONGEST = 2_000;
