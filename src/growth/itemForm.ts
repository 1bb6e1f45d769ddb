import { dayFrom } from '../facts/dayRange.ts';
import type { Day, Entry, EvidenceEntry, FeedbackEntry, FeedbackSource, NoteEntry } from '../journal/record.ts';

/** What a person keeps by hand. */
export type Item = EvidenceEntry | FeedbackEntry | NoteEntry;

/** The form for an item as it is filled in: one text for each field, empty where nothing is written. */
export interface ItemForm {
  readonly kind: Item['kind'];
  /** The item that is edited; empty: a new one. */
  readonly item: string;
  readonly on: string;
  readonly dimension: string;
  readonly did: string;
  readonly forWhom: string;
  readonly outcome: string;
  readonly expectation: string;
  readonly link: string;
  readonly saidBy: string;
  readonly suggestion: string;
  readonly from: string;
  readonly as: FeedbackSource;
  readonly said: string;
  readonly text: string;
}

/** A field that has to be filled in and is not, or not so that it can be kept. */
export type Missing = 'did' | 'from' | 'said' | 'text' | 'dimension' | 'on';

export const EMPTY_FORM: ItemForm = {
  kind: 'evidence',
  item: '',
  on: '',
  dimension: '',
  did: '',
  forWhom: '',
  outcome: '',
  expectation: '',
  link: '',
  saidBy: '',
  suggestion: '',
  from: '',
  as: 'peer',
  said: '',
  text: '',
};

/** The first field that keeps the form from being kept; undefined: it is complete. */
export function missingIn(form: ItemForm, today: Day): Missing | undefined {
  const needed = { evidence: ['did'], feedback: ['said', 'from'], note: ['text'] } as const;
  const empty = needed[form.kind].find((field) => form[field].trim() === '');
  if (empty) return empty;
  if (form.dimension === '') return 'dimension';
  return dayFrom(form.on) !== undefined && form.on <= today ? undefined : 'on';
}

/** The entry that a complete form makes. `item`: the id of a new one, unique for ever. */
export function itemFrom(form: ItemForm, item: string): Extract<Entry, Item> {
  const head = { item: form.item || item, on: form.on, dimension: form.dimension };
  switch (form.kind) {
    case 'evidence': {
      const { forWhom, outcome, expectation, link, saidBy, suggestion } = form;
      const rest = written({ forWhom, outcome, expectation, link, saidBy, suggestion });
      return { kind: 'evidence', ...head, did: form.did.trim(), ...rest };
    }
    case 'feedback': {
      const { from, as, said, link } = form;
      return { kind: 'feedback', ...head, from: from.trim(), as, said: said.trim(), ...written({ link }) };
    }
    case 'note':
      return { kind: 'note', ...head, text: form.text.trim() };
  }
}

/** The form that an item is edited in. */
export function formOf(item: Item): ItemForm {
  return { ...EMPTY_FORM, ...item };
}

/** Whether a link is the id of a commit, whole or short, rather than a place that can be opened. */
export function isCommit(link: string): boolean {
  return /^[0-9a-f]{7,64}$/.test(link);
}

/** What was written, without the white space around it and without what was left empty. */
function written<Field extends string>(fields: Readonly<Record<Field, string>>): Partial<Record<Field, string>> {
  const entries = Object.entries<string>(fields).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Partial<Record<Field, string>>;
}
