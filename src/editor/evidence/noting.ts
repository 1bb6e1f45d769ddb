import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { dateOf } from '../../facts/dayRange.ts';
import { draftOfCommit } from '../../growth/draftOfCommit.ts';
import { draftOfPullRequestWithId } from '../../growth/draftOfPullRequest.ts';
import type { EvidenceDraft } from '../../growth/evidenceDraft.ts';
import type { EvidenceSource } from '../../growth/evidenceSource.ts';
import { oneLine } from '../../words/plain.ts';
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
 * What the form begins with for a commit of the built-in Timeline. Its items are the git extension's own: whatever they
 * turn out not to have is left out.
 */
export async function draftOfTimelineItem(
  item: unknown,
  { facts: { branch } }: Coach,
  { settled }: GrowthSources['counting'],
): Promise<EvidenceDraft> {
  const { ref, message, label, timestamp } = fieldsOf(item);
  if (typeof ref !== 'string' || !/^[0-9a-f]{7,64}$/.test(ref)) return {};
  const said = [message, label].find((text) => typeof text === 'string');
  const subject = typeof said === 'string' ? (said.split('\n')[0] ?? '') : '';
  const authoredAt = typeof timestamp === 'number' ? timestamp : undefined;
  const here = branch.kind === 'observed' ? await commitsIn(branch.observation.repository) : undefined;
  const page = here?.pageOf(ref);
  const { dayOf } = settled.calendar;
  return draftOfCommit({ id: ref, subject, authoredAt }, page, (instant) => dateOf(dayOf(instant)));
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
  const text = oneLine(document.getText(selection), 1_000);
  const line = selection.start.line + 1;
  return {
    ...(PROSE.has(document.languageId) && text !== '' && { did: text }),
    ...(document.uri.scheme === 'file' && { link: `${vscode.workspace.asRelativePath(document.uri)}:${line}` }),
  };
}
