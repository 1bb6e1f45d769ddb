import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { type AnyTemplate, TEMPLATES } from '../../drafts/catalogue.ts';
import { cleanKnown, cleanText } from '../../drafts/cleanKnown.ts';
import { withoutSecretsOf } from '../../drafts/secrets.ts';
import type { Calendar } from '../../facts/calendar.ts';
import { expectationWithId } from '../../framework/framework.ts';
import type { Entry, SharedText } from '../../journal/record.ts';
import { descriptionMarkdown } from '../../words/drafts/descriptionMarkdown.ts';
import { draftMarkdown, firstQuestion, type QuestionPlace, questionPlace } from '../../words/drafts/draftMarkdown.ts';
import { WHY } from '../../words/drafts/pullRequestDescription.ts';
import { offerToGoOn } from './description.ts';
import type { DraftedDescriptions } from './draftedDescriptions.ts';
import { gatherKnown } from './gatherKnown.ts';
import { pickTemplate } from './pickTemplate.ts';
import { chooseTemplate } from './teamTemplate.ts';

/** What drafts are made of. */
export interface DraftParts {
  readonly coach: Coach;
  readonly framework: { read(): Promise<void> };
  readonly journal: { append(entry: Entry): Promise<boolean> };
  readonly drafted: DraftedDescriptions;
  readonly counting: { readonly ready: Promise<void>; readonly settled: { readonly calendar: Calendar } };
}

/**
 * Opens a draft as a new document for the person to edit, at its first question. It is neither saved nor sent. `id`: of a
 * template; another, or none, lets the person pick. `about`: id of the expectation that it is for.
 */
export async function draft(parts: DraftParts, id?: string, about?: string): Promise<void> {
  const { coach, framework, journal, counting, drafted } = parts;
  await Promise.all([framework.read(), counting.ready]);
  const template = TEMPLATES.find((one) => one.id === id) ?? (await pickTemplate(coach.facts));
  if (!template) return;
  const describes = template.id === 'pull-request';
  const team = describes ? await chooseTemplate(coach) : { text: undefined };
  if (!team) return;
  const withoutSecrets = withoutSecretsOf(process.env);
  const known = cleanKnown(await gatherKnown(coach, counting.settled.calendar), withoutSecrets);
  const good = goodExample(coach, about);
  const options = { good: good && cleanText(withoutSecrets)(good), isSample: coach.showsSample };
  if (describes) {
    const content = descriptionMarkdown(known, team.text && withoutSecrets(team.text), options);
    const place = questionPlace(content, WHY);
    const there = drafted.unchanged(content);
    const document = there ? await show(there, place) : await open(content, place);
    if (!there) drafted.add(document);
    return offerToGoOn(coach, document, known);
  }
  const content = draftMarkdown(template, known, options);
  await open(content, firstQuestion(content));
  const what = sharedText(template.id);
  if (what) await journal.append({ kind: 'shared', what });
}

function goodExample({ facts: { framework } }: Coach, about: string | undefined): string | undefined {
  return framework && about !== undefined ? expectationWithId(framework, about)?.good : undefined;
}

async function open(content: string, place: QuestionPlace | undefined): Promise<vscode.TextDocument> {
  return show(await vscode.workspace.openTextDocument({ language: 'markdown', content }), place);
}

async function show(document: vscode.TextDocument, place: QuestionPlace | undefined): Promise<vscode.TextDocument> {
  // What is selected is overwritten by what one types.
  const selection =
    place && new vscode.Range(new vscode.Position(place.line, place.from), new vscode.Position(place.line, place.to));
  await vscode.window.showTextDocument(document, { ...(selection && { selection }) });
  return document;
}

/** What the journal keeps of a text that is begun to be shared; undefined: nothing. */
function sharedText(id: AnyTemplate['id']): SharedText | undefined {
  if (id === 'daily-status') return 'status';
  return id === 'blocker' ? 'blocker' : undefined;
}
