import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { dateOf } from '../../facts/dayRange.ts';
import { itemFrom, missingIn } from '../../growth/itemForm.ts';
import { EMPTY_JOURNAL } from '../../journal/fold.ts';
import { evidenceIn, feedbackIn, notesIn } from '../../journal/items.ts';
import type { FromPage } from '../../webview/evidence/protocol.ts';
import * as words from '../../words/evidence.ts';
import { oneLine } from '../../words/plain.ts';
import type { GrowthSources } from '../growthSources.ts';
import { openLink } from './openLink.ts';
import type { ToldOnce } from './toldOnce.ts';
import { formOfSuggestion } from './whole.ts';

type Order = Exclude<FromPage, { readonly kind: 'ready' | 'show' }>;

/** Does what the person asked for on the page. Resolves to what the page is to be told of it, if anything. */
export async function carryOut(order: Order, coach: Coach, sources: GrowthSources): Promise<ToldOnce | undefined> {
  switch (order.kind) {
    case 'keep':
      return { kept: await keep(order, coach, sources) };
    case 'delete':
      return (await deleteItem(order.item, coach, sources)) ? { deleted: order.item, goTo: 'noted' } : undefined;
    case 'confirm': {
      const form = formOfSuggestion(coach, order.key, sources);
      return form && { form };
    }
    case 'dismiss':
      await sources.journal.append({ kind: 'dismissal', suggestion: order.key });
      return undefined;
    case 'open':
      await openLink(order.link, coach);
      return undefined;
    default:
      return assertNever(order);
  }
}

/** False: it is not complete, or the disk said no. What was deleted meanwhile is kept as a new item. */
async function keep(
  { form, newItem }: Extract<Order, { readonly kind: 'keep' }>,
  { facts: { journal = EMPTY_JOURNAL } }: Coach,
  sources: GrowthSources,
): Promise<boolean> {
  const { dayOf } = sources.counting.settled.calendar;
  if (missingIn(form, dateOf(dayOf(Date.now()))) !== undefined) return false;
  const item = journal.deleted.has(form.item) ? '' : form.item;
  return await sources.journal.append(itemFrom({ ...form, item }, newItem));
}

/** Asks first: nothing brings it back. False: it was not deleted. */
async function deleteItem(
  id: string,
  { facts: { journal = EMPTY_JOURNAL } }: Coach,
  sources: GrowthSources,
): Promise<boolean> {
  const all = [...evidenceIn(journal), ...feedbackIn(journal), ...notesIn(journal)];
  const found = all.find(({ item }) => item === id);
  if (!found) return false;
  const question = words.deleteQuestion(oneLine(words.itemSentence(found), 80));
  const options = { modal: true, detail: words.DELETE_MORE };
  const answer = await vscode.window.showWarningMessage(question, options, words.DELETE);
  if (answer !== words.DELETE || !(await sources.journal.append({ kind: 'deleted', item: id }))) return false;
  // The suggestion that it was made of was answered by it, and stays answered where an export leaves the item out.
  const suggestion = found.kind === 'evidence' ? found.suggestion : undefined;
  if (suggestion !== undefined) await sources.journal.append({ kind: 'dismissal', suggestion });
  return true;
}
