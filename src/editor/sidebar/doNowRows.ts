import type { AnyTemplate } from '../../drafts/catalogue.ts';
import { templatesFor } from '../../drafts/speakFor.ts';
import { isCalled } from '../../framework/framework.ts';
import type { Expectation } from '../../framework/schema.ts';
import { DRAFT_WORDS } from '../../words/drafts/catalogue.ts';
import * as words from '../../words/drafts/drafting.ts';
import type { Row } from './row.ts';

/** What one can do for an expectation now: begin a document for it, split the branch, start the timer, note evidence. */
export function doNowRows(expectation: Expectation, dimension: string): readonly Row[] {
  const templates = templatesFor(expectation);
  const ways = [
    ...WAYS.filter(({ speaksFor }) => speaksFor.some((id) => isCalled(expectation, id))).map(({ row }) =>
      row(expectation.id),
    ),
    ...templates.map((template) => draftRow(template, expectation.id)),
  ];
  return [...(ways.length > 0 ? ways : [draftSomethingRow(expectation.id)]), noteRow(expectation.id, dimension)];
}

/** What helps to meet an expectation besides a document. */
const WAYS: readonly { readonly speaksFor: readonly string[]; row(expectation: string): Row }[] = [
  { speaksFor: ['L1.small-focused-prs', 'L1.slice-work-into-1-2-days'], row: splitRow },
  { speaksFor: ['L1.flag-blockers-in-30-minutes'], row: stuckRow },
];

function draftRow({ id }: AnyTemplate, expectation: string): Row {
  const { title, purpose } = DRAFT_WORDS[id];
  const label = words.draftLabel(title);
  return {
    id: `draft/${id}/${expectation}`,
    label,
    description: purpose,
    tooltip: `${label}\n${words.purposeSentence(purpose)}\n${words.DRAFT_MORE}`,
    icon: { codicon: 'edit' },
    call: { command: 'rung.draft', arguments: [id, expectation] },
  };
}

function draftSomethingRow(expectation: string): Row {
  return {
    id: `draft-something/${expectation}`,
    label: words.DRAFT_SOMETHING,
    description: words.DRAFT_SOMETHING_MORE,
    tooltip: words.DRAFT_MORE,
    icon: { codicon: 'edit' },
    call: { command: 'rung.draft', arguments: [undefined, expectation] },
  };
}

function splitRow(expectation: string): Row {
  return {
    id: `split/${expectation}`,
    label: words.SPLIT_PLAN,
    description: words.SPLIT_PLAN_MORE,
    icon: { codicon: 'list-ordered' },
    call: { command: 'rung.openSplitPlan', arguments: [] },
  };
}

function stuckRow(expectation: string): Row {
  return {
    id: `stuck/${expectation}`,
    label: words.STUCK,
    description: words.STUCK_MORE,
    icon: { codicon: 'watch' },
    call: { command: 'rung.stuck', arguments: [] },
  };
}

function noteRow(expectation: string, dimension: string): Row {
  return {
    id: `note/${expectation}`,
    label: words.NOTE_EVIDENCE,
    description: words.NOTE_EVIDENCE_MORE,
    icon: { codicon: 'add' },
    call: { command: 'rung.noteEvidence', arguments: [{ dimension, expectation }] },
  };
}
